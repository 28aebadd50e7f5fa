import { z } from 'zod';
import { DateOnly, pageOf, pageQuery, text } from '../../../platform/http/shapes.ts';

export const AssignRecruiters = z.strictObject({
  jobLocationId: z.uuid(),
  recruiterIds: z
    .array(z.uuid())
    .min(1)
    .max(20)
    .describe('Everyone who shall work on this location from now on.'),
  handOver: z
    .strictObject({
      toRecruiterId: z.uuid().describe('One of `recruiterIds`.'),
      note: text(1, 1000).optional().describe('For whoever takes over.'),
    })
    .optional()
    .describe(
      'To whom goes what those who are taken off have in play on this location. Needed where they have any: 422 `hand_over_needed`.',
    ),
});
export type AssignRecruiters = z.output<typeof AssignRecruiters>;

/** For which job's skills, and with what in play on which of its locations, each recruiter is shown. */
export const AskRecruiterLoad = z.strictObject({
  jobId: z.uuid().optional(),
  jobLocationId: z.uuid().optional().describe('One of that job’s.'),
});

/** What a manager weighs when assigning. */
export const RecruiterLoad = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      openJobs: z.int(),
      activeApplications: z.int(),
      inPlayHere: z
        .int()
        .describe(
          'Applications in play on the location asked for, which somebody takes over when they are taken off; 0 without one.',
        ),
      submittedLast30Days: z.int(),
      interviewsThisWeek: z.int().describe('From today to the seventh day.'),
      submittedLastYear: z.int(),
      hiredLastYear: z.int(),
      skillsKnown: z
        .array(z.string())
        .describe(
          'Of the job’s skills: those of jobs for which they submitted somebody in the last two years.',
        ),
      asked: z.object({ note: z.string().nullable() }).nullable().describe('They asked for the job.'),
    }),
  ),
});

export const ListJobsToAskFor = pageQuery.extend({ q: text(1, 100).optional() });

export const JobsToAskFor = pageOf(
  z.object({
    id: z.uuid(),
    code: z.string(),
    title: z.string(),
    clientName: z.string(),
    deadline: DateOnly.nullable(),
    places: z.array(z.string()),
    openings: z.int().describe('Not filled yet.'),
    skills: z.array(z.string()).describe('Those required.'),
    asked: z.boolean(),
  }),
);

export const AskForJob = z.strictObject({ note: text(1, 500).optional() });
