/** Plans paid by Stripe and Razorpay, which stand on this machine and speak as they do: told twice, late, wrong, forged, or not at all. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { aRazorpay, aStripe } from '../../../test/payment-services.ts';
import { givePlan } from '../../../test/plans.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const stripe = aStripe();
const razorpay = aRazorpay();
const house = aHouse(() => ({
  ...stripe.settings(),
  ...razorpay.settings(),
  PUBLIC_URL: 'http://hire.example',
}));
const agency = anAgency(house);
let root: TestPerson;

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Root', null);
});
beforeEach(async () => {
  house.clock.at = new Date('2026-03-16T05:00:00Z');
  await house.query(`update plan_order set state = 'cancelled' where state in ('open', 'awaiting_transfer')`);
  await givePlan(house, agency.agencyId);
});

const post = (who: TestPerson, path: string, body?: unknown) => house.call(who, 'POST', path, body);
const mine = async () => (await house.call(agency.admin, 'GET', '/api/agency/plan')).body.subscription;
const listed = async (id: string) =>
  (await house.call(agency.admin, 'GET', '/api/agency/plan-orders')).body.items.find(
    (order: { id: string }) => order.id === id,
  );
// 16 of 31 days of the difference, and GST: 5161.29 and twice 464.52.
const UPGRADE = 609_033;
const upgrade = async (): Promise<string> =>
  (
    await post(agency.admin, '/api/agency/plan-orders', {
      plan: 'business',
      interval: 'month',
      currency: 'INR',
    })
  ).body.id;
const pay = (id: string, provider: string) =>
  post(agency.admin, `/api/agency/plan-orders/${id}/pay`, { provider });

describe.each([
  ['stripe', stripe],
  ['razorpay', razorpay],
] as const)('%s', (name, provider) => {
  const tell = (told: object, headers = provider.signed(JSON.stringify(told))) =>
    house.call(
      null,
      'POST',
      `/api/public/payments/${name}`,
      JSON.stringify(told),
      headers as Record<string, string>,
    );

  test('an upgrade is paid on its page, holds once it says so, and is billed', async () => {
    const id = await upgrade();
    const led = await pay(id, name);
    expect(led).toMatchObject({ status: 200, body: { state: 'open', provider: name } });
    expect(led.body.checkoutUrl).toContain(id);
    expect((await mine()).plan).toBe('team');
    expect((await tell(provider.paid(id, UPGRADE))).status).toBe(200);
    expect((await mine()).plan).toBe('business');
    expect(await house.drain()).toEqual([]);
    expect(await listed(id)).toMatchObject({
      state: 'paid',
      invoice: { state: 'paid', open: { amount: '0.00' } },
      payments: [{ state: 'kept', amount: { amount: '6090.33', currency: 'INR' } }],
    });
  });

  test('told again, or of something else afterwards, it changes nothing', async () => {
    const id = await upgrade();
    const told = provider.paid(id, UPGRADE);
    await tell(told);
    const [again, atOnce, other] = await Promise.all([
      tell(told),
      tell(told),
      tell(provider.paid(id, UPGRADE, {}, 'something.else')),
    ]);
    expect([again.status, atOnce.status, other.status]).toEqual([200, 200, 200]);
    expect(await house.drain()).toEqual([]);
    expect((await listed(id)).payments).toHaveLength(1);
    const invoices = await house.query(
      `select id from invoice where id = (select invoice_id from plan_order where id = $1)`,
      [id],
    );
    expect(invoices).toHaveLength(1);
  });

  test('what it has not signed counts for nothing', async () => {
    const id = await upgrade();
    const told = provider.paid(id, UPGRADE);
    const forged = [
      provider.signed(JSON.stringify(told), 'another secret'),
      provider.signed(JSON.stringify({ ...told, more: 1 })),
      { 'content-type': 'application/json' },
    ];
    for (const headers of forged)
      expect(await tell(told, headers as never)).toMatchObject({
        status: 403,
        body: { code: 'bad_signature' },
      });
    expect((await listed(id)).state).toBe('open');
  });

  test.each([
    ['another amount', UPGRADE - 1, {}],
    ['another currency', UPGRADE, { currency: name === 'stripe' ? 'eur' : 'EUR' }],
  ])('%s buys nothing, and goes back', async (_what, minor, changes) => {
    const id = await upgrade();
    expect((await tell(provider.paid(id, minor, changes))).status).toBe(200);
    expect((await mine()).plan).toBe('team');
    expect(await house.drain()).toEqual([]);
    const { state, payments } = await listed(id);
    expect([state, payments[0].state]).toEqual(['open', 'refunded']);
    expect(payments[0].reason).toContain('The order is over ₹6,090.33');
  });

  test('paid twice, the second is refunded once, and both sides are told', async () => {
    const id = await upgrade();
    await tell(provider.paid(id, UPGRADE));
    const second = name === 'stripe' ? { payment_intent: `pi_second_${id}` } : { id: `pay_second_${id}` };
    const before = provider.service.refunds.length;
    await Promise.all([tell(provider.paid(id, UPGRADE, second)), tell(provider.paid(id, UPGRADE, second))]);
    expect(await house.drain()).toEqual([]);
    expect(provider.service.refunds.length).toBe(before + 1);
    expect((await listed(id)).payments).toMatchObject([
      { state: 'kept' },
      { state: 'refunded', reason: 'The order was paid already.' },
    ]);
    const subjects = (
      await house.mails('where to_address = any ($1) order by id', [[agency.admin.email, root.email]])
    ).map(({ to_address, subject }) => `${to_address} ${subject}`);
    expect(subjects).toContain(`${agency.admin.email} ₹6,090.33 is on its way back to you`);
    expect(subjects).toContain(`${root.email} ₹6,090.33 of Nimbus goes back`);
  });

  test('away in the middle: nothing is half done, and the next try leads to the same page', async () => {
    const id = await upgrade();
    provider.service.away = 9;
    expect(await pay(id, name)).toMatchObject({ status: 503, body: { code: 'provider_away' } });
    expect(await listed(id)).toMatchObject({ state: 'open', checkoutUrl: null });
    provider.service.away = 0;
    provider.service.losesAnswers = true;
    expect((await pay(id, name)).status).toBe(503);
    provider.service.losesAnswers = false;
    const [one, two] = [await pay(id, name), await pay(id, name)];
    expect([one.status, two.body.checkoutUrl]).toEqual([200, one.body.checkoutUrl]);
    if (name === 'razorpay')
      expect(razorpay.service.links.filter(({ reference_id }) => reference_id === id)).toHaveLength(1);
  });

  test('a refund that it cannot take now is tried again, and is one', async () => {
    const id = await upgrade();
    await tell(provider.paid(id, UPGRADE - 1));
    const [{ paymentId }] = (await house.query(
      `select id as "paymentId" from plan_payment where order_id = $1`,
      [id],
    )) as [{ paymentId: string }];
    provider.service.away = 9;
    expect(await house.drain()).toEqual(['refundPlanPayment']);
    expect((await listed(id)).payments[0].state).toBe('refunding');
    provider.service.away = 0;
    provider.service.losesAnswers = true;
    const again = () =>
      house.query(`select enqueue('refundPlanPayment', json_build_object('paymentId', $1::text), null, 0)`, [
        paymentId,
      ]);
    await again();
    expect(await house.drain()).toEqual(['refundPlanPayment']);
    provider.service.losesAnswers = false;
    await again();
    expect(await house.drain()).toEqual([]);
    expect((await listed(id)).payments[0].state).toBe('refunded');
    expect(provider.service.refunds.filter(({ receipt }) => receipt.includes(paymentId))).toHaveLength(1);
  });

  test('paid after it was cancelled: it buys nothing, and goes back', async () => {
    const id = await upgrade();
    await pay(id, name);
    expect((await post(agency.admin, `/api/agency/plan-orders/${id}/cancel`)).status).toBe(200);
    await tell(provider.paid(id, UPGRADE));
    expect(await house.drain()).toEqual([]);
    expect((await mine()).plan).toBe('team');
    expect((await listed(id)).payments).toMatchObject([
      { state: 'refunded', reason: 'The order was cancelled before the payment came.' },
    ]);
  });

  test('an order that nobody knows is not found, so that it is told again', async () => {
    expect((await tell(provider.paid('0197f000-0000-7000-8000-000000000000', UPGRADE))).status).toBe(404);
  });
});

test('the platform gives a paid plan back: the money, the invoice, and the plan', async () => {
  const id = await upgrade();
  const told = stripe.paid(id, UPGRADE);
  await house.call(
    null,
    'POST',
    '/api/public/payments/stripe',
    JSON.stringify(told),
    stripe.signed(JSON.stringify(told)),
  );
  await house.drain();
  const refunded = await post(root, `/api/platform/plan-orders/${id}/refund`, {
    reason: 'Ordered by mistake.',
  });
  expect(refunded).toMatchObject({ status: 200, body: { state: 'refunded' } });
  expect(await house.drain()).toEqual([]);
  expect(await listed(id)).toMatchObject({
    invoice: { state: 'credited' },
    payments: [{ state: 'refunded' }],
  });
  expect(await mine()).toMatchObject({ state: 'free', plan: 'free', endsOn: null });
  expect(
    (await post(root, `/api/platform/plan-orders/${id}/refund`, { reason: 'Once more.' })).body.code,
  ).toBe('wrong_state');
});

test('a signature of long ago is none', async () => {
  const id = await upgrade();
  const body = JSON.stringify(stripe.paid(id, UPGRADE));
  const old = stripe.signed(body, undefined, Math.floor(Date.now() / 1000) - 600);
  expect((await house.call(null, 'POST', '/api/public/payments/stripe', body, old)).status).toBe(403);
});

test('given back before its invoice was written, none is written', async () => {
  const id = await upgrade();
  const told = JSON.stringify(stripe.paid(id, UPGRADE));
  await house.call(null, 'POST', '/api/public/payments/stripe', told, stripe.signed(told));
  // The task that writes it has to be tried again, and so comes after the one that would credit it.
  await house.query('delete from graphile_worker._private_jobs');
  await post(root, `/api/platform/plan-orders/${id}/refund`, { reason: 'Ordered by mistake.' });
  expect(await house.drain()).toEqual([]);
  await house.query(`select enqueue('issuePlanInvoice', json_build_object('orderId', $1::text), null, 0)`, [
    id,
  ]);
  expect(await house.drain()).toEqual([]);
  const { invoice, payments } = await listed(id);
  expect([invoice?.state ?? null, payments[0].state]).toEqual([null, 'refunded']);
});

test('an upgrade that is paid when its period is over buys nothing, and goes back', async () => {
  const id = await upgrade();
  await pay(id, 'stripe');
  house.clock.at = new Date('2026-04-03T05:00:00Z');
  await house.query(`update subscription set state = 'grace' where agency_id = $1`, [agency.agencyId]);
  expect((await pay(id, 'stripe')).body.code).toBe('order_over');
  expect((await pay(id, 'bank_transfer')).body.code).toBe('order_over');
  const told = JSON.stringify(stripe.paid(id, UPGRADE));
  await house.call(null, 'POST', '/api/public/payments/stripe', told, stripe.signed(told));
  expect(await house.drain()).toEqual([]);
  expect(await mine()).toMatchObject({ state: 'grace', plan: 'team' });
  expect((await listed(id)).payments).toMatchObject([
    { state: 'refunded', reason: 'The period that the order was for is over.' },
  ]);
});

test('an upgrade by the difference is none once the plan that it adds to was given back', async () => {
  const id = await upgrade();
  await givePlan(house, agency.agencyId);
  await house.query(
    `update subscription set state = 'free', plan = 'free', interval = null, price = null, ends_on = null where agency_id = $1`,
    [agency.agencyId],
  );
  const told = JSON.stringify(stripe.paid(id, UPGRADE));
  await house.call(null, 'POST', '/api/public/payments/stripe', told, stripe.signed(told));
  expect(await house.drain()).toEqual([]);
  expect(await mine()).toMatchObject({ state: 'free' });
  expect((await listed(id)).payments).toMatchObject([{ state: 'refunded' }]);
});

test('the next period, paid when the agency has long fallen back, begins on that day', async () => {
  house.clock.at = new Date('2026-03-30T05:00:00Z');
  const { body: renewal } = await post(agency.admin, '/api/agency/plan-orders', {
    plan: 'team',
    interval: 'month',
    currency: 'INR',
  });
  expect(renewal).toMatchObject({ kind: 'renewal', startsOn: '2026-04-01', endsOn: '2026-04-30' });
  await house.query(
    `update subscription set state = 'free', plan = 'free', interval = null, price = null, ends_on = null where agency_id = $1`,
    [agency.agencyId],
  );
  house.clock.at = new Date('2026-05-10T05:00:00Z');
  const minor = Number(renewal.total.amount.replace('.', ''));
  const told = JSON.stringify(stripe.paid(renewal.id, minor));
  await house.call(null, 'POST', '/api/public/payments/stripe', told, stripe.signed(told));
  expect(await house.drain()).toEqual([]);
  expect(await mine()).toMatchObject({
    state: 'active',
    plan: 'team',
    startsOn: '2026-05-10',
    endsOn: '2026-06-09',
  });
});

test('what Stripe took for something else of this account is none of ours', async () => {
  for (const changes of [{ client_reference_id: 'cart-17' }, { currency: 'kwd' }]) {
    const told = JSON.stringify(stripe.paid(await upgrade(), UPGRADE, changes));
    const { status } = await house.call(
      null,
      'POST',
      '/api/public/payments/stripe',
      told,
      stripe.signed(told),
    );
    expect(status).toBe(200);
  }
});
