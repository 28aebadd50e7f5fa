/** Jobs as LinkedIn shows them: copied from the page, and as its structured data alone. */
import { expect, test } from 'vitest';
import { rowReader } from '../../job-imports/reading/row.ts';
import { readDescription } from './read.ts';

const options = { today: '2026-03-02', currency: 'INR', country: 'IN' };
const read = async (text: string) => (await readDescription(Buffer.from(text), options)).fields;

const COPIED = `Aster Systems logo
Aster Systems
Share
Show more options
Senior Backend Engineer
Pune, Maharashtra, India · 2 weeks ago · Over 100 applicants
Promoted by hirer · Responses managed off LinkedIn
₹18L/yr - ₹28L/yr
Matches your job preferences, workplace type is Hybrid.
Hybrid
Matches your job preferences, job type is Full-time.
Full-time
Apply
Save
Save Senior Backend Engineer at Aster Systems
About the job
Aster builds the ledger behind ten thousand shops. You own services in TypeScript and PostgreSQL.

What you bring
• 5-8 years of experience with TypeScript and PostgreSQL
… more
Set alert for similar jobs
About the company
Aster Systems
12,345 followers`;

test('a job that was copied from its page says what is the job’s, and nothing that is LinkedIn’s', async () => {
  const fields = await read(COPIED);
  expect(fields).toMatchObject({
    title: 'Senior Backend Engineer',
    level: 'senior',
    employmentType: 'permanent',
    pay: { from: '1800000', to: '2800000', currency: 'INR', period: 'year' },
    experience: { fromMonths: 60, toMonths: 96 },
    locations: [{ place: 'Pune, Maharashtra, India', workMode: 'hybrid', openings: 1 }],
  });
  expect(fields.description).toMatch(/^Aster builds the ledger/);
  for (const theirs of ['Promoted by hirer', 'Set alert', 'followers', 'Matches your job preferences'])
    expect(fields.description).not.toContain(theirs);
});

const POSTING = {
  '@context': 'http://schema.org',
  '@type': 'JobPosting',
  title: 'Senior Backend Engineer',
  description: '&lt;p&gt;Builds &lt;strong&gt;ledgers&lt;/strong&gt; that never lose a rupee.&lt;/p&gt;',
  employmentType: 'FULL_TIME',
  validThrough: '2026-08-01T00:00:00.000Z',
  jobLocation: {
    '@type': 'Place',
    address: { addressLocality: 'Pune', addressRegion: 'Maharashtra', streetAddress: null },
  },
  experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 60 },
};

test.each([
  ['alone', POSTING],
  ['in a list', [{ '@type': 'Organization' }, POSTING]],
  ['in a graph', { '@graph': [POSTING] }],
])('structured data %s is read as such', async (_where, data) => {
  expect(await read(JSON.stringify(data, null, 2))).toMatchObject({
    title: 'Senior Backend Engineer',
    description: 'Builds ledgers that never lose a rupee.',
    employmentType: 'permanent',
    deadline: '2026-08-01',
    experience: { fromMonths: 60, toMonths: null },
    locations: [{ place: 'Pune, Maharashtra', workMode: 'office', openings: 1 }],
  });
});

test('a list with LinkedIn’s headings is understood', () => {
  const row = { 'Job Title': 'Engineer', Location: 'Pune', 'Job Description': 'Builds ledgers.' };
  const { title, fields } = rowReader(Object.keys(row), 'Aster', options)(Object.values(row));
  expect([title, fields.locations?.[0]?.place, fields.description]).toEqual([
    'Engineer',
    'Pune',
    'Builds ledgers.',
  ]);
});
