/** Invoices of the joinings so far, issued on their days; payments reported, verified, missing. */
import {
  findInvoicesDue,
  getInvoice,
  issueInvoice,
  listInvoices,
  markOverdue,
  reportPayment,
  verifyPayment,
} from '../../server/domain/invoices/index.ts';
import { expireJobs } from '../../server/domain/jobs/index.ts';
import { listPlacements, recordLeaving } from '../../server/domain/placements/index.ts';
import { demoPeople } from './accounts.ts';
import { dateIn } from './jobs.ts';
import type { World } from './world.ts';

const ACCOUNTANT = 'accounts@nimbus.example';

export async function makeFinance(world: World): Promise<void> {
  const agencies = [{ id: world.actor(ACCOUNTANT).agencyId!, localDate: dateIn(world, 0) }];
  await world.as('system', world.daysAgo(0, 0), (context) => expireJobs(context, agencies));
  await oneLeaves(world);
  const due = await world.as('system', world.today, (context) => findInvoicesDue(context, agencies));
  for (const { id, visibleFrom } of due) {
    const morning = new Date(`${visibleFrom}T01:00:00Z`);
    await world.as('system', morning, (context) =>
      issueInvoice(context, world.services.storage, id, visibleFrom),
    );
  }
  const issued = await world.as(ACCOUNTANT, world.today, (context) =>
    listInvoices(context, { limit: 200, state: ['issued'] }),
  );
  // Oldest first, because the oldest are the likeliest to be paid.
  for (const [index, invoice] of issued.items.toReversed().entries())
    await settle(world, invoice.id, index, issued.items.length);
  await world.as('system', world.daysAgo(0, 0), (context) => markOverdue(context, agencies));
}

/** Somebody left before their invoice was to be issued. */
async function oneLeaves(world: World) {
  const joined = await world.as('manager@nimbus.example', world.today, (context) =>
    listPlacements(context, { limit: 200, state: ['joined'] }),
  );
  const recent = joined.items.at(-1);
  if (!recent) return;
  await world.as('manager@nimbus.example', world.today, (context) =>
    recordLeaving(context, recent.id, recent.joinedOn!, 'Family reasons; the candidate moves abroad.'),
  );
}

async function settle(world: World, id: string, index: number, count: number) {
  const invoice = await world.as(ACCOUNTANT, world.today, (context) => getInvoice(context, id));
  const client = demoPeople.find(
    ({ role, organisation }) => role === 'client' && organisation === invoice.clientName,
  )!.email;
  const report = async (amount: string) => {
    const view = await world.as(client, world.daysAgo(2), (context) =>
      reportPayment(context, id, {
        amount: { amount, currency: invoice.fee.currency },
        paidOn: dateIn(world, -3),
        method: 'bank_transfer',
        reference: `UTR${String(700_000 + index)}`,
      }),
    );
    return view.payments[0]!.id;
  };
  const verify = (paymentId: string) =>
    world.as(ACCOUNTANT, world.daysAgo(1), (context) => verifyPayment(context, id, paymentId));
  // Half are paid, the newest in part, one only reported; the rest wait, and some have waited too long.
  if (index < count / 2) await verify(await report(invoice.total!.amount));
  else if (index === count - 1) await verify(await report(invoice.fee.amount));
  else if (index === Math.ceil(count / 2)) await report(invoice.total!.amount);
}
