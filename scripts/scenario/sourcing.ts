import { makeResumePdf } from '../demo/resume-file.ts';
import { SKILLS } from './job-order.ts';
import type { Answer, Tour } from './tour.ts';

export type Applications = { newcomer: Answer; known: Answer; email: string };

/** Steps 4 and 5: a dropped résumé becomes a candidate; two are submitted and shortlisted, a third is rejected. */
export async function playSourcing(tour: Tour, job: Answer): Promise<Applications> {
  const { recruiter, client, step, check, run } = tour;
  step('4. The recruiter adds and submits candidates');
  const email = `leela.krishnan.${run}@people.example`;
  const phone = `+91 98${Math.floor(10_000_000 + Math.random() * 89_999_999)}`;
  const pdf = await makeResumePdf({
    name: 'Leela Krishnan',
    email,
    phone,
    location: 'Pune',
    title: 'Senior Backend Engineer',
    employer: `Cobalt Software ${run}`,
    summary: 'Backend engineer with a liking for plain SQL.',
    experience: [
      {
        title: 'Senior Backend Engineer',
        employer: `Cobalt Software ${run}`,
        from: '2018-04',
        to: null,
        lines: ['Built the order service'],
      },
    ],
    skills: SKILLS.map((name) => ({ name, years: 6 })),
    education: ['B.Tech. Computer Science, 2016'],
    noticeDays: 30,
  });
  const read = await recruiter.upload('/api/recruiter/resumes', 'Leela-Krishnan.pdf', pdf);
  check(
    read.fields.name === 'Leela Krishnan' && read.fields.emails[0] === email,
    'name and e-mail are read from the PDF',
    read.fields,
  );
  check(
    read.fields.phones.length === 1 && read.fields.experienceMonths > 60,
    'phone and experience are read, too',
    read.fields,
  );
  check(
    SKILLS.every((skill) => read.fields.skills.some((each: Answer) => each.name === skill)),
    'and the skills',
  );
  check(read.similar.length === 0, 'nobody is like this candidate yet');

  const fields = {
    ...read.fields,
    resumeFileId: read.resumeFileId,
    payCurrency: 'INR',
    expectedPay: '1800000',
    noticeDays: 30,
    skills: SKILLS.map((name) => ({ name, rating: 4, years: 6 })),
  };
  const candidate = await recruiter.post('/api/recruiter/candidates', fields);
  const again = await recruiter.refused('POST', '/api/recruiter/candidates', {
    ...fields,
    resumeFileId: null,
  });
  check(
    again.status === 409 && again.problem.similar[0].id === candidate.id,
    'a duplicate is shown before it is saved',
  );

  const newcomer = await sourceAndSubmit(tour, job, candidate.id, job.locations[0].id);
  const nisha = await findNisha(tour);
  const known = await sourceAndSubmit(tour, job, nisha, job.locations[1].id);

  const third = await recruiter.post('/api/recruiter/candidates', {
    name: `Mohit Anand ${run}`,
    emails: [`mohit.${run}@people.example`],
    phones: [],
    payCurrency: 'INR',
    expectedPay: '2400000',
    noticeDays: 90,
    resumeFileId: read.resumeFileId,
    evenIfSimilar: true,
    skills: SKILLS.map((name) => ({ name, rating: 2, years: 2 })),
  });
  const weak = await sourceAndSubmit(tour, job, third.id, job.locations[0].id);

  step('5. The client shortlists and rejects');
  const page = await client.get(`/api/common/applications/${newcomer.id}`);
  check(
    page.person.resumeFileId !== read.resumeFileId && page.candidateRecordId === null,
    'the client sees a copy, not the agency’s record',
  );
  check(
    page.match.lines.every((line: Answer) => line.met === 'yes'),
    'résumé beside the requirements, each explained',
    page.match,
  );
  const file = await client.file(`/api/common/files/${page.person.resumeFileId}/link`);
  check(Buffer.from(file.subarray(0, 5)).toString() === '%PDF-', 'the résumé opens');
  const shortlisted = await client.post(`/api/client/applications/${newcomer.id}/shortlist`);
  check(
    shortlisted.stage === 'shortlisted' && shortlisted.interviews[0].state === 'to_schedule',
    'shortlisted; round 1 is to be scheduled',
  );
  await client.post(`/api/client/applications/${known.id}/shortlist`);
  const rejected = await client.post(`/api/common/applications/${weak.id}/reject`, {
    reasonCode: 'skills',
    reason: 'Not enough TypeScript.',
  });
  check(rejected.stage === 'rejected', 'another is rejected with a reason');
  const twice = await client.refused('POST', `/api/client/applications/${weak.id}/shortlist`, {});
  check(
    twice.status === 409 && twice.problem.state === 'rejected' && Array.isArray(twice.problem.possible),
    'what is rejected cannot be shortlisted: 409 with the state and what is possible',
  );
  return { newcomer, known, email };
}

async function sourceAndSubmit(
  tour: Tour,
  job: Answer,
  candidateRecordId: string,
  jobLocationId: string,
): Promise<Answer> {
  const { recruiter, client, check } = tour;
  const sourced = await recruiter.post(`/api/recruiter/jobs/${job.id}/source`, {
    jobLocationId,
    candidateRecordId,
  });
  const hidden = await client.refused('GET', `/api/common/applications/${sourced.id}`);
  const early = await recruiter.refused('POST', `/api/recruiter/applications/${sourced.id}/submit`, {});
  check(
    hidden.status === 404 && early.status === 422,
    `${sourced.candidateName}: unseen by the client, not submitted without the right to represent`,
  );
  await recruiter.post(`/api/recruiter/applications/${sourced.id}/record-right-to-represent`, {
    evidence: 'E-mail to the recruiter, kept in the mailbox.',
  });
  const submitted = await recruiter.post(`/api/recruiter/applications/${sourced.id}/submit`, {
    remarks: 'Ready to talk this week.',
  });
  check(submitted.stage === 'submitted', `${sourced.candidateName} is submitted`);
  return submitted;
}

/** The candidate who has a sign-in, with what this job asks for. */
async function findNisha({ recruiter }: Tour): Promise<string> {
  const { items } = await recruiter.get('/api/recruiter/candidates?q=Nisha%20Verma');
  const found = items.find((each: Answer) => each.name === 'Nisha Verma');
  const nisha = await recruiter.get(`/api/recruiter/candidates/${found.id}`);
  const others = nisha.skills.filter((skill: Answer) => !SKILLS.includes(skill.name));
  await recruiter.patch(`/api/recruiter/candidates/${nisha.id}`, {
    version: nisha.version,
    expectedPay: '2000000',
    payCurrency: 'INR',
    noticeDays: 30,
    skills: [...others, ...SKILLS.map((name) => ({ name, rating: 4, years: 5 }))],
  });
  return nisha.id;
}
