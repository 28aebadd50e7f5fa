/** A job as search engines read it: schema.org's JobPosting, https://developers.google.com/search/docs/appearance/structured-data/job-posting */
import type { PublicJob } from '../domain/job-board/index.ts';
import { endOfDay } from '../platform/calendar.ts';
import { paragraphs } from './words.ts';

const EMPLOYMENT_TYPES = { permanent: 'FULL_TIME', contract: 'CONTRACTOR', internship: 'INTERN' } as const;

export function jobPosting(publicUrl: string, job: PublicJob) {
  const { from, to, period } = job.pay;
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: job.title,
    description: paragraphs(job.description),
    identifier: { '@type': 'PropertyValue', name: job.agency.name, value: job.code },
    datePosted: job.postedAt.toISOString(),
    validThrough: endOfDay(job.endsOn, job.timeZone),
    employmentType: EMPLOYMENT_TYPES[job.employmentType],
    hiringOrganization: job.companyName
      ? { '@type': 'Organization', name: job.companyName }
      : { '@type': 'Organization', name: job.agency.name, url: `${publicUrl}/agencies/${job.agency.code}` },
    ...places(job),
    baseSalary: {
      '@type': 'MonetaryAmount',
      currency: from.currency,
      value: {
        '@type': 'QuantitativeValue',
        minValue: Number(from.amount),
        maxValue: Number(to.amount),
        unitText: period.toUpperCase(),
      },
    },
    directApply: false,
    url: publicUrl + job.path,
    totalJobOpenings: job.locations.reduce((sum, { openings }) => sum + openings, 0),
    skills: job.skills.map(({ name }) => name).join(', '),
    ...(job.benefits.length ? { jobBenefits: job.benefits.join(', ') } : {}),
    ...(job.education ? { educationRequirements: job.education } : {}),
    ...(job.experience
      ? {
          experienceRequirements: {
            '@type': 'OccupationalExperienceRequirements',
            monthsOfExperience: job.experience.fromMonths,
          },
        }
      : {}),
  };
}

/** “Remote” says of a posting that all of it is; a job with an office as well is posted there. */
function places({ locations, country }: PublicJob) {
  const offices = locations.filter(({ workMode }) => workMode !== 'remote');
  if (!offices.length) {
    return {
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: { '@type': 'Country', name: country },
    };
  }
  return {
    jobLocation: offices.map(({ place }) => ({
      '@type': 'Place',
      address: { '@type': 'PostalAddress', addressLocality: place, addressCountry: country },
    })),
  };
}
