import { type Answer, addDays, type Tour } from './tour.ts';

/** Steps 10 and 11: the scheduler issues the invoice on its day; it is paid and verified. */
export async function playInvoice(tour: Tour, { joinedOn }: { joinedOn: string }): Promise<void> {
  const { client, accountant, step, check } = tour;
  step('10. The invoice comes by itself');
  const find = async (person: Tour['client']): Promise<Answer> =>
    (await person.get('/api/common/invoices?limit=50')).items.find(
      (each: Answer) => each.candidateName === 'Leela Krishnan' && each.visibleFrom === addDays(joinedOn, 30),
    );
  const scheduled = await find(accountant);
  check(
    scheduled.state === 'scheduled' && scheduled.fee.amount === '149940.00',
    'scheduled for 30 days after joining: fee 1,49,940.00',
    scheduled,
  );
  check(!(await find(client)), 'the client does not see it yet');
  // 06:05 in India.
  await tour.moveClock(new Date(`${scheduled.visibleFrom}T00:35:00Z`));
  const item = await tour.eventually(() => find(client), 'on that morning processDueInvoices issues it');
  const invoice = await client.get(`/api/common/invoices/${item.id}`);
  check(
    /^NT\/\d{4}-\d{2}\/\d{5}$/.test(invoice.number),
    `with a number of its fiscal year: ${invoice.number}`,
  );
  check(
    invoice.lines[1].description.startsWith('IGST 18') && invoice.tax.amount === '26989.20',
    'IGST 18 %: 26,989.20',
  );
  check(
    invoice.total.amount === '176929.20' && invoice.dueOn === addDays(scheduled.visibleFrom, 7),
    `total 1,76,929.20, due ${invoice.dueOn}`,
  );
  const pdf = await client.file(`/api/common/invoices/${invoice.id}/pdf`);
  check(Buffer.from(pdf.subarray(0, 5)).toString() === '%PDF-', 'its PDF opens');
  const mail = await tour.eventually(
    () => tour.mailTo('client@aster.example', invoice.number),
    'it is mailed',
  );
  check(mail.attachments.length === 1, 'with the PDF attached');

  step('11. Payment');
  const payment = {
    amount: { amount: '176929.20', currency: 'INR' },
    paidOn: scheduled.visibleFrom,
    method: 'bank_transfer',
    reference: `UTR-${tour.run}`,
  };
  const reported = await client.post(`/api/client/invoices/${invoice.id}/report-payment`, payment);
  check(reported.payments.length === 1 && reported.state === 'issued', 'the client reports the payment');
  const again = await client.refused('POST', `/api/client/invoices/${invoice.id}/report-payment`, payment);
  check(again.status === 409, 'the same reference is taken once');
  const paid = await accountant.post(`/api/accountant/invoices/${invoice.id}/verify-payment`, {
    paymentId: reported.payments[0].id,
  });
  check(paid.state === 'paid' && paid.open.amount === '0.00', 'the accountant verifies it: paid');
  const timeline = await accountant.get(`/api/common/events?subjectId=${invoice.id}`);
  check(timeline.items.length === 3, 'issue, report and verification stand in the timeline', timeline.items);
}
