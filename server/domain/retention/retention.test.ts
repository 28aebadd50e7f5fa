import { beforeAll, describe, expect, test } from 'vitest';
import { type Agency, foundAgency, type House, type TestPerson } from '../../../test/house.ts';
import { completeCandidate, issue, joined, openJob, submitted } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import * as applications from '../applications/index.ts';
import { removeLooseFiles } from '../files/index.ts';

const DAY = 24 * 3_600_000;
/** Long after the first weeks of the house; at half past three in the night in India. */
const LATER = Date.parse('2028-06-10T22:00:00Z');

const house = aHouse();
const agency = anAgency(house);

const at = (days: number) => {
  house.clock.at = new Date(LATER + days * DAY);
};

async function night(days: number) {
  at(days);
  await house.query(`select enqueue('runScheduledTask', '{"task":"processRetention"}'::json, null, 0)`);
  expect(await house.drain()).toEqual([]);
}

const list = async (who: TestPerson, query = '') =>
  (await house.call(who, 'GET', `/api/agency/retention/candidates${query}`)).body;
const names = async (who: TestPerson, query = '') =>
  (await list(who, query)).items.map(({ name }: { name: string }) => name);
const isErased = async (id: string) =>
  (await house.query(`select erased_at is not null as erased from candidate_record where id = $1`, [id]))[0]!
    .erased;
const reports = (to: TestPerson) =>
  house.query(
    `select n.title, n.body from notification n join event e on e.id::text = n.source
     where e.type = 'retention.reported' and n.user_id = $1 order by n.id`,
    [to.actor.userId],
  );

async function rejectedOf(
  job: Awaited<ReturnType<typeof openJob>>,
  of: Agency = agency,
  inHouse: House = house,
) {
  const application = await submitted(inHouse, of, job);
  await inHouse.as(of.client, (context) =>
    applications.reject(context, application.id, { reasonCode: 'skills', reason: 'Leela knows no Rust.' }),
  );
  return application;
}

