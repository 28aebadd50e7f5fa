import { subscriptionMachine } from '../../server/domain/subscriptions/machine.ts';
import { givePlan } from '../plans.ts';
import { testTable } from './table-test.ts';
import type { Call } from './triples.ts';

testTable(async (house, agency) => {
  await givePlan(house, agency.agencyId);
  const [row] = await house.query('select id from subscription');
  const call = (operation: string, body?: unknown) => (): Call => ({ operation, params: {}, body });
  return {
    machine: subscriptionMachine,
    table: 'subscription',
    stateColumn: 'state',
    id: row!.id as string,
    prepare: () => '',
    columns: (state) => (state === 'free' ? 'ends_on = null' : ''),
    calls: {
      startTrial: null,
      start: null,
      upgrade: null,
      renew: null,
      changeLater: call('changePlanLater', { plan: 'free' }),
      keep: call('keepPlan'),
      becomeDue: null,
      fallToFree: null,
    },
    hidden: () => false,
  };
});
