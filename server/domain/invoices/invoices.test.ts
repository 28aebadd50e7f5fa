import { expect, test } from 'vitest';
import { issue, joined, openJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { getInvoice, listInvoices, markOverdue } from './index.ts';

const house = aHouse();
const agency = anAgency(house);

test('the worked example: from the joining on 2026-03-02 to the paid invoice', async () => {
  const job = await openJob(house, agency);
  const placement = await joined(house, agency, job);
  expect(placement).toMatchObject({ joiningDate: '2026-03-02', visibleFrom: '2026-04-01' });
  expect((await house.as(agency.client, (context) => listInvoices(context, { limit: 50 }))).items).toEqual(
    [],
  );

  house.clock.at = new Date('2026-04-01T00:35:00Z');
  await issue(house, placement.invoiceId, '2026-04-01');
  const invoice = await house.as(agency.client, (context) => getInvoice(context, placement.invoiceId));
  expect(invoice).toMatchObject({
    state: 'issued',
    number: 'NT/2026-27/00001',
    issuedOn: '2026-04-01',
    dueOn: '2026-04-08',
    fee: { amount: '149940.00', currency: 'INR' },
    tax: { amount: '26989.20', currency: 'INR' },
    total: { amount: '176929.20', currency: 'INR' },
  });
  const link = await house.call(agency.client, 'GET', `/api/common/invoices/${placement.invoiceId}/pdf`);
  const pdf = await house.call(agency.client, 'GET', link.body.href);
  expect(pdf.raw.subarray(0, 5).toString()).toBe('%PDF-');

  const payment = {
    amount: { amount: '176929.20', currency: 'INR' },
    paidOn: '2026-04-01',
    method: 'bank_transfer',
    reference: 'UTR-1',
  };
  const reported = await house.call(
    agency.client,
    'POST',
    `/api/client/invoices/${placement.invoiceId}/report-payment`,
    payment,
  );
  expect(reported.body.payments).toHaveLength(1);
  const verify = { paymentId: reported.body.payments[0].id };
  const [first, second] = await Promise.all(
    [1, 2].map(() =>
      house.call(
        agency.accountant,
        'POST',
        `/api/accountant/invoices/${placement.invoiceId}/verify-payment`,
        verify,
      ),
    ),
  );
  expect([first!.status, second!.status].sort()).toEqual([200, 409]);
  const paid = await house.as(agency.accountant, (context) => getInvoice(context, placement.invoiceId));
  expect(paid).toMatchObject({ state: 'paid', paid: { amount: '176929.20' }, open: { amount: '0.00' } });
});

const path = (id: string) => `/api/client/invoices/${id}/report-payment`;
const paymentOf = (amount: string, reference: string) => ({
  amount: { amount, currency: 'INR' },
  paidOn: '2026-04-01',
  method: 'bank_transfer',
  reference,
});

/** Issued on 2026-04-01 over 1,76,929.20, due on 2026-04-08. */
async function issued() {
  house.clock.at = new Date('2026-03-02T05:00:00Z');
  const { invoiceId } = await joined(house, agency, await openJob(house, agency));
  house.clock.at = new Date('2026-04-01T00:35:00Z');
  await issue(house, invoiceId, '2026-04-01');
  return invoiceId;
}

const report = async (id: string, amount: string, reference: string) =>
  house.call(agency.client, 'POST', path(id), paymentOf(amount, reference));

const answer = (command: 'verify' | 'refuse', id: string, paymentId: string) =>
  house.call(agency.accountant, 'POST', `/api/accountant/invoices/${id}/${command}-payment`, {
    paymentId,
    ...(command === 'refuse' ? { reason: 'Another amount came.' } : {}),
  });

test('interest accrues by the day on what is open, as domain.md §4 has it', async () => {
  const id = await issued();
  const read = () => house.as(agency.accountant, (context) => getInvoice(context, id));
  house.clock.at = new Date('2026-04-08T12:00:00Z');
  expect((await read()).interest).toBeNull();
  house.clock.at = new Date('2026-05-08T05:00:00Z');
  expect((await read()).interest).toEqual({ amount: '2617.58', currency: 'INR' });
});

test('a payment that was refused can be reported again with the same reference', async () => {
  const id = await issued();
  const first = await report(id, '17692.92', 'UTR-9');
  expect((await report(id, '17692.92', 'UTR-9')).status).toBe(409);
  await answer('refuse', id, first.body.payments[0].id);
  const second = await report(id, '176929.20', 'UTR-9');
  expect(second.body.payments.map(({ state }: { state: string }) => state)).toEqual(['refused', 'reported']);
});

test('part of it leaves an overdue invoice overdue; what was reported too much is answered all the same', async () => {
  const id = await issued();
  const ids: string[] = [];
  for (const [amount, reference] of [
    ['100000.00', 'UTR-1'],
    ['76929.20', 'UTR-2'],
    ['50.00', 'UTR-3'],
  ] as const) {
    ids.push((await report(id, amount, reference)).body.payments.at(-1).id);
  }
  house.clock.at = new Date('2026-04-20T05:00:00Z');
  await house.as('system', (context) =>
    markOverdue(context, [{ id: agency.agencyId, localDate: '2026-04-20' }]),
  );
  const states: string[] = [];
  for (const payment of ids) states.push((await answer('verify', id, payment)).body.state);
  expect(states).toEqual(['overdue', 'paid', 'paid']);
  const { items, totals } = await house.as(agency.accountant, (context) =>
    listInvoices(context, { limit: 50 }),
  );
  expect(items.find((item) => item.id === id)).toMatchObject({
    paid: { amount: '176979.20' },
    open: { amount: '0.00' },
  });
  expect(totals.find(({ state }) => state === 'paid')!.open.amount).toBe('0.00');
});
