import { z } from 'zod';

/** https://developers.google.com/search/docs/appearance/structured-data/job-posting: what is required or recommended. */
const JobPosting = z.strictObject({
  '@context': z.literal('https://schema.org/'),
  '@type': z.literal('JobPosting'),
  title: z.string().min(1),
  description: z.string().regex(/^<p>/),
  identifier: z.strictObject({ '@type': z.literal('PropertyValue'), name: z.string(), value: z.string() }),
  datePosted: z.iso.datetime(),
  validThrough: z.iso.datetime({ offset: true }),
  employmentType: z.enum(['FULL_TIME', 'CONTRACTOR', 'INTERN']),
  hiringOrganization: z.strictObject({
    '@type': z.literal('Organization'),
    name: z.string().min(1),
    url: z.url().optional(),
  }),
  jobLocation: z
    .array(
      z.strictObject({
        '@type': z.literal('Place'),
        address: z.strictObject({
          '@type': z.literal('PostalAddress'),
          addressLocality: z.string().min(1),
          addressCountry: z.string().length(2),
        }),
      }),
    )
    .optional(),
  jobLocationType: z.literal('TELECOMMUTE').optional(),
  applicantLocationRequirements: z
    .strictObject({ '@type': z.literal('Country'), name: z.string().length(2) })
    .optional(),
  baseSalary: z.strictObject({
    '@type': z.literal('MonetaryAmount'),
    currency: z.string().length(3),
    value: z.strictObject({
      '@type': z.literal('QuantitativeValue'),
      minValue: z.number(),
      maxValue: z.number(),
      unitText: z.enum(['YEAR', 'MONTH', 'DAY', 'HOUR']),
    }),
  }),
  directApply: z.boolean(),
  url: z.url(),
  totalJobOpenings: z.int(),
  skills: z.string(),
  jobBenefits: z.string().optional(),
  educationRequirements: z.string().optional(),
  experienceRequirements: z.looseObject({}).optional(),
});

export function postingOf(page: string) {
  const script = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1];
  return JobPosting.parse(JSON.parse(script!));
}
