import { createCandidate, uploadResume } from '../../server/domain/candidates/index.ts';
import { demoPeople } from './accounts.ts';
import { cities, firstNames, lastNames, type Profession, professions } from './professions.ts';
import { makeResumeDocx, makeResumePdf, type ResumePerson } from './resume-file.ts';
import type { World } from './world.ts';

export type DemoCandidate = { id: string; profession: Profession; expectedPay: number };

const RECRUITERS = demoPeople
  .filter(({ role, email }) => role === 'recruiter' && email.endsWith('nimbus.example'))
  .map(({ email }) => email);
const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export async function makeCandidates(world: World, count: number): Promise<DemoCandidate[]> {
  const made: DemoCandidate[] = [];
  for (let index = 0; index < count; index++) made.push(await makeCandidate(world, index));
  return made;
}

async function makeCandidate(world: World, index: number): Promise<DemoCandidate> {
  const { random, services } = world;
  const profession = professions[index % professions.length]!;
  // The one candidate with a sign-in comes first, so that there is something for them to see.
  const name = index === 0 ? 'Nisha Verma' : `${random.pick(firstNames)} ${random.pick(lastNames)}`;
  const email =
    index === 0
      ? 'candidate@people.example'
      : `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}.${index}@people.example`;
  const phone = `+9198${String(10_000_000 + index * 7919).slice(-8)}`;
  const skills = random.some(profession.skills, random.whole(4, profession.skills.length));
  const experienceMonths = random.whole(24, 150);
  const expectedPay =
    profession === professions[5] ? random.whole(45, 80) * 1000 : random.whole(6, 24) * 100_000;
  const location =
    profession === professions[5] ? random.pick(['Hamburg', 'Bremen', 'Pune']) : random.pick(cities);
  const noticeDays = random.pick([0, 15, 30, 60, 90]);
  const title = random.pick(profession.titles);
  const employer = random.pick(profession.employers);
  const rated = skills.map((skill) => ({
    name: skill,
    rating: random.whole(2, 5),
    years: random.whole(1, Math.ceil(experienceMonths / 12)),
  }));
  const recruiter = RECRUITERS[index % RECRUITERS.length]!;
  const at = world.daysAgo(random.whole(95, 180));

  const person: ResumePerson = {
    name,
    email,
    phone,
    location,
    title,
    employer,
    summary: `${title} with ${Math.floor(experienceMonths / 12)} years of experience in ${skills.slice(0, 3).join(', ')}.`,
    experience: experienceOf(world, profession, title, employer, experienceMonths),
    skills: rated,
    education: [`${profession.degree}, ${random.whole(2005, 2019)}`],
    noticeDays,
  };
  const isPdf = index % 4 !== 3;
  const bytes = isPdf ? await makeResumePdf(person) : await makeResumeDocx(person);
  const text = [
    name,
    title,
    email,
    phone,
    location,
    person.summary,
    ...person.experience.flatMap((job) => [`${job.title}, ${job.employer}`, ...job.lines]),
    skills.join(', '),
    ...person.education,
  ].join('\n');
  const file = { name: `${name.replaceAll(' ', '-')}.${isPdf ? 'pdf' : 'docx'}`, bytes };
  const id = await world.as(recruiter, at, async (context) => {
    const fields = {
      name,
      emails: [email],
      phones: [phone],
      location,
      currentTitle: title,
      currentEmployer: employer,
      experienceMonths,
      noticeDays,
      birthDate: null,
      skills: rated,
    };
    const { resumeFileId } = await uploadResume(context, services.storage, file, {
      mime: isPdf ? PDF : DOCX,
      pages: 1,
      text,
      fields: { ...fields, links: [] },
    });
    const candidate = await createCandidate(context, {
      ...fields,
      currentEmployer: employer,
      skills: rated,
      payCurrency: profession === professions[5] ? 'EUR' : 'INR',
      expectedPay: String(expectedPay),
      currentPay: String(Math.round((expectedPay * 0.8) / 1000) * 1000),
      resumeFileId,
      evenIfSimilar: true,
    });
    return candidate.id;
  });
  return { id, profession, expectedPay };
}

function experienceOf(
  world: World,
  profession: Profession,
  title: string,
  employer: string,
  months: number,
): ResumePerson['experience'] {
  const { random, today } = world;
  const monthsAgo = (back: number) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
  const split = Math.floor(months * 0.6);
  const before = profession.employers.find((other) => other !== employer)!;
  return [
    { title, employer, from: monthsAgo(split), to: null, lines: random.some(profession.work, 2) },
    {
      title: profession.titles[0]!,
      employer: before,
      from: monthsAgo(months),
      to: monthsAgo(split + 1),
      lines: random.some(profession.work, 2),
    },
  ];
}
