/** A document's way from draft to the next version, by the platform's admins. */
import { beforeAll, expect, test } from 'vitest';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { publishDueLegalDocuments as publishDue } from './index.ts';

const house = aHouse();
const agency = anAgency(house);
let root: TestPerson;
let other: TestPerson;

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Tara', null);
  other = await enrol(house, 'platform_admin', 'Umar', null);
});

const AT = '/api/platform/terms-and-conditions';
const post = (path: string, body?: unknown, who = root) => house.call(who, 'POST', `${AT}${path}`, body);
const get = (path: string, who = root) => house.call(who, 'GET', `${AT}${path}`);
const edit = (id: string, version: number, body: string, who = root) =>
  house.call(who, 'PATCH', `${AT}/${id}`, { version, title: 'Terms', body, acceptedBy: ['client'] });

async function drafted(edition: object) {
  const made = await post('', { kind: 'terms_of_use', country: null, language: 'en', ...edition });
  expect(made.status).toBe(201);
  return made.body;
}

async function inReview(edition: object, body: string) {
  const draft = await drafted(edition);
  const edited = await edit(draft.id, draft.version, body);
  expect(edited.status).toBe(200);
  expect((await post(`/${draft.id}/submit-for-review`)).body.state).toBe('in_review');
  return draft.id as string;
}

const NOW = { publishAt: null, graceDays: 14 };

test('a draft begins with the newest text, is reviewed, returned, published, and follows the one before', async () => {
  const draft = await drafted({});
  expect(draft).toMatchObject({
    documentVersion: 2,
    state: 'draft',
    edition: 'Everywhere, English',
    acceptedBy: expect.arrayContaining(['candidate', 'agency_admin']),
    path: null,
    possible: ['edit', 'submitForReview', 'discard'],
  });
  expect(draft.body).toContain('What Hireloom is');
  const { body: edited } = await edit(draft.id, 1, draft.body.replace('yours alone', 'yours only'));
  expect(edited.changes.parts.filter(({ change }: { change: string }) => change !== 'same')).toEqual([
    { change: 'removed', text: 'alone' },
    { change: 'added', text: 'only' },
  ]);
  expect((await post(`/${draft.id}/publish`, NOW)).body.code).toBe('wrong_state');
  await post(`/${draft.id}/submit-for-review`);
  const returned = await post(`/${draft.id}/return-to-draft`, { note: 'Say “alone” again.' }, other);
  expect(returned.body).toMatchObject({ state: 'draft', reviewNote: 'Say “alone” again.' });
  await post(`/${draft.id}/submit-for-review`);
  const published = await post(`/${draft.id}/publish`, NOW, other);
  expect(published.body).toMatchObject({
    state: 'published',
    publishedBy: 'Umar',
    graceDays: 14,
    asksAgain: true,
    path: '/terms/terms-of-use/all-en/2',
    possible: [],
    others: [
      { documentVersion: 2, state: 'published' },
      { documentVersion: 1, state: 'superseded' },
    ],
  });
});

test('each edition has one open version; the first of a country begins with that for everywhere', async () => {
  const first = await drafted({ country: 'IN' });
  expect(first).toMatchObject({ documentVersion: 1, edition: 'India, English' });
  expect(first.body).toContain('What Hireloom is');
  const again = await post('', { kind: 'terms_of_use', country: 'IN', language: 'en' }, other);
  expect([again.status, again.body.code]).toEqual([409, 'one_open_version_of_terms']);
  expect((await post(`/${first.id}/discard`)).body).toEqual({ id: first.id });
  expect((await get(`/${first.id}`)).status).toBe(404);
  expect((await drafted({ country: 'IN' })).documentVersion).toBe(1);
});

test('what was published never changes, whoever tries', async () => {
  const [row] = await house.query(`select id from legal_document where state = 'published' limit 1`);
  for (const change of [
    `title = 'Other'`,
    `body = ''`,
    `grace_days = 1`,
    `state = 'draft'`,
    `published_at = now()`,
  ])
    await expect(
      house.query(`update legal_document set ${change} where id = $1`, [row!.id]),
    ).rejects.toThrow();
  await expect(house.query('delete from legal_document where id = $1', [row!.id])).rejects.toThrow(
    'immutable',
  );
  for (const command of ['submit-for-review', 'discard', 'take-back'])
    expect([command, (await post(`/${row!.id}/${command}`)).body.code]).toEqual([command, 'wrong_state']);
  expect((await edit(row!.id as string, 1, 'New')).body.code).toBe('wrong_state');
});

