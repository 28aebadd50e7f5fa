/** What is never said of a job, and what hostile words become. */
import { expect, test } from 'vitest';
import { postingOf } from '../../test/job-posting.ts';
import { openJob } from '../../test/line.ts';
import { aHouse, anAgency } from '../../test/stage.ts';
import { aVisitor } from '../../test/visitor.ts';

const house = aHouse({ PUBLIC_URL: 'https://jobs.example' });
const agency = anAgency(house);
const { get, search, pathOf, visit } = aVisitor(house);

const open = (changes: object = {}) => openJob(house, agency, changes as never);
const HOSTILE = `</script><script>alert(1)</script> ]]> & "quoted" <img src=x onerror=alert(2)>`;

test('a confidential job names its client nowhere, and no answer holds what is between agency and client', async () => {
  await house.query(
    `update organisation set website = 'https://www.aster-works.example', legal_name = 'Aster Works Pvt. Ltd.' where code = 'ASTR'`,
  );
  const { id } = await open({
    title: 'Treasury Lead at Aster',
    description: 'ASTER  Works Pvt. Ltd. is growing.\n\nSee aster-works.example; asterisks stay.',
    confidential: true,
    department: 'Aster Treasury',
    benefits: ['Aster Club'],
    bond: 'Aster keeps you a year.',
    decisionMaker: 'Zenobia Quark',
    screeningQuestions: [
      { question: 'Do you know Zymurgy?', kind: 'yes_no', knockOut: { accepted: ['yes'] } },
    ],
  });
  const path = await pathOf(id);
  const answers = [
    await visit(id),
    await get(`/api/public${path}`),
    await get('/api/public/jobs?q=treasury'),
    await get('/jobs?q=treasury'),
    await get('/agencies/NIMB/jobs?q=treasury'),
  ];
  for (const { status, body } of answers) {
    expect(status).toBe(200);
    const text = JSON.stringify(body);
    expect(text).toContain('Treasury');
    expect(text).not.toMatch(/\baster\b|aster-works/i);
    expect(text).not.toMatch(/Zenobia|Zymurgy|knockOut|engagement|clientCompany|8\.33|interviewer/i);
  }
  expect(JSON.stringify(answers[0]!.body)).toContain('asterisks stay');
  expect(postingOf(answers[0]!.body).hiringOrganization.name).toBe('Nimbus');
  const ofThis = (feed: string) =>
    feed.split(/<job>|<item>|<entry>/).filter((each) => each.includes('Treasury'));
  for (const kind of ['xml', 'rss', 'atom']) {
    const parts = ofThis((await get(`/agencies/NIMB/jobs.${kind}`)).body);
    expect(parts.length).toBe(1);
    expect(parts[0]).not.toMatch(/\baster\b|aster-works/i);
  }
  expect((await search('?q=aster')).items.map((each: { title: string }) => each.title)).not.toContain(
    'Treasury Lead at the client',
  );
});

test('hostile words are shown as words: in pages, structured data, feeds', async () => {
  const { id } = await open({
    title: `Tester ${HOSTILE}`.slice(0, 200),
    description: HOSTILE,
    locations: [{ place: '"><script>x</script>', workMode: 'office', openings: 1 }],
  });
  const page = (await visit(id)).body as string;
  expect(page).not.toContain('<script>');
  expect(page).not.toContain('<img');
  expect(page.match(/<script/g)).toHaveLength(1);
  const { title, description } = postingOf(page);
  expect(title).toContain('</script><script>alert(1)</script>');
  expect(description).not.toContain('<script');
  for (const url of [
    '/jobs',
    '/agencies/NIMB/jobs',
    '/agencies/NIMB/embed',
    `/jobs?q=${encodeURIComponent('"><script>y</script>')}`,
  ]) {
    const { body } = await get(url);
    expect(body).not.toContain('<script>');
    expect(body).not.toContain('<img');
  }
  for (const kind of ['xml', 'rss', 'atom']) {
    const { body, status } = await get(`/agencies/NIMB/jobs.${kind}`);
    expect(status).toBe(200);
    expect(body).not.toMatch(/<script>|<img/);
    expect(body.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, '')).not.toContain(']]>');
  }
});