describe('a candidate with whom nobody has worked for two years', () => {
  let gone: string;
  let application: string;
  let busy: string;
  let placed: { candidate: string; placementId: string; invoiceId: string };
  let keys: string[];

  beforeAll(async () => {
    const job = await openJob(house, agency);
    const one = await rejectedOf(job);
    application = one.id;
    gone = one.candidateRecordId!;
    busy = (await submitted(house, agency, job)).candidateRecordId!;
    const { invoiceId, placementId, visibleFrom } = await joined(house, agency, job);
    await issue(house, invoiceId, visibleFrom);
    await house.query(`update invoice set state = 'paid', paid = total where id = $1`, [invoiceId]);
    const [row] = await house.query(`select candidate_record_id as id from placement where id = $1`, [
      placementId,
    ]);
    placed = { candidate: row!.id as string, placementId, invoiceId };
    await house.drain();
    keys = (
      await house.query(
        `select distinct f.storage_key as key from file f where f.id in
          (select resume_file_id from candidate_record where id = $1 union select resume_file_id from submission where application_id = $2)`,
        [gone, application],
      )
    ).map(({ key }) => key as string);
    for (const key of keys) await house.services.storage.put(key, Buffer.from('of Leela'));
  });

  test('is on the admin’s list, told of once, and stays two weeks', async () => {
    await night(0);
    expect(await list(agency.admin)).toMatchObject({
      items: [
        {
          id: gone,
          name: 'Leela Krishnan',
          eraseOn: '2028-06-25',
          warnedOn: '2028-06-11',
          possible: ['keep'],
        },
        { id: placed.candidate },
      ],
    });
    await night(0);
    await night(13);
    expect(await reports(agency.admin)).toEqual([
      { title: '2 candidates will be erased', body: expect.stringContaining('for 24 months') },
    ]);
    expect(await reports(agency.manager)).toEqual([]);
    expect(await isErased(gone)).toBe(false);
  });

  test('shows in the preview of the task', async () => {
    at(14);
    const { body } = await house.call(agency.admin, 'GET', '/api/agency/tasks/processRetention/preview');
    expect(body.items.map(({ title }: { title: string }) => title)).toEqual([
      'The data of Leela Krishnan is erased',
      'The data of Leela Krishnan is erased',
    ]);
  });

  test('then is erased by two workers once, and nothing of theirs is left but what is counted', async () => {
    at(14);
    const [{ id: runId } = { id: '' }] = await house.query(
      `insert into retention_run (id, agency_id, began_at) values (gen_random_uuid(), $1, $2) returning id`,
      [agency.agencyId, house.clock.at],
    );
    const { eraseCandidates } = await import('./index.ts');
    await Promise.all(
      [1, 2].map(() => house.as('system', (context) => eraseCandidates(context, runId as string))),
    );
    expect(await house.drain()).toEqual([]);
    await night(14);
    const events = await house.query(
      `select candidate_record_id as id, data from event where type = 'retention.erased' order by id`,
    );
    expect(events).toEqual(
      expect.arrayContaining([
        { id: gone, data: {} },
        { id: placed.candidate, data: {} },
      ]),
    );
    expect(events).toHaveLength(2);
    expect(await isErased(busy)).toBe(false);
    const theirs = await house.query(
      `select to_jsonb(c) - '{owner_name}'::text[] as said from candidate_record c where id = $1
       union all select to_jsonb(s) from candidate_skill s where candidate_record_id = $1
       union all select to_jsonb(a) from application a where candidate_record_id = $1
       union all select to_jsonb(s) from submission s where application_id = $2
       union all select to_jsonb(r) from right_to_represent r where candidate_record_id = $1
       union all select to_jsonb(n) from notification n join event e on e.id::text = n.source where e.candidate_record_id = $1
       union all select to_jsonb(m) from mail m join event e on e.id::text = m.source where e.candidate_record_id = $1`,
      [gone, application],
    );
    const said = JSON.stringify(theirs);
    for (const word of ['Leela', 'people.example', 'TypeScript', '1800000', 'Mail of the candidate'])
      expect(said).not.toContain(word);
    expect(
      await house.query(`select stage, reason_code, candidate_name from application where id = $1`, [
        application,
      ]),
    ).toEqual([{ stage: 'rejected', reason_code: 'skills', candidate_name: 'Erased candidate' }]);
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) await expect(house.services.storage.get(key)).rejects.toThrow();
    expect((await reports(agency.admin)).at(-1)).toMatchObject({ title: '2 candidates erased' });
    expect(await house.query(`select 1 from retention_run where ended_at is null`)).toEqual([]);
  });

  test('is found no more, and goes into no job', async () => {
    const { body } = await house.call(agency.recruiter, 'GET', '/api/recruiter/candidates');
    const ids = body.items.map(({ id }: { id: string }) => id);
    expect(ids).toContain(busy);
    expect(ids).not.toContain(gone);
    expect((await house.call(agency.recruiter, 'GET', `/api/recruiter/candidates/${gone}`)).status).toBe(404);
    const seen = await house.call(agency.recruiter, 'GET', `/api/common/applications/${application}`);
    expect(seen.body).toMatchObject({ candidateName: 'Erased candidate', possible: [] });
    const asked = await house.call(
      agency.recruiter,
      'POST',
      `/api/recruiter/applications/${application}/reopen`,
    );
    expect(asked).toMatchObject({ status: 409, body: { code: 'erased' } });
    const shown = await house.call(agency.client, 'GET', `/api/common/applications/${application}`);
    expect(shown.body).toMatchObject({
      candidateName: 'Erased candidate',
      person: { resumeFileId: null, skills: [] },
    });
  });

  test('keeps their name on the invoice that was issued for them, and there alone', async () => {
    expect(
      await house.query(
        `select i.candidate_name as invoice, p.candidate_name as placement, a.candidate_name as application
         from invoice i join placement p on p.id = i.placement_id join application a on a.id = p.application_id where i.id = $1`,
        [placed.invoiceId],
      ),
    ).toEqual([{ invoice: 'Leela Krishnan', placement: 'Leela Krishnan', application: 'Erased candidate' }]);
  });
});

