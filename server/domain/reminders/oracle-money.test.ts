import { test } from 'vitest';
import type { Agency, House } from '../../../test/house.ts';
import { joined, joining, offered, openJob } from '../../../test/line.ts';
import { checkAgainstOracle } from '../../../test/reminders/oracle.ts';
import type { Case } from '../../../test/reminders/world.ts';
import { newId } from '../../platform/ids.ts';

const A_DAY = 1440;

async function anOffer(house: House, agency: Agency) {
  const { offer } = await offered(house, agency, await openJob(house, agency));
  const [row] = await house.query(
    `update offer o set expires_on = '2030-12-01' from candidate_record c where o.id = $1 and c.id = o.candidate_record_id returning c.emails[1] as email`,
    [offer.id],
  );
  return { id: offer.id, candidateEmail: row!.email as string };
}

async function aJoining(house: House, agency: Agency) {
  const { placementId } = await joining(house, agency, await openJob(house, agency));
  const [row] = await house.query(
    'select c.emails[1] as email from placement p join candidate_record c on c.id = p.candidate_record_id where p.id = $1',
    [placementId],
  );
  return { id: placementId, candidateEmail: row!.email as string };
}

async function anInvoice(house: House, agency: Agency) {
  const { invoiceId } = await joined(house, agency, await openJob(house, agency));
  // An issued invoice never changes, but for this test's clock.
  await house.query('alter table invoice disable trigger user');
  await house.query(
    `update invoice set state = 'issued', number = $2, fiscal_year = '2026-27', issued_on = '2026-03-01', due_on = '2026-03-10',
      tax = 0, total = fee, seller = '{}', buyer = '{}' where id = $1`,
    [invoiceId, `T/${newId()}`],
  );
  return { id: invoiceId };
}

/** An agency has one plan; for this there are two of them at each. */
async function aPlan(house: House, agency: Agency) {
  const id = newId();
  await house.query('alter table subscription drop constraint if exists subscription_agency_id_key');
  await house.query(
    `insert into subscription (id, agency_id, state, plan, limits, terms_of, starts_on) values ($1, $2, 'free', 'free', '{}', '2000-01-01', '2026-01-05')`,
    [id, agency.agencyId],
  );
  return { id };
}

const joiningOn = `update placement p set state = case when since is null then 'not_joined' else 'joining' end,
  joining_date = coalesce((since at time zone zone)::date, joining_date) from put where p.id = put.id`;

const cases: Case[] = [
  {
    rules: {
      task: 'processOfferReminders',
      waitsAs: ['offers'],
      hour: 10,
      days: 'daily',
      unit: 'days',
      steps: [1, 2, 3],
      tells: [
        { who: 'candidate', fromStep: 0 },
        { who: 'recruiter', fromStep: 1 },
      ],
    },
    make: anOffer,
    put: `update offer o set state = case when since is null then 'withdrawn' else 'issued' end,
      created_at = coalesce(since, created_at) from put where o.id = put.id`,
  },
  {
    rules: {
      task: 'processJoiningCountdown',
      waitsAs: ['toReconfirm'],
      hour: 10,
      days: 'daily',
      unit: 'days',
      steps: [-7, -1],
      pointless: 0,
      tells: [
        { who: 'recruiter', fromStep: 0 },
        { who: 'candidate', fromStep: 0 },
      ],
      ahead: [A_DAY, 10 * A_DAY],
    },
    make: aJoining,
    put: joiningOn,
  },
  {
    rules: {
      task: 'processPlanExpiry',
      hour: 9,
      days: 'daily',
      unit: 'days',
      steps: [-14, -7, -1],
      pointless: 0,
      tells: [{ who: 'admin', fromStep: 0 }],
      ahead: [A_DAY, 20 * A_DAY],
    },
    make: aPlan,
    put: `update subscription s set state = case when since is null then 'free' else 'trial' end, plan = 'team',
      ends_on = (since at time zone zone)::date from put where s.id = put.id`,
  },
  {
    rules: {
      task: 'processJoiningReminders',
      waitsAs: ['toConfirmJoined'],
      hour: 11,
      days: 'working',
      unit: 'working days',
      steps: [0, 1, 2, 4],
      tells: [
        { who: 'client', fromStep: 0 },
        { who: 'manager', fromStep: 2 },
      ],
      ahead: [0, 5 * A_DAY],
    },
    make: aJoining,
    put: joiningOn,
  },
  {
    rules: {
      task: 'processInvoicePaymentReminders',
      waitsAs: ['invoicesToPay', 'overdueInvoices'],
      hour: 10,
      days: 'working',
      unit: 'days',
      steps: [-3, 0, 3, 7, 14, 30],
      tells: [
        { who: 'billing', fromStep: 0 },
        { who: 'client', fromStep: 0 },
        { who: 'accountant', fromStep: 2 },
        { who: 'manager', fromStep: 4 },
      ],
      ahead: [-20 * A_DAY, 6 * A_DAY],
    },
    make: anInvoice,
    put: `update invoice i set state = case when since is null then 'paid' else 'overdue' end,
      due_on = coalesce((since at time zone zone)::date, due_on) from put where i.id = put.id`,
  },
];

test.for(cases.map((each) => [each.rules.task, each] as const))(
  '%s tells whom its rules name, when they say',
  { timeout: 400_000 },
  ([, each]) => checkAgainstOracle(each),
);
