/** JSON Resume, https://jsonresume.org/schema (1.0.0): read leniently, written exactly. */
import { z } from 'zod';
import { Invalid } from '../../platform/errors.ts';
import { partialDate } from './dates.ts';
import { careerOf, nobody, oneLine, webAddress, words } from './person.ts';
import type { Person } from './schemas.ts';

const Said = z.record(z.string(), z.unknown()).catch({});
/** Of each list so many are looked at: more than are taken, and few enough to be looked at in a moment. */
const MOST_ENTRIES = 20_000;
const Several = z
  .unknown()
  .transform((value) => (Array.isArray(value) ? value.slice(0, MOST_ENTRIES) : []))
  .pipe(z.array(Said));
/** Whatever is not as the schema says is not there; what we do not know is left out. */
const JsonResume = z.object({
  basics: Said,
  work: Several,
  education: Several,
  skills: Several,
  certificates: Several,
  languages: Several,
});

const PARTS = ['basics', 'work', 'education', 'skills', 'certificates', 'languages'];

/** @throws Invalid where it is no JSON Resume, with what one is */
export function readJsonResume(json: string): Person & { notes: string[] } {
  const resume = parse(json);
  const { basics } = resume;
  const { career, notes } = careerOf({
    positions: resume.work.map((work) => ({
      title: oneLine(work.position, 200),
      employer: oneLine(work.name ?? work.company, 200),
      place: oneLine(work.location, 200),
      from: date(work.startDate),
      until: date(work.endDate),
      words: textOf(work.summary, work.highlights),
    })),
    education: resume.education.map((education) => ({
      school: oneLine(education.institution, 200),
      degree: oneLine([education.studyType, education.area].filter(Boolean).join(', '), 200),
      from: date(education.startDate),
      until: date(education.endDate),
      words: textOf('', education.courses),
    })),
    skills: resume.skills.flatMap(({ name, keywords }) =>
      [name, ...list(keywords)].map((each) => oneLine(each, 80)),
    ),
    certificates: resume.certificates.map((certificate) => ({
      name: oneLine(certificate.name, 200),
      issuer: oneLine(certificate.issuer, 200),
      from: date(certificate.date),
      until: null,
      link: webAddress(certificate.url),
    })),
    languages: resume.languages.map(({ language, fluency }) => ({
      name: oneLine(language, 80),
      level: oneLine(fluency, 80),
    })),
    links: linksOf(basics),
  });
  const email = oneLine(basics.email, 254);
  return {
    ...nobody(),
    name: oneLine(basics.name, 200) || null,
    headline: oneLine(basics.label, 120) || null,
    about: words(basics.summary, 4000) || null,
    location: locationOf(basics.location),
    emails: z.email().safeParse(email).success ? [email] : [],
    phones: [oneLine(basics.phone, 30)].filter((phone) => phone.length >= 5),
    career,
    notes,
  };
}

function parse(json: string): z.output<typeof JsonResume> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Invalid('This JSON cannot be read. Export it again, and send that.', [], 'not_json');
  }
  const isResume = typeof value === 'object' && value !== null && PARTS.some((part) => part in value);
  if (!isResume)
    throw new Invalid(
      'This JSON is no JSON Resume: it has neither “basics” nor “work”. See jsonresume.org/schema.',
      [],
      'not_json_resume',
    );
  return JsonResume.parse({
    ...Object.fromEntries(PARTS.map((part) => [part, undefined])),
    ...(value as object),
  });
}

const date = (value: unknown): string | null => (typeof value === 'string' ? partialDate(value) : null);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, 2000) : []);

const textOf = (summary: unknown, highlights: unknown): string =>
  words(
    [words(summary, 4000), ...list(highlights).map((each) => `• ${oneLine(each, 1000)}`)]
      .filter((line) => line.length > 2)
      .join('\n'),
    4000,
  );

function locationOf(value: unknown): string | null {
  const { city, region, countryCode } = Said.parse(value);
  const parts = [city, region, countryCode].map((part) => oneLine(part, 80)).filter(Boolean);
  return parts.join(', ') || null;
}

function linksOf({ url, profiles }: Record<string, unknown>): unknown[] {
  const of = Several.parse(profiles).map((profile) => ({
    label: oneLine(profile.network, 80),
    address: webAddress(profile.url),
  }));
  return [{ label: 'Website', address: webAddress(url) }, ...of].filter(({ address }) => address);
}

const SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/** Dates go as they are known: the schema takes a year and a month, too. @param lastModified by the application's clock */
export function writeJsonResume({ career, ...person }: Person, lastModified: Date): Record<string, unknown> {
  const website = career.links.find(({ label }) => label.toLowerCase() === 'website');
  return {
    $schema: SCHEMA,
    basics: said({
      name: person.name,
      label: person.headline,
      email: person.emails[0],
      phone: person.phones[0],
      url: website?.address,
      summary: person.about,
      location: person.location && { city: person.location },
      profiles: career.links
        .filter((link) => link !== website)
        .map(({ label, address }) => said({ network: label, url: address })),
    }),
    work: career.positions.map(({ title, employer, place, from, until, words }) =>
      said({
        name: employer,
        position: title,
        location: place,
        startDate: from,
        endDate: until,
        summary: words,
      }),
    ),
    education: career.education.map(({ school, degree, from, until, words }) =>
      said({
        institution: school,
        area: degree,
        startDate: from,
        endDate: until,
        courses: words ? words.split('\n').map((line) => line.replace(/^• /, '')) : null,
      }),
    ),
    skills: career.skills.map((name) => ({ name })),
    certificates: career.certificates.map(({ name, issuer, from, link }) =>
      said({ name, issuer, date: from, url: link }),
    ),
    languages: career.languages.map(({ name, level }) => said({ language: name, fluency: level })),
    meta: { version: 'v1.0.0', lastModified: lastModified.toISOString().slice(0, 19) },
  };
}

/** Without what is not known: the schema knows no null. */
const said = (values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
