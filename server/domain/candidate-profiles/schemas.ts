import { z } from 'zod';
import { Instant, text } from '../../platform/http/shapes.ts';
import { CAREER_LISTS, CareerLines } from '../careers/index.ts';

/** A field that is left empty is not said. */
const said = (max: number) =>
  text(0, max)
    .nullable()
    .transform((words) => words || null);

export const SaveProfile = z.strictObject({
  version: z
    .int()
    .min(0)
    .max(2_147_483_647)
    .describe('Of the profile that was looked at; 0 before there is one.'),
  looking: z.boolean().describe('Whether I look for another job now.'),
  headline: said(120).describe('What I do, in a line.'),
  location: said(200),
  noticeDays: z
    .int('A whole number of days.')
    .min(0, 'Not below 0.')
    .max(400, 'At most 400 days.')
    .nullable(),
  about: said(4000),
});

/** What a profile needs to be of use. */
export const PROFILE_PARTS = ['headline', 'location', 'noticeDays', 'about'] as const;

export const ProfileView = z.object({
  version: z.int(),
  looking: z.boolean(),
  headline: z.string().nullable(),
  location: z.string().nullable(),
  noticeDays: z.int().nullable(),
  about: z.string().nullable(),
  career: CareerLines,
  touchedAt: Instant.nullable().describe('When I last said that it is so; null before.'),
  missing: z.array(z.enum(PROFILE_PARTS)).describe('What an agency would still want to know.'),
});
export type ProfileView = z.output<typeof ProfileView>;

export const RemoveFromCareer = z.strictObject({
  version: z.int().min(0).max(2_147_483_647).describe('Of the profile that was looked at.'),
  list: z.enum(CAREER_LISTS),
  at: z
    .array(z.int().min(0).max(2000))
    .min(1)
    .max(2000)
    .describe('Which entries of that list, counted from 0.'),
});
