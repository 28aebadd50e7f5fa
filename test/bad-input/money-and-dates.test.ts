/** Offers, joinings and payments that cannot be: each is refused at its field, and over-payment is kept. */
import { expect, test } from 'vitest';
import { acceptOffer } from '../../server/domain/offers/index.ts';
import { asCandidate, interviewed, joined, joining, openJob, pendingJob } from '../line.ts';
import { aHouse, anAgency } from '../stage.ts';
import { problemPaths } from './operations.ts';

const house = aHouse();
const agency = anAgency(house);

const INR = (amount: string) => ({ amount, currency: 'INR' });

test('an offer: unknown currency, pay without terms, dates that are past, reversed or do not exist', async () => {
  const application = await interviewed(house, agency, await openJob(house, agency));
  await house.call(agency.client, 'POST', `/api/client/applications/${application.id}/select`);
  const offer = {
    annualPay: INR('1800000'),
    joiningDate: '2026-04-01',
    expiresOn: '2026-03-20',
    benefits: '',
  };
  const issue = (change: Record<string, unknown>) =>
    house.call(agency.client, 'POST', `/api/client/applications/${application.id}/issue-offer`, {
      ...offer,
      ...change,
    });

  for (const currency of ['ZZZ', 'USD']) {
    const answer = await issue({ annualPay: { amount: '1800000', currency } });
    expect(problemPaths(answer, 422), currency).toEqual(['annualPay.amount']);
  }
  for (const amount of ['0', '1', '2500000', '9999999999999.99'])
    expect(problemPaths(await issue({ annualPay: INR(amount) }), 422), amount).toEqual(['annualPay.amount']);
  for (const amount of ['-1', '1800000.555', '1e6', '', 'NaN', '99999999999999'])
    expect(problemPaths(await issue({ annualPay: INR(amount) }), 400), amount).toEqual(['annualPay.amount']);
  for (const currency of ['inr', 'RUPEE', '', '₹'])
    expect(problemPaths(await issue({ annualPay: { amount: '1', currency } }), 400), currency).toEqual([
      'annualPay.currency',
    ]);
  expect(problemPaths(await issue({ joiningDate: '2026-03-01', expiresOn: '2026-03-01' }), 422)).toContain(
    'joiningDate',
  );
  expect(problemPaths(await issue({ expiresOn: '2026-04-02' }), 422)).toEqual(['expiresOn']);
  for (const date of ['2026-02-30', '0000-01-01', '12026-01-01', '2026-3-1', 'tomorrow', '9999-12-31'])
    expect(problemPaths(await issue({ joiningDate: date }), 400), date).toEqual(['joiningDate']);

  const issued = await issue({});
  expect(issued.status).toBe(201);
  expect(problemPaths(await issue({}), 409)).not.toBeNull();
  const { candidateRecordId } = (
    await house.call(agency.recruiter, 'GET', `/api/common/applications/${application.id}`)
  ).body;
  house.clock.at = new Date('2026-03-21T12:00:00Z');
  await expect(
    asCandidate(house, candidateRecordId, (context) => acceptOffer(context, issued.body.id)),
  ).rejects.toMatchObject({ status: 409, code: 'offer_expired' });
});

test('a joining that is still to come, before the offer was accepted, or on no day', async () => {
  house.clock.at = new Date('2026-03-02T05:00:00Z');
  const { placementId, joiningDate } = await joining(house, agency, await openJob(house, agency));
  const confirm = (joinedOn: string) =>
    house.call(agency.client, 'POST', `/api/common/placements/${placementId}/confirm-joined`, { joinedOn });
  for (const day of ['2026-03-04', '2027-03-02', '2199-12-31', '1900-01-01', '2026-03-01'])
    expect(problemPaths(await confirm(day), 422), day).toEqual(['joinedOn']);
  for (const day of ['0001-01-01', '1899-12-31', '9999-01-01', '2026-02-30', ''])
    expect(problemPaths(await confirm(day), 400), day).toEqual(['joinedOn']);
  expect((await confirm(joiningDate)).body.state).toBe('joined');
  const leave = (leftOn: string) =>
    house.call(agency.client, 'POST', `/api/common/placements/${placementId}/record-leaving`, {
      leftOn,
      reason: 'Moved abroad.',
    });
  for (const day of ['2026-03-01', '2026-03-04'])
    expect(problemPaths(await leave(day), 409), day).not.toBeNull();
});

test('payments: another currency, zero, to come, twice, more than is open', async () => {
  house.clock.at = new Date('2026-03-02T05:00:00Z');
  const { invoiceId } = await joined(house, agency, await openJob(house, agency));
  const report = (change: Record<string, unknown>) =>
    house.call(agency.client, 'POST', `/api/client/invoices/${invoiceId}/report-payment`, {
      amount: INR('1000'),
      paidOn: '2026-04-01',
      method: 'bank_transfer',
      reference: 'UTR-1',
      ...change,
    });
  // The client cannot even see it yet.
  expect(problemPaths(await report({}), 404)).not.toBeNull();
  house.clock.at = new Date('2026-04-01T05:00:00Z');
  await house.call(agency.admin, 'POST', '/api/agency/tasks/processDueInvoices/run');
  await house.drain();

  expect(problemPaths(await report({ amount: { amount: '10', currency: 'USD' } }), 422)).toEqual([
    'amount.currency',
  ]);
  expect(problemPaths(await report({ amount: INR('0') }), 422)).toEqual(['amount.amount']);
  expect(problemPaths(await report({ amount: INR('0.00') }), 422)).toEqual(['amount.amount']);
  for (const amount of ['-1', '0.001', '1,000', '1e3'])
    expect(problemPaths(await report({ amount: INR(amount) }), 400), amount).toEqual(['amount.amount']);
  expect(problemPaths(await report({ paidOn: '2026-04-02' }), 422)).toEqual(['paidOn']);
  expect(problemPaths(await report({ method: 'cash' }), 400)).toEqual(['method']);
  expect(problemPaths(await report({ reference: '' }), 400)).toEqual(['reference']);

  const { body } = await report({ amount: INR('200000') });
  expect(problemPaths(await report({ amount: INR('200000') }), 409)).not.toBeNull();
  const verified = await house.call(
    agency.accountant,
    'POST',
    `/api/accountant/invoices/${invoiceId}/verify-payment`,
    {
      paymentId: body.payments[0].id,
    },
  );
  expect(verified.body).toMatchObject({ state: 'paid', paid: INR('200000.00'), total: INR('176929.20') });
  expect(verified.body.open.amount).toMatch(/^(0\.00|-23070\.80)$/);
});

test.each([
  ['below every band', { from: '100000', to: '200000', currency: 'INR' }],
  ['reaching above the highest band', { from: '2000000', to: '3000000', currency: 'INR' }],
  ['in another currency', { from: '1500000', to: '2500000', currency: 'USD' }],
  ['in no currency', { from: '1500000', to: '2500000', currency: 'ZZZ' }],
])('a job whose pay band is %s of the terms cannot be submitted', async (_, pay) => {
  await expect(pendingJob(house, agency, { pay })).rejects.toMatchObject({
    status: 422,
    extra: { errors: [{ path: 'pay' }] },
  });
});
