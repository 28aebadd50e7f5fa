/** One agency has paid a year of the largest plan by transfer; the other has reported the transfer of its first. */
import {
  getPlanIssuer,
  issueForOrder,
  orderPlan,
  payPlanOrder,
  reportPlanTransfer,
  updatePlanIssuer,
  verifyPlanTransfer,
} from '../../server/domain/subscriptions/index.ts';
import { dateIn } from './jobs.ts';
import type { World } from './world.ts';

const PLATFORM = 'support@hireloom.example';
const NIMBUS = 'admin@nimbus.example';
const HARBOUR = 'admin@harbour.example';
const CURRENCY = 'INR';

export async function makePlans(world: World): Promise<void> {
  await world.as(PLATFORM, world.daysAgo(40), async (context) => {
    const { version } = await getPlanIssuer(context);
    await updatePlanIssuer(context, {
      version,
      name: 'Hireloom',
      legalName: 'Hireloom Software Private Limited',
      address: '3rd Floor, 41 Church Street',
      city: 'Bengaluru 560001',
      state: 'Karnataka',
      country: 'IN',
      gstin: '29AABCH9876L1ZP',
      vatId: null,
      bank: {
        accountName: 'Hireloom Software',
        bankName: 'Demo Bank',
        accountNumber: '000777888999',
        ifsc: 'DEMO0000003',
      },
    });
  });
  const paid = await transferred(world, NIMBUS, 'business', 'year', 20);
  await world.as(PLATFORM, world.daysAgo(19), (context) => verifyPlanTransfer(context, paid));
  await transferred(world, HARBOUR, 'team', 'month', 1);
}

async function transferred(
  world: World,
  admin: string,
  plan: 'team' | 'business',
  interval: 'month' | 'year',
  days: number,
): Promise<string> {
  const { db, storage } = world.services;
  const at = world.daysAgo(days);
  const { id } = await world.as(admin, at, (context) =>
    orderPlan(context, { plan, interval, currency: CURRENCY }),
  );
  const around = { db, now: at, providers: {}, publicUrl: '' };
  await payPlanOrder(around, world.actor(admin), id, 'bank_transfer');
  await world.as('system', at, (context) => issueForOrder(context, storage, id));
  await world.as(admin, at, (context) =>
    reportPlanTransfer(context, id, { paidOn: dateIn(world, -days), reference: `UTR 26${days}4711` }),
  );
  return id;
}
