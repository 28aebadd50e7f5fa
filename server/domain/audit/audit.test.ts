import Papa from 'papaparse';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { joined, openJob } from '../../../test/line.ts';
import { aHouse, anAgency, aRival } from '../../../test/stage.ts';
import { sealEvents, verifySeals } from '../../platform/event-seals.ts';
import { trailAsCsv } from './index.ts';

const house = aHouse();
const agency = anAgency(house);
const rival = aRival(house, agency);
let root: TestPerson;
let jobId: string;

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Tara', null);
  const job = await openJob(house, agency);
  jobId = job.id;
  await joined(house, agency, job);
  await openJob(house, rival);
});

type Item = {
  id: string;
  at: string;
  type: string;
  actorName: string;
  subjectType: string;
  organisationName: string;
};

const trail = (who: TestPerson, query = '') => house.call(who, 'GET', `/api/common/audit${query}`);
const items = async (who: TestPerson, query = ''): Promise<Item[]> => {
  const { status, body } = await trail(who, query);
  expect([query, status]).toEqual([query, 200]);
  return body.items;
};
/** So many events of a year ago, in the rival's trail. */
async function makeMany(count: number) {
  await house.query(
    `insert into event (id, type, subject_type, subject_id, agency_id, audience, data, actor_name, actor_role, at)
     select gen_random_uuid(), 'job.approved', 'job', gen_random_uuid(), $1, '{agency}', '{}', 'Bulk', 'manager',
       '2025-01-01'::timestamptz + make_interval(secs => n % 700) from generate_series(1, $2::int) n`,
    [rival.agencyId, count],
  );
  await house.query('analyze event');
}

const different = <T>(values: T[]) => [...new Set(values)].sort();
const countOf = async (where: string) => {
  const [row] = await house.query(`select count(*)::int as n from event where ${where}`);
  return row!.n as number;
};

describe('the trail', () => {
  test('holds all of the agency for its admin, and of no other', async () => {
    const all = await items(agency.admin, '?limit=200');
    expect(all).toHaveLength(await countOf(`agency_id = '${agency.agencyId}'`));
    expect(different(all.map(({ organisationName }) => organisationName))).toEqual(['Nimbus']);
    expect((await items(rival.admin)).map(({ organisationName }) => organisationName)).not.toContain(
      'Nimbus',
    );
  });

  test('holds a company’s own side for its client, and everything for the platform', async () => {
    const company = await items(agency.client, '?limit=200');
    expect(company).toHaveLength(
      await countOf(`client_company_id = '${agency.clientCompanyId}' and 'client' = any (audience)`),
    );
    const all = await items(root, '?limit=200');
    expect(all).toHaveLength(await countOf('true'));
    expect(await items(root, '?organisation=nimbrival')).toHaveLength(
      await countOf(`agency_id = '${rival.agencyId}'`),
    );
    for (const person of [agency.manager, agency.recruiter, agency.candidate]) {
      expect((await trail(person)).status).toBe(403);
    }
  });

  test('is searched by person, thing, record, type and time in the reader’s zone', async () => {
    expect(different((await items(agency.admin, '?q=ash')).map(({ actorName }) => actorName))).toEqual([
      'Asha',
    ]);
    const mine = `?actorId=${agency.manager.actor.userId}`;
    expect(different((await items(agency.admin, mine)).map(({ actorName }) => actorName))).toEqual(['Meera']);
    const offers = await items(agency.admin, '?subject=offer,placement');
    expect(different(offers.map(({ subjectType }) => subjectType))).toEqual(['offer', 'placement']);
    const types = await items(agency.admin, '?type=job.approved,job.submitted');
    expect(different(types.map(({ type }) => type))).toEqual(['job.approved', 'job.submitted']);
    expect((await items(agency.admin, `?record=${jobId}`)).length).toBeGreaterThan(10);
    expect(await items(agency.admin, `?record=${agency.agencyId}`)).toEqual([]);
    expect(await items(agency.admin, '?q=%25')).toEqual([]);

    // 19:00 in UTC is the next day in India already.
    house.clock.at = new Date('2026-04-01T19:00:00Z');
    const late = await openJob(house, agency);
    const on = (day: string) => items(agency.admin, `?record=${late.id}&from=${day}&to=${day}`);
    expect((await on('2026-04-02')).length).toBeGreaterThan(0);
    expect(await on('2026-04-01')).toEqual([]);
  });

  test('is paged without a gap or a repetition', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await trail(agency.admin, `?limit=7${after && `&after=${encodeURIComponent(after)}`}`);
      seen.push(...body.items.map(({ id }: Item) => id));
      after = body.next ?? '';
    } while (after);
    expect(seen).toEqual((await items(agency.admin, '?limit=200')).map(({ id }) => id));
  });

  test.each(['?from=2026-02-30', '?after=yesterday|x', '?type=JOB', '?record=1', '?limit=0', '?nonsense=1'])(
    'refuses %s',
    async (query) => {
      expect((await trail(agency.admin, query)).status).toBe(400);
    },
  );

  test('shows one event with its details, to whom it concerns only', async () => {
    const [approved] = await items(agency.admin, '?type=job.approved');
    const url = `/api/common/audit/events/${approved!.id}`;
    const { body } = await house.call(agency.admin, 'GET', url);
    expect(body).toMatchObject({
      type: 'job.approved',
      actorName: 'Meera',
      data: { title: 'Backend Engineer' },
    });
    expect((await house.call(rival.admin, 'GET', url)).status).toBe(404);
    expect((await house.call(root, 'GET', url)).status).toBe(200);
  });

  test('names what can be filtered by', async () => {
    const { body } = await house.call(agency.admin, 'GET', '/api/common/audit/types');
    expect(body.types).toContain('impersonation.started');
    expect(body.subjects).toContain('invoice');
  });
});

