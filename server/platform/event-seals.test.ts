import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { joined, openJob } from '../../test/line.ts';
import { aHouse, anAgency } from '../../test/stage.ts';
import { sealEvents, verifySeals } from './event-seals.ts';

const house = aHouse();
const agency = anAgency(house);

beforeAll(async () => {
  await joined(house, agency, await openJob(house, agency));
  await sealAll();
});

/** Another test file's open transaction, on the same server, can hold the newest events back for a moment. */
async function sealAll() {
  for (;;) {
    await sealEvents(house.services.db);
    const { unsealed } = await verifySeals(house.services.db);
    if (!unsealed) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Does what only the database's owner can, tells what verifySeals finds, and puts everything back. */
async function tampered(damage: string): Promise<{ sequence: number; eventId: string; why: string } | null> {
  const owner = new pg.Client(house.ownerUrl);
  await owner.connect();
  try {
    await owner.query(`set session_replication_role = replica;
      create table kept_event as table event; create table kept_seal as table event_seal; ${damage}`);
    return (await verifySeals(house.services.db)).broken;
  } finally {
    await owner.query(`delete from event; delete from event_seal; insert into event_seal table kept_seal;
      insert into event (${COLUMNS}) select ${COLUMNS} from kept_event; drop table kept_event; drop table kept_seal`);
    await owner.end();
  }
}

const COLUMNS = `id, type, subject_type, subject_id, agency_id, client_company_id, job_id, application_id, candidate_record_id,
  interview_id, audience, data, actor_user_id, actor_name, actor_role, impersonator_user_id, impersonator_name, at, written_at, xid`;

async function eventOf(type: string): Promise<{ id: string; sequence: number }> {
  const [row] = await house.query(
    `select e.id, s.sequence::int as sequence from event e join event_seal s on s.event_id = e.id
      where e.type = $1 order by s.sequence limit 1`,
    [type],
  );
  return row as { id: string; sequence: number };
}

test('the whole line is sealed, and the seals hold', async () => {
  const [{ events }] = (await house.query('select count(*)::int as events from event')) as [
    { events: number },
  ];
  expect(events).toBeGreaterThan(10);
  expect(await verifySeals(house.services.db)).toEqual({ checked: events, unsealed: 0, broken: null });
});

test.each([
  ['its words', `data = data || '{"reason": "Another."}'`],
  ['its doer', `actor_name = 'Somebody Else'`],
  ['who acted in the doer’s place', `impersonator_name = 'Somebody'`],
  ['its time', `at = at - interval '1 day'`],
  ['who may read it', `audience = '{agency}'`],
  ['its side', 'client_company_id = null'],
  ['an id moved into an empty column', 'application_id = job_id, job_id = null'],
])('a changed event is named: %s', async (_, change) => {
  const { id, sequence } = await eventOf('job.submitted');
  expect(await tampered(`update event set ${change} where id = '${id}'`)).toMatchObject({
    eventId: id,
    sequence,
    why: 'its event was changed',
  });
});

test('an event without an impersonator is hashed as it was before there were any', async () => {
  const [row] = await house.query(
    `select encode(s.hash, 'hex') as hash, encode(sha256(s.previous_hash || convert_to(jsonb_build_array(e.id, e.type,
       e.subject_type, e.subject_id, e.agency_id, e.client_company_id, e.job_id, e.application_id, e.candidate_record_id,
       e.interview_id, e.audience, e.data, e.actor_user_id, e.actor_name, e.actor_role, extract(epoch from e.at),
       extract(epoch from e.written_at))::text, 'UTF8')), 'hex') as before
     from event_seal s join event e on e.id = s.event_id where e.type = 'job.submitted'`,
  );
  expect(row!.hash).toBe(row!.before);
});

test('a removed event is named', async () => {
  const { id, sequence } = await eventOf('job.approved');
  expect(await tampered(`delete from event where id = '${id}'`)).toMatchObject({
    eventId: id,
    sequence,
    why: 'its event was removed',
  });
});

test('an event removed together with its seal shows at the next seal', async () => {
  const { id, sequence } = await eventOf('job.approved');
  const damage = `delete from event where id = '${id}'; delete from event_seal where event_id = '${id}'`;
  expect(await tampered(damage)).toMatchObject({
    sequence: sequence + 1,
    why: 'a seal before it is missing',
  });
});

test('an event inserted among the sealed ones is named', async () => {
  const { id } = await eventOf('job.approved');
  const inserted = '01900000-0000-7000-8000-000000000000';
  const damage = `insert into event (${COLUMNS}) select '${inserted}', ${COLUMNS.slice('id, '.length)} from event where id = '${id}'`;
  expect(await tampered(damage)).toMatchObject({ eventId: inserted, why: expect.stringMatching(/inserted/) });
});

test('an event written over with its hash shows at the next seal', async () => {
  const first = await eventOf('job.created');
  const damage = `update event_seal set hash = sha256('made up') where event_id = '${first.id}'`;
  expect(await tampered(damage)).toMatchObject({ eventId: first.id, sequence: first.sequence });
});

test('sealing again seals nothing, and from many connections at once makes no fork', async () => {
  expect(await sealEvents(house.services.db)).toBe(0);
  await openJob(house, agency);
  await Promise.all([1, 2, 3, 4].map(() => sealEvents(house.services.db)));
  await sealAll();
  const forks = await house.query(
    'select chain_id, sequence from event_seal group by chain_id, sequence having count(*) > 1',
  );
  expect(forks).toEqual([]);
  expect(await verifySeals(house.services.db)).toMatchObject({ unsealed: 0, broken: null });
});
