/** What is measured: the screens people open all day, over ids that change from request to request. */
import pg from 'pg';
import type { Call } from './measure.ts';

/** People of load.sql, by their session tokens: the first agency's and the first client company's. */
export const people = {
  manager: 'bench-session-token-101',
  recruiter: 'bench-session-token-110',
  client: 'bench-session-token-1010',
};

const SEARCHES = [
  'backend engineer',
  'senior accountant',
  'analyst pune',
  'asha',
  'kulkarni',
  'lead mumbai',
  'docker kafka',
  'data engineer bengaluru',
  'priya sharma',
  'project4711',
  'engineer OR auditor',
  '"tax consultant"',
];
const SKILLS = [
  'typescript',
  'sql,kafka',
  'gst,tally',
  'spark',
  'crm,pricing',
  'selenium',
  'rust',
  'scala,r',
];

/** How many changes are measured at most: each is of a record of its own. */
const CHANGES = 1200;
/** The first five warm up. */
const NOTIFICATIONS = 105;

const get = (token: string, path: string): Call => ({ method: 'GET', path, token });
const post = (token: string, path: string, body?: string): Call => ({ method: 'POST', path, token, body });

export type Calls = {
  reads: Record<string, Call[]>;
  changes: Record<string, Call[]>;
  /** Submissions of which the measured client is notified. */
  notifications: Call[];
};

export async function findCalls(ownerUrl: string): Promise<Calls> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const ids = async (sql: string) => (await client.query(sql)).rows.map((row) => row.id as string);
  const agency = (await ids(`select id from organisation where code = 'AG1'`))[0]!;
  const company = (await ids(`select id from organisation where code = 'CO1'`))[0]!;
  const recruiter = (
    await ids(`select user_id as id from session where token_hash = sha256('${people.recruiter}')`)
  )[0]!;
  try {
    const recruiterJobs = await ids(
      `select job_id as id from job_assignment a where recruiter_id = '${recruiter}' order by
        (select count(*) from application p where p.job_id = a.job_id) desc limit 40`,
    );
    const clientJobs = await ids(
      `select j.id from job j where client_company_id = '${company}' and state = 'open' order by
        (select count(*) from application p where p.job_id = j.id) desc limit 40`,
    );
    const ofAgency = `agency_id = '${agency}'`;
    const recruiterApplications = await ids(
      `select id from application where ${ofAgency} and recruiter_id = '${recruiter}' order by md5(id::text) limit 200`,
    );
    const clientApplications = await ids(
      `select id from application where client_company_id = '${company}' and submitted_at is not null
       order by md5(id::text) limit 200`,
    );
    const open = `job_id in (select id from job where state = 'open')`;
    const submittable = await ids(
      `select id from application where ${ofAgency} and stage = 'sourced' and ${open}
       order by client_company_id = '${company}', md5(id::text) limit 100000`,
    );
    const shortlistable = await ids(
      `select id from application where client_company_id = '${company}' and stage = 'submitted' and ${open}
       order by md5(id::text) limit ${CHANGES}`,
    );
    return {
      reads: {
        'Job list, manager': jobLists(people.manager),
        'Job list, client': jobLists(people.client),
        'Board of a job, recruiter': recruiterJobs.map((id) =>
          get(people.recruiter, `/api/common/jobs/${id}/board`),
        ),
        'Board of a job, client': clientJobs.map((id) => get(people.client, `/api/common/jobs/${id}/board`)),
        'Application, recruiter': recruiterApplications.map((id) =>
          get(people.recruiter, `/api/common/applications/${id}`),
        ),
        'Application, client': clientApplications.map((id) =>
          get(people.client, `/api/common/applications/${id}`),
        ),
        'Candidates by words': SEARCHES.map((words) => search({ q: words })),
        'Candidates by skills': SKILLS.map((skills) => search({ skills })),
        'Candidates by words and skills': SEARCHES.map((words, n) =>
          search({ q: words, skills: SKILLS[n % SKILLS.length]! }),
        ),
      },
      changes: {
        'Submit an application': submittable.slice(0, -NOTIFICATIONS).slice(0, CHANGES).map(submit),
        'Shortlist an application': shortlistable.map((id) =>
          post(people.client, `/api/client/applications/${id}/shortlist`),
        ),
      },
      notifications: submittable.slice(-NOTIFICATIONS).map(submit),
    };
  } finally {
    await client.end();
  }
}

const submit = (id: string) =>
  post(people.manager, `/api/recruiter/applications/${id}/submit`, '{"remarks":"Fits well."}');

const jobLists = (token: string) => [
  get(token, '/api/common/jobs'),
  get(token, '/api/common/jobs?state=open&sort=deadline'),
  get(token, '/api/common/jobs?state=closed,filled,expired'),
  get(token, '/api/common/jobs?q=engineer'),
];

const search = (query: Record<string, string>) =>
  get(people.recruiter, `/api/recruiter/candidates?${new URLSearchParams(query)}`);