describe('the CSV', () => {
  const csv = async (who: TestPerson, query = '') => {
    const answer = await house.call(who, 'GET', `/api/common/audit/export.csv${query}`);
    return {
      ...answer,
      rows: Papa.parse<string[]>(answer.raw.toString().slice(1), { skipEmptyLines: true }).data,
    };
  };

  test('is exactly what is filtered', async () => {
    const { status, headers, rows } = await csv(agency.admin, '?subject=job');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toContain('audit-trail.csv');
    const shown = await items(agency.admin, '?subject=job&limit=200');
    expect(rows[0]![0]).toBe('Time (UTC)');
    expect(rows.slice(1).map((row) => row.at(-1))).toEqual(shown.map(({ id }) => id));
  });

  test('goes over many pages without a gap or a repetition', async () => {
    await makeMany(5200);
    const { rows } = await csv(rival.admin, '?to=2025-12-31');
    expect(rows).toHaveLength(5201);
    expect(new Set(rows.slice(1).map((row) => row.at(-1))).size).toBe(5200);
  });

  test('leaves a spreadsheet nothing to calculate', async () => {
    const names = ['=1+1', '+1', '-1', '@now', '=cmd|x'];
    for (const name of names) {
      await house.query(
        `insert into event (id, type, subject_type, subject_id, agency_id, audience, data, actor_name, actor_role, at)
         values (gen_random_uuid(), 'job.approved', 'job', gen_random_uuid(), $1, '{agency}', '{}', $2, 'manager', '2024-01-01')`,
        [agency.agencyId, name],
      );
    }
    const { rows } = await csv(agency.admin, '?to=2024-01-02');
    expect(
      rows
        .slice(1)
        .map((row) => row[1])
        .sort(),
    ).toEqual(names.map((name) => `'${name}`).sort());
  });

  test('is not for others', async () => {
    expect((await csv(agency.manager)).status).toBe(403);
    expect((await house.call(null, 'GET', '/api/common/audit/export.csv')).status).toBe(401);
  });
});

