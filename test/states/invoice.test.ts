import { invoiceMachine } from '../../server/domain/invoices/machine.ts';
import { issue, joined, openJob } from '../line.ts';
import { testTable } from './table-test.ts';
import type { Call } from './triples.ts';

const NOT_ISSUED = ['scheduled', 'cancelled'];

testTable(async (house, agency) => {
  const job = await openJob(house, agency);
  const { invoiceId: id, visibleFrom } = await joined(house, agency, job);
  house.clock.at = new Date(`${visibleFrom}T06:00:00Z`);
  await issue(house, id, visibleFrom);
  const payment = (reference: string) => ({
    amount: { amount: '1000', currency: 'INR' },
    paidOn: visibleFrom,
    method: 'upi',
    reference,
  });
  const reported = await house.call(
    agency.client,
    'POST',
    `/api/client/invoices/${id}/report-payment`,
    payment('UTR-1'),
  );
  const paymentId = reported.body.payments[0].id;
  const call = (operation: string, body?: unknown) => (): Call => ({ operation, params: { id }, body });
  return {
    machine: invoiceMachine,
    table: 'invoice',
    stateColumn: 'state',
    id,
    prepare: () => '',
    columns: (state) => (NOT_ISSUED.includes(state) ? 'number = null' : ''),
    calls: {
      schedule: null,
      issue: null,
      cancel: null,
      becomeOverdue: null,
      reportPayment: call('reportPayment', payment('UTR-2')),
      verifyPayment: call('verifyPayment', { paymentId }),
      refusePayment: call('refusePayment', { paymentId, reason: 'Not on the account.' }),
      credit: null,
    },
    // Until it is issued the client does not know of it.
    hidden: (state, role) => role === 'client' && NOT_ISSUED.includes(state),
  };
});
