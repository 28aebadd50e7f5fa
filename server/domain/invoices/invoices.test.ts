import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Agency, buildHouse, foundAgency, type House } from '../../../test/house.ts';
import { joined, openJob } from '../../../test/line.ts';
import { getInvoice, issueInvoice, listInvoices } from './index.ts';

let house: House;
let agency: Agency;

beforeAll(async () => {
  house = await buildHouse();
  agency = await foundAgency(house);
});
afterAll(() => house.close());

test('the worked example: from the joining on 2026-03-02 to the paid invoice', async () => {
  const job = await openJob(house, agency);
  const placement = await joined(house, agency, job);
  expect(placement).toMatchObject({ joiningDate: '2026-03-02', visibleFrom: '2026-04-01' });
  expect((await house.as(agency.client, (context) => listInvoices(context, { limit: 50 }))).items).toEqual(
    [],
  );

  house.clock.at = new Date('2026-04-01T00:35:00Z');
  await house.as('system', (context) =>
    issueInvoice(context, house.services.storage, placement.invoiceId, '2026-04-01'),
  );
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
  const pdf = await house.call(agency.client, 'GET', `/api/common/invoices/${placement.invoiceId}/pdf`);
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
