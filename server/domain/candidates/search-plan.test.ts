/** Searches use the indexes that lead with the agency, behind its wall; reading every record instead would only be felt at size. */
import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { completeCandidate } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);
const rival = anAgency(house, 'B');

beforeAll(async () => {
  await completeCandidate(house, agency, 'Leela Krishnan');
  await completeCandidate(house, rival, 'Leela Varghese');
  // As many as make reading them all the worse plan.
  await house.query(
    `insert into candidate_record (id, agency_id, name, emails, phones, skill_names)
     select gen_random_uuid(), $1, 'Person ' || n, array[n || '@many.example'], array['+91' || n], array['skill ' || n]
     from generate_series(1, 3000) n`,
    [agency.agencyId],
  );
  await house.query('vacuum analyze candidate_record');
});

/** The query plan of a search as a recruiter's transaction makes it. */
async function planOf(condition: string): Promise<string> {
  const client = new pg.Client(house.ownerUrl);
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local role hireloom_recruiter');
    await client.query("select set_config('app.agency_id', $1, true)", [agency.agencyId]);
    const { rows } = await client.query(`explain select id from searchable_candidate where ${condition}`);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  } finally {
    await client.end();
  }
}

test.each([
  ['document', "document @@ to_tsquery('simple', 'leela')"],
  ['skill_names', "skill_names @> '{sql}'"],
  ['emails', "emails && '{leela@people.example}'"],
  ['phones', "phones && '{+919800000000}'"],
  ['name', "name ilike '%leela%'"],
])('a search by %s asks an index for agency and value', async (column, condition) => {
  const asked = (await planOf(condition)).match(/Index Cond: .*/)?.[0];
  expect(asked).toContain('agency_id =');
  expect(asked).toContain(column);
});

test('a search finds the own agency’s record and not the other’s of that name', async () => {
  for (const [mine, name] of [
    [agency, 'Leela Krishnan'],
    [rival, 'Leela Varghese'],
  ] as const) {
    for (const query of ['q=leela', 'skills=sql', 'q=leela&skills=typescript']) {
      const { body } = await house.call(mine.recruiter, 'GET', `/api/recruiter/candidates?${query}`);
      expect(body.items.map((item: { name: string }) => item.name)).toEqual([name]);
    }
  }
});

test('nobody but the agency’s own people reads what searches read', async () => {
  for (const role of ['client', 'interviewer', 'candidate', 'platform', 'public', 'app', 'auth']) {
    const [may] = await house.query(
      `select has_table_privilege('hireloom_${role}', 'searchable_candidate', 'select') as read`,
    );
    expect([role, may!.read]).toEqual([role, false]);
  }
});
