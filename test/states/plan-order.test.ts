import { planOrderMachine } from '../../server/domain/subscriptions/machine.ts';
import { giveBank, givePlan } from '../plans.ts';
import { testTable } from './table-test.ts';
import type { Call } from './triples.ts';

testTable(async (house, agency) => {
  house.clock.at = new Date('2026-03-16T05:00:00Z');
  await giveBank(house);
  await givePlan(house, agency.agencyId);
  const choice = { plan: 'business', interval: 'month', currency: 'INR' };
  const ordered = await house.call(agency.admin, 'POST', '/api/agency/plan-orders', choice);
  const { id } = ordered.body;
  await house.call(agency.admin, 'POST', `/api/agency/plan-orders/${id}/pay`, { provider: 'bank_transfer' });
  await house.drain();
  const transfer = { paidOn: '2026-03-16', reference: 'UTR-1' };
  await house.call(agency.admin, 'POST', `/api/agency/plan-orders/${id}/report-transfer`, transfer);
  const call =
    (operation: string, body?: unknown, params: Record<string, string> = { id }) =>
    (): Call => ({ operation, params, body });
  return {
    machine: planOrderMachine,
    table: 'plan_order',
    stateColumn: 'state',
    id,
    prepare: (state) => (state === 'new' ? `update plan_order set state = 'cancelled'` : ''),
    // The platform answers a transfer that is reported before anything is cancelled.
    columns: (_, command) => (command === 'cancel' ? 'invoice_id = null' : ''),
    calls: {
      order: call('orderPlan', choice, {}),
      pay: call('payPlanOrder', { provider: 'bank_transfer' }),
      reportTransfer: call('reportPlanTransfer', { ...transfer, reference: 'UTR-2' }),
      verifyTransfer: call('verifyPlanTransfer'),
      refuseTransfer: call('refusePlanTransfer', { reason: 'Nothing came.' }),
      takePayment: null,
      cancel: call('cancelPlanOrder'),
      refund: call('refundPlanOrder', { reason: 'Ordered by mistake.' }),
    },
    hidden: () => false,
  };
});
