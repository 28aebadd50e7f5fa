import { test } from 'vitest';
import { propose } from '../../../test/agreements.ts';
import type { Agency, House } from '../../../test/house.ts';
import { joined, offered, openJob } from '../../../test/line.ts';
import { checkChanges, type StateCase } from '../../../test/reminders/state-oracle.ts';
import { newId } from '../../platform/ids.ts';

const told = (type: string) => `select id::text as key, subject_id as id from event where type = '${type}'`;

async function anOffer(house: House, agency: Agency) {
  const { offer } = await offered(house, agency, await openJob(house, agency));
  return { id: offer.id };
}

async function aProposal(house: House, agency: Agency, index: number) {
  const by = index === 0 ? agency.manager : agency.client;
  const { body } = await propose(
    house,
    agency,
    by,
    index === 0 ? { payTo: '2000000' } : { payFrom: '2000000' },
  );
  return { id: body.id as string };
}

async function anInvoiceToCome(house: House, agency: Agency) {
  const { invoiceId } = await joined(house, agency, await openJob(house, agency));
  // An invoice never changes like this, but for this test's clock.
  await house.query('alter table invoice disable trigger user');
  return { id: invoiceId };
}

async function anInvoice(house: House, agency: Agency) {
  const { id } = await anInvoiceToCome(house, agency);
  await house.query(
    `update invoice set state = 'issued', number = $2, fiscal_year = '2026-27', issued_on = '2026-03-01', due_on = '2026-03-10',
      tax = 0, total = fee, seller = '{}', buyer = '{}' where id = $1`,
    [id, `T/${newId()}`],
  );
  return { id };
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

const cases: StateCase[] = [
  {
    task: 'processJobExpiry',
    hour: 1,
    when: 'after the day',
    make: (house, agency) => openJob(house, agency),
    reset: `update job set state = 'on_hold'`,
    put: `update job j set state = case when since is null then 'on_hold' else 'open' end,
      deadline = coalesce((since at time zone zone)::date, deadline) from put where j.id = put.id and j.state in ('on_hold', 'open')`,
    changes: told('job.expired'),
  },
  {
    task: 'processOfferExpiry',
    hour: 1,
    when: 'after the day',
    dayIn: 'Etc/GMT+12',
    make: anOffer,
    reset: `with again as (update application set stage = 'offered' where id in (select application_id from offer))
      update offer set state = 'withdrawn'`,
    put: `update offer o set state = case when since is null then 'withdrawn' else 'issued' end,
      expires_on = coalesce((since at time zone zone)::date, expires_on) from put where o.id = put.id and o.state in ('withdrawn', 'issued')`,
    changes: told('offer.expired'),
  },
  {
    task: 'processNegotiationExpiry',
    hour: 1,
    when: 'after the day',
    make: aProposal,
    reset: `update negotiation set state = 'withdrawn'`,
    put: `update negotiation n set state = case when since is null then 'withdrawn' else 'proposed' end,
      expires_on = coalesce((since at time zone zone)::date, expires_on) from put where n.id = put.id and n.state in ('withdrawn', 'proposed')`,
    changes: told('negotiation.expired'),
  },
  {
    task: 'processOverdueInvoices',
    hour: 1,
    when: 'after the day',
    make: anInvoice,
    reset: `update invoice set state = 'paid'`,
    put: `update invoice i set state = case when since is null then 'paid' else 'issued' end,
      due_on = coalesce((since at time zone zone)::date, due_on) from put where i.id = put.id and i.state in ('paid', 'issued')`,
    changes: told('invoice.overdue'),
  },
  {
    task: 'processPlanEnd',
    hour: 1,
    when: 'after the day',
    make: aPlan,
    reset: `update subscription set state = 'trial', plan = 'team', ends_on = '2099-01-01'`,
    put: `update subscription s set ends_on = coalesce((since at time zone zone)::date, '2099-01-01') from put
      where s.id = put.id and s.state = 'trial'`,
    changes: told('plan.ended'),
  },
  {
    // Each is issued by a job of its own, which does it once: test/bad-luck/killed-worker.test.ts.
    task: 'processDueInvoices',
    hour: 6,
    when: 'on the day',
    make: anInvoiceToCome,
    reset: `update invoice set visible_from = '2099-01-01'`,
    put: `update invoice i set visible_from = coalesce((since at time zone zone)::date, '2099-01-01') from put where i.id = put.id`,
    changes: `select distinct payload ->> 'invoiceId' as key, payload ->> 'invoiceId' as id from graphile_worker._private_jobs
      where payload ->> 'invoiceId' is not null`,
  },
];

test.for(cases.map((each) => [each.task, each] as const))(
  '%s changes what its day has come for, once, and nothing else',
  { timeout: 400_000 },
  ([, each]) => checkChanges(each),
);