test('of two admins who edit one draft the second is shown what the first wrote', async () => {
  const { id, version } = await drafted({ kind: 'agency_agreement' });
  const both = await Promise.all([edit(id, version, 'Mine'), edit(id, version, 'Yours', other)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const late = both.find(({ status }) => status === 409)!;
  const won = both.find(({ status }) => status === 200)!;
  expect(late.body).toMatchObject({ code: 'stale', current: { body: won.body.body, version: version + 1 } });
});

test('a text is asked for before a review, and a time ahead for a publication', async () => {
  const { id, version } = await drafted({ kind: 'candidate_consent', language: 'de' });
  expect((await post(`/${id}/submit-for-review`)).body.errors).toEqual([
    { path: 'body', message: 'There is no text yet. Write it first.' },
  ]);
  await edit(id, version, 'Einwilligung');
  await post(`/${id}/submit-for-review`);
  const past = new Date(house.clock.at.getTime() - 1000).toISOString();
  const refused = await post(`/${id}/publish`, { publishAt: past, graceDays: 7 });
  expect([refused.status, refused.body.errors[0].path]).toEqual([422, 'publishAt']);
  for (const body of [{ ...NOW, graceDays: 0 }, { ...NOW, graceDays: 91 }, { ...NOW, graceDays: 1.5 }, {}])
    expect((await post(`/${id}/publish`, body)).status).toBe(400);
  for (const edition of [{ country: 'XQ' }, { country: 'in' }, { language: 'xx' }, { kind: 'other' }])
    expect((await post('', { kind: 'terms_of_use', country: null, language: 'en', ...edition })).status).toBe(
      400,
    );
});

test('published twice at once it is published once', async () => {
  const id = await inReview({ kind: 'privacy_policy' }, 'What is kept, anew.');
  const both = await Promise.all([post(`/${id}/publish`, NOW), post(`/${id}/publish`, NOW, other)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const [{ events } = {}] = await house.query(
    `select count(*)::int as events from event where type = 'legal.published' and subject_id = $1`,
    [id],
  );
  expect(events).toBe(1);
});

async function workers(count: number) {
  const job = `select graphile_worker.add_job('publishDueLegalDocuments', '{}'::json)`;
  for (let each = 0; each < count; each += 1) await house.query(job);
  const before = house.clock.at;
  expect(await house.drain()).toEqual([]);
  house.clock.at = before;
}

test('at its time it is published once, whatever else happens in that second', async () => {
  const at = new Date(house.clock.at.getTime() + 3_600_000);
  const ids = await Promise.all(['SG', 'AE'].map((country) => inReview({ country }, `For ${country} only.`)));
  for (const id of ids) {
    const { body } = await post(`/${id}/publish`, { publishAt: at.toISOString(), graceDays: 7 });
    expect(body).toMatchObject({ state: 'scheduled', publishAt: at.toISOString(), possible: ['takeBack'] });
  }
  house.clock.at = new Date(at.getTime() - 1000);
  await workers(1);
  expect((await get(`/${ids[0]}`)).body.state).toBe('scheduled');
  house.clock.at = at;
  // Two workers and a person at the same second.
  const [taken] = await Promise.all([
    post(`/${ids[0]}/take-back`),
    house.as('system', (context) => publishDue(context)),
    house.as('system', (context) => publishDue(context)),
  ]);
  await workers(2);
  const states = await Promise.all(ids.map(async (id) => (await get(`/${id}`)).body.state));
  expect(states).toEqual([taken.status === 200 ? 'in_review' : 'published', 'published']);
  const rows = await house.query(
    `select subject_id, count(*)::int as times from event where type = 'legal.published' and subject_id = any($1) group by 1`,
    [ids],
  );
  expect(rows.map(({ times }) => times)).toEqual(rows.map(() => 1));
});

test('any two versions of one edition can be compared, and no two of others', async () => {
  const { body } = await get('?kind=terms_of_use&state=published,superseded');
  const everywhere = body.items.filter(({ country }: { country: string | null }) => country === null);
  const [newest, oldest] = everywhere as { id: string }[];
  const { body: compared } = await get(`/${newest!.id}/changes?with=${oldest!.id}`);
  expect(compared.changes.documentVersion).toBe(1);
  const elsewhere = body.items.find(({ country }: { country: string | null }) => country !== null);
  expect((await get(`/${newest!.id}/changes?with=${elsewhere.id}`)).status).toBe(422);
});

test('it is the platform’s alone', async () => {
  for (const who of [agency.admin, agency.client, agency.candidate])
    expect((await get('', who)).status).toBe(403);
});