describe('the agency', () => {
  let own: Agency;
  let candidate: string;

  beforeAll(async () => {
    house.clock.at = new Date('2026-03-02T05:00:00Z');
    own = await foundAgency(house, 'Keeps');
    candidate = (await completeCandidate(house, own, 'Ravi Menon')).id;
    await house.drain();
    at(0);
  });

  const keep = (until: string, who = own.admin) =>
    house.call(who, 'POST', `/api/agency/retention/candidates/${candidate}/keep`, {
      until,
      reason: 'A claim is open.',
    });
  const release = () =>
    house.call(own.admin, 'POST', `/api/agency/retention/candidates/${candidate}/release`);

  test('keeps somebody until a day; then they are told of again', async () => {
    await night(20);
    expect(await names(own.admin)).toEqual(['Ravi Menon']);
    expect((await keep('2028-08-01')).status).toBe(200);
    expect((await keep('2028-08-01')).status).toBe(200);
    expect(await names(own.admin)).toEqual([]);
    expect(await list(own.admin, '?show=kept')).toMatchObject({
      items: [{ name: 'Ravi Menon', keptUntil: '2028-08-01', keptReason: 'A claim is open.', eraseOn: null }],
    });
    await night(40);
    expect(await isErased(candidate)).toBe(false);
    const events = await house.query(
      `select data from event where type = 'retention.kept' and candidate_record_id = $1`,
      [candidate],
    );
    expect(events).toEqual([{ data: { until: '2028-08-01' } }]);
    expect((await release()).status).toBe(200);
    expect((await release()).status).toBe(200);
    await night(41);
    expect((await list(own.admin)).items).toMatchObject([{ warnedOn: '2028-07-22', eraseOn: '2028-08-05' }]);
  });

  test('chooses how long; whoever goes is told of anew', async () => {
    const set = (months: number | null, who = own.admin) =>
      house.call(who, 'PUT', '/api/agency/retention', { months });
    expect((await house.call(own.admin, 'GET', '/api/agency/retention')).body).toMatchObject({
      months: 24,
      due: 1,
      kept: 0,
    });
    for (const months of [5, 121, 6.5]) expect((await set(months)).status).toBe(400);
    expect((await set(null)).body).toMatchObject({ months: null, due: 0 });
    await night(60);
    expect(await isErased(candidate)).toBe(false);
    expect((await set(6)).body).toMatchObject({ months: 6, due: 1 });
    await night(60);
    expect(await isErased(candidate)).toBe(false);
    expect((await set(6, own.manager)).status).toBe(403);
  });

  test('works with somebody again: they stay', async () => {
    await night(61);
    at(62);
    const { body } = await house.call(own.recruiter, 'GET', `/api/recruiter/candidates/${candidate}`);
    const change = { version: body.version, location: 'Pune' };
    expect(
      (await house.call(own.recruiter, 'PATCH', `/api/recruiter/candidates/${candidate}`, change)).status,
    ).toBe(200);
    await house.drain();
    await night(90);
    expect(await isErased(candidate)).toBe(false);
    expect(await names(own.admin)).toEqual([]);
  });

  test('refuses days that are over and those too far away, and others’ candidates', async () => {
    for (const until of ['2028-01-01', '2050-01-01']) expect((await keep(until)).status).toBe(422);
    const other = await foundAgency(house, 'Strange');
    expect((await keep('2028-12-01', other.admin)).status).toBe(404);
  });
});

test('with an account, the person keeps it, and what they say of themselves', async () => {
  house.clock.at = new Date('2026-03-02T05:00:00Z');
  const own = await foundAgency(house, 'Linked');
  const { id } = await completeCandidate(house, own);
  await house.query(`update candidate_record set user_id = $1 where id = $2`, [
    own.candidate.actor.userId,
    id,
  ]);
  await house.drain();
  await night(0);
  await night(14);
  expect(await isErased(id)).toBe(true);
  expect(await house.query(`select user_id from candidate_record where id = $1`, [id])).toEqual([
    { user_id: null },
  ]);
  const [account] = await house.query(`select deleted_at, email from app_user where id = $1`, [
    own.candidate.actor.userId,
  ]);
  expect(account).toEqual({ deleted_at: null, email: own.candidate.email });
});

test('what was uploaded and belongs to nobody goes after a day; a client’s copy holds on to what is stored', async () => {
  house.clock.at = new Date('2026-03-02T05:00:00Z');
  const own = await foundAgency(house, 'Loose');
  const application = await submitted(house, own, await openJob(house, own));
  const [{ key, id } = { key: '', id: '' }] = await house.query(
    `select f.storage_key as key, f.id from file f join candidate_record c on c.resume_file_id = f.id where c.id = $1`,
    [application.candidateRecordId],
  );
  await house.services.storage.put(key as string, Buffer.from('shown'));
  await house.query(`update candidate_record set resume_file_id = null where id = $1`, [
    application.candidateRecordId,
  ]);
  await house.query(`update file set created_at = now() - interval '2 days' where id = $1`, [id]);
  await house.as('system', removeLooseFiles);
  expect(await house.drain()).toEqual([]);
  expect(await house.query(`select 1 from file where id = $1`, [id])).toEqual([]);
  expect(Buffer.from(await house.services.storage.get(key as string)).toString()).toBe('shown');
});
