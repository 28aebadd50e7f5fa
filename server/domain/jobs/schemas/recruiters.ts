import { z } from 'zod';
import { DateOnly, pageOf, pageQuery, text } from '../../../platform/http/shapes.ts';

export const AssignRecruiters = z.strictObject({
  jobLocationId: z.uuid(),
  recruiterIds: z
    .array(z.uuid())
    .min(1)
    .max(20)
    .describe('Everyone who shall work on this location from now on.'),
});

/** For which job's skills each recruiter is compared. */
export const AskRecruiterLoad = z.strictObject({ jobId: z.uuid().optional() });

/** What a manager weighs when assigning. */
export const RecruiterLoad = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      openJobs: z.int(),
      activeApplications: z.int(),
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
