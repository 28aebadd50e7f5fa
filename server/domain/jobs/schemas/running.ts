import { z } from 'zod';
import { Instant, text } from '../../../platform/http/shapes.ts';
import { JobView } from './view.ts';

export const Reason = z.strictObject({ reason: text(3, 1000) });

export const ChooseInterviewer = z.strictObject({
  number: z.int().min(1).max(10).describe('Of the round.'),
  interviewerId: z.uuid('Choose an interviewer, please.'),
});

export const SetVisibility = z.strictObject({
  public: z.boolean().describe('On the public board while it is open.'),
});

export const ShareJob = z.strictObject({
  forWhom: text(1, 200).describe('Whom the link is for; only its maker’s side reads it.'),
  days: z.int().min(1).max(90).default(14),
});

export const JobShares = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      forWhom: z.string(),
      byName: z.string(),
      createdAt: Instant,
      expiresAt: Instant,
      href: z.string().describe('Path of the page that it opens.'),
    }),
  ),
});

export const SharedJob = z.object({ sharedBy: z.string(), expiresAt: Instant, job: JobView });

export const NameJobDocument = z.strictObject({ name: text(1, 200) });
