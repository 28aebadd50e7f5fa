/** From a trial to a paid plan and back, paid by bank transfer. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { giveBank, givePlan } from '../../../test/plans.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { startTrial } from '../plans/index.ts';

const house = aHouse();
const agency = anAgency(house);
let root: TestPerson;

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Root', null);
  await giveBank(house);
});
beforeEach(async () => {
  house.clock.at = new Date('2026-03-16T05:00:00Z');
  await house.query('update subscription set next_order_id = null');
  await house.query(`update plan_order set state = 'cancelled' where state in ('open', 'awaiting_transfer')`);
  await house.query('delete from subscription');
});

const get = (who: TestPerson, path: string) => house.call(who, 'GET', path);
const post = (who: TestPerson, path: string, body?: unknown) => house.call(who, 'POST', path, body);
const mine = async () => (await get(agency.admin, '/api/agency/plan')).body;
const order = (plan: string, interval = 'month') =>
  post(agency.admin, '/api/agency/plan-orders', { plan, interval, currency: 'INR' });
const onOrder = (who: TestPerson, id: string, command: string, body?: unknown) =>
  post(who, `/api/${who === root ? 'platform' : 'agency'}/plan-orders/${id}/${command}`, body);

async function byTransfer(id: string, reference: string) {
  expect((await onOrder(agency.admin, id, 'pay', { provider: 'bank_transfer' })).body.state).toBe(
    'awaiting_transfer',
  );
  expect(await house.drain()).toEqual([]);
  const reported = await onOrder(agency.admin, id, 'report-transfer', { paidOn: '2026-03-16', reference });
  expect(reported.status).toBe(200);
  return onOrder(root, id, 'verify-transfer');
}

test('a new agency tries a paid plan for two weeks', async () => {
  await house.services.authDb.transaction().execute((tx) => startTrial(tx, agency.agencyId, house.clock.at));
  const { subscription, usage, order: open } = await mine();
  expect(subscription).toMatchObject({ state: 'trial', plan: 'team', endsOn: '2026-03-30', possible: [] });
  expect(usage.find(({ feature }: { feature: string }) => feature === 'members')).toMatchObject({
    used: 5,
    limit: 10,
    share: 0.5,
  });
  expect(open).toBeNull();
});

test('an order by transfer: an invoice of the platform with tax and a number, and the plan once the money is found', async () => {
  const ordered = await order('team');
  expect(ordered).toMatchObject({
    status: 201,
    body: {
      kind: 'start',
      state: 'open',
      startsOn: '2026-03-16',
      endsOn: '2026-04-15',
      net: { amount: '4999.00', currency: 'INR' },
      taxes: [
        { name: 'CGST', rate: '9', amount: { amount: '449.91' } },
        { name: 'SGST', rate: '9', amount: { amount: '449.91' } },
      ],
      total: { amount: '5898.82' },
    },
  });
  const { id } = ordered.body;
  const verified = await byTransfer(id, 'UTR-1');
  expect(verified.body).toMatchObject({
    state: 'paid',
    invoice: { number: 'HL/2025-26/00001', state: 'paid', open: { amount: '0.00' } },
  });
  expect((await mine()).subscription).toMatchObject({
    state: 'active',
    plan: 'team',
    endsOn: '2026-04-15',
    price: { amount: '4999.00' },
  });
  const link = await get(agency.admin, `/api/agency/plan-orders/${id}/invoice`);
  const pdf = await get(agency.admin, link.body.href);
  expect([pdf.status, pdf.headers['content-type'], pdf.raw.subarray(0, 4).toString()]).toEqual([
    200,
    'application/pdf',
    '%PDF',
  ]);
  // Neither the agency's own invoices nor anybody else's show it.
  expect((await get(agency.admin, '/api/common/invoices')).body.items).toEqual([]);
  expect((await get(agency.accountant, '/api/common/invoices')).body.items).toEqual([]);
  await house.drain();
  const mails = await house.mails('where to_address = $1 order by id', [agency.admin.email]);
  expect(mails.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining([
      'Invoice HL/2025-26/00001 for the Team plan: ₹5,898.82',
      'You have the Team plan now',
    ]),
  );
});

test('the invoice goes with its mail, and the platform that issued it is in no list of organisations', async () => {
  const [bill] = await house.query(`select attachments from mail where subject like 'Invoice HL/%'`);
  expect(bill!.attachments).toHaveLength(1);
  const { status, body } = await get(root, '/api/platform/organisations');
  expect([status, body.items.map(({ kind }: { kind: string }) => kind)]).toEqual([
    200,
    ['client_company', 'agency'],
  ]);
});

test('a transfer takes days: the plan begins with the day on which it is found', async () => {
  const { id } = (await order('team')).body;
  house.clock.at = new Date('2026-03-20T05:00:00Z');
  await byTransfer(id, 'UTR-0');
  expect((await mine()).subscription).toMatchObject({ startsOn: '2026-03-20', endsOn: '2026-04-19' });
});

test('two admins of the platform who verify the same transfer: one does, and the plan is paid once', async () => {
  const { id } = (await order('team')).body;
  await onOrder(agency.admin, id, 'pay', { provider: 'bank_transfer' });
  await house.drain();
  await onOrder(agency.admin, id, 'report-transfer', { paidOn: '2026-03-16', reference: 'UTR-2' });
  const answers = await Promise.all([
    onOrder(root, id, 'verify-transfer'),
    onOrder(root, id, 'verify-transfer'),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('a transfer that cannot be found is reported again; a cancelled order is credited', async () => {
  const { id } = (await order('business')).body;
  await onOrder(agency.admin, id, 'pay', { provider: 'bank_transfer' });
  await house.drain();
  await onOrder(agency.admin, id, 'report-transfer', { paidOn: '2026-03-16', reference: 'UTR-3' });
  expect((await onOrder(agency.admin, id, 'cancel')).body.code).toBe('transfer_reported');
  const refused = await onOrder(root, id, 'refuse-transfer', { reason: 'Nothing came from you.' });
  expect(refused.body).toMatchObject({ state: 'awaiting_transfer', transfer: { state: 'refused' } });
  expect((await onOrder(agency.admin, id, 'cancel')).body.state).toBe('cancelled');
  expect(await house.drain()).toEqual([]);
  const { body } = await get(agency.admin, '/api/agency/plan-orders');
  expect(body.items[0]).toMatchObject({
    id,
    state: 'cancelled',
    invoice: { state: 'credited', credited: { amount: '17698.82' } },
  });
});

test('an upgrade is paid pro rata and holds at once; the period stays', async () => {
  await givePlan(house, agency.agencyId);
  const { body } = await order('business');
  // 16 of 31 days are left.
  expect(body).toMatchObject({ kind: 'upgrade', net: { amount: '5161.29' }, endsOn: '2026-03-31' });
  await byTransfer(body.id, 'UTR-4');
  expect((await mine()).subscription).toMatchObject({
    plan: 'business',
    endsOn: '2026-03-31',
    price: { amount: '14999.00' },
  });
});

test('a smaller plan follows at the end: what would exceed it is shown first, and it can be taken back', async () => {
  await givePlan(house, agency.agencyId);
  const quote = await post(agency.admin, '/api/agency/plan/quote', {
    plan: 'free',
    interval: 'month',
    currency: 'INR',
  });
  expect(quote.body).toMatchObject({ kind: 'later', startsOn: '2026-03-31', total: null });
  expect(quote.body.excess).toMatchObject([{ feature: 'members', used: 5, limit: 3 }]);
  const planned = await post(agency.admin, '/api/agency/plan/change-later', { plan: 'free' });
  expect(planned.body.subscription).toMatchObject({
    state: 'active',
    next: { plan: 'free', paid: false },
    possible: ['changeLater', 'keep'],
  });
  const kept = await post(agency.admin, '/api/agency/plan/keep');
  expect(kept.body.subscription.next).toBeNull();
  expect((await post(agency.admin, '/api/agency/plan/change-later', { plan: 'business' })).body.code).toBe(
    'at_once',
  );
});

test('between the last day and the night that ends it the next period is paid first', async () => {
  await givePlan(house, agency.agencyId);
  house.clock.at = new Date('2026-04-01T05:00:00Z');
  expect((await order('business')).body.code).toBe('period_over');
  expect((await order('team')).body).toMatchObject({ kind: 'renewal', startsOn: '2026-04-01' });
});

test('what cannot be chosen now is not offered: the next period of a year that has just begun', async () => {
  await givePlan(house, agency.agencyId);
  const offered = async () =>
    (await mine()).plans[1].choices.map(
      ({ interval, kind }: Record<string, string>) => `${interval} ${kind}`,
    );
  expect(await offered()).toEqual(['month renewal', 'year upgrade']);
  await house.query(`update subscription set interval = 'year', ends_on = '2027-02-28'`);
  expect(await offered()).toEqual(['month later']);
});

test('the next period is paid in time and begins after the present one', async () => {
  await givePlan(house, agency.agencyId);
  house.clock.at = new Date('2026-03-20T05:00:00Z');
  const { body } = await order('team', 'month');
  expect(body).toMatchObject({ kind: 'renewal', startsOn: '2026-04-01', endsOn: '2026-04-30' });
  await byTransfer(body.id, 'UTR-5');
  expect((await mine()).subscription).toMatchObject({
    endsOn: '2026-03-31',
    next: { plan: 'team', paid: true },
  });
  expect((await order('team')).body.code).toBe('paid_ahead');
});

test('whoever is beyond the seats of a smaller plan reads, and works again with a larger one', async () => {
  await givePlan(house, agency.agencyId, { members: 3 });
  await house.query('select settle_members($1)', [agency.agencyId]);
  const add = (who: TestPerson, name: string) =>
    post(who, '/api/recruiter/candidates', {
      name,
      emails: [`${name}@people.example`],
      phones: [],
      evenIfSimilar: true,
    });
  // The admin, the manager and the first recruiter came first.
  expect((await add(agency.recruiter, 'chitra')).status).toBe(201);
  const refused = await add(agency.recruiter2, 'dinesh');
  expect([refused.status, refused.body.code]).toEqual([403, 'plan_read_only']);
  expect((await get(agency.recruiter2, '/api/recruiter/candidates')).status).toBe(200);
  const { body } = await order('business');
  await byTransfer(body.id, 'UTR-6');
  expect((await add(agency.recruiter2, 'dinesh')).status).toBe(201);
});

test('new terms hold for whoever chooses the plan then; for the others where the platform says so', async () => {
  await givePlan(house, agency.agencyId, { members: 10 });
  const [{ limits, prices }] = (await get(root, '/api/platform/plans')).body.items[1].versions;
  const publish = (effectiveFrom: string, members: number, forAll: boolean) =>
    post(root, '/api/platform/plans/team/versions', {
      effectiveFrom,
      prices,
      limits: { ...limits, members },
      forAll,
    });
  await publish('2026-03-16', 6, false);
  expect((await get(root, '/api/platform/plans')).body.items[1].versions).toHaveLength(2);
  expect((await publish('2026-03-16', 6, false)).body.code).toBe('version_exists');
  expect((await publish('2026-03-15', 6, false)).status).toBe(422);
  const shown = (await house.call(null, 'GET', '/api/public/plans')).body.items[1];
  expect(shown.limits.members).toBe(6);
  expect((await mine()).usage[0]).toMatchObject({ feature: 'members', limit: 10 });
});