describe('the chain', () => {
  const chain = (who: TestPerson, query = '') => house.call(who, 'GET', `/api/common/audit/chain${query}`);
  const verify = (who: TestPerson, body: unknown) =>
    house.call(who, 'POST', '/api/common/audit/verify', body);

  async function sealAll() {
    for (;;) {
      await sealEvents(house.services.db);
      if (!(await verifySeals(house.services.db)).unsealed) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** As a reader's screen does it: part after part. */
  async function walk(who: TestPerson, asked: Record<string, unknown> = {}) {
    let parts = 0;
    for (let after = 0; ; ) {
      const { status, body } = await verify(who, { ...asked, after });
      expect(status).toBe(200);
      parts += 1;
      if (body.broken || body.checked >= body.total) return { ...body, parts };
      after = body.checked;
    }
  }

  test('says how far it reaches and what waits', async () => {
    const before = (await chain(agency.admin)).body;
    expect(before.unsealed).toBeGreaterThan(10);
    await sealAll();
    const { body } = await chain(agency.admin);
    expect(body.unsealed).toBe(0);
    expect(body.newest.sequence).toBe(await countOf(`agency_id = '${agency.agencyId}'`));
    expect(body.newest.hash).toMatch(/^[0-9a-f]{64}$/);
    const [newest] = await house.query(
      `select encode(hash, 'hex') as hash from event_seal where event_id = $1`,
      [body.newest.eventId],
    );
    expect(newest!.hash).toBe(body.newest.hash);
  });

  test('holds, for everybody’s own and for the platform each one’s, also when it is long', async () => {
    expect(await walk(agency.admin)).toMatchObject({ broken: null, parts: 1 });
    expect(await walk(agency.client)).toMatchObject({ broken: null });
    expect(await walk(root)).toMatchObject({ broken: null });
    const long = await walk(root, { organisation: 'nimbrival' });
    expect(long).toMatchObject({ broken: null, total: await countOf(`agency_id = '${rival.agencyId}'`) });
    expect(long.parts).toBe(2);
    expect((await verify(root, { organisation: 'NOBODY' })).status).toBe(404);
    expect((await verify(agency.admin, { after: -1 })).status).toBe(400);
    expect((await verify(agency.manager, {})).status).toBe(403);
    // Another's code changes nothing for whom has one chain only.
    expect((await walk(agency.admin, { organisation: 'NIMBRIVAL' })).parts).toBe(1);
  });

  test('names the row that was changed, removed or put in', async () => {
    const owner = new pg.Client(house.ownerUrl);
    await owner.connect();
    await owner.query('set session_replication_role = replica');
    const [event] = await house.query(
      `select e.id, s.sequence::int as sequence from event e join event_seal s on s.event_id = e.id
       where e.type = 'job.approved' and e.agency_id = $1 order by s.sequence limit 1`,
      [agency.agencyId],
    );
    const { id, sequence } = event as { id: string; sequence: number };
    await owner.query(`update event set actor_name = 'Other' where id = $1`, [id]);
    expect((await walk(agency.admin)).broken).toEqual({
      sequence,
      eventId: id,
      why: 'its event was changed',
    });
    expect((await walk(root)).broken).toBeNull();
    await owner.query(`update event set actor_name = 'Meera' where id = $1`, [id]);
    const inserted = crypto.randomUUID();
    await owner.query(
      `insert into event (id, type, subject_type, subject_id, agency_id, audience, data, actor_name, actor_role, at, xid)
       select $1, type, subject_type, subject_id, agency_id, audience, data, actor_name, actor_role, at, xid from event where id = $2`,
      [inserted, id],
    );
    expect((await walk(agency.admin)).broken).toMatchObject({
      eventId: inserted,
      why: expect.stringMatching(/inserted/),
    });
    await owner.query('delete from event where id = $1', [inserted]);
    expect((await walk(agency.admin)).broken).toBeNull();
    await owner.query('delete from event where id = $1', [id]);
    expect((await walk(agency.admin)).broken).toMatchObject({ eventId: id, why: 'its event was removed' });
    await owner.end();
  });
});

test('an export stops where it is long enough, and says so', async () => {
  const lines: string[] = [];
  const filters = { to: '2025-12-31' };
  const parts = trailAsCsv(house.services.db, rival.admin.actor, house.clock.at, filters, 3000);
  for await (const part of parts) lines.push(...part.trimEnd().split('\r\n'));
  expect(lines).toHaveLength(3002);
  expect(lines.at(-1)).toMatch(/Only the newest 3000 events/);
});
