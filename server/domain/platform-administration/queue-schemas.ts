import { z } from 'zod';
import { Instant, pageOf, pageQuery } from '../../platform/http/shapes.ts';

export const QueueView = z.object({
  waiting: z.int().describe('Due, and no worker has taken it yet.'),
  running: z.int(),
  oldestSeconds: z.int().describe('How long the oldest has waited since it was due.'),
  tasks: z.array(
    z.object({
      task: z.string(),
      waiting: z.int(),
      running: z.int(),
      failing: z.int().describe('Failed at least once and are tried again.'),
      oldestSeconds: z.int(),
    }),
  ),
});

export const ListDeadLetters = pageQuery.extend({
  after: z
    .string()
    .regex(/^[1-9]\d{0,17}$/, 'This is no `next` of a page.')
    .optional()
    .describe('`next` of the page before.'),
});

const DeadLetter = z.object({
  id: z.string(),
  task: z.string(),
  ids: z
    .record(z.string(), z.string())
    .describe('What in its payload names a record; nothing else of it is shown.'),
  error: z.string(),
  attempts: z.int(),
  enqueuedAt: Instant,
  failedAt: Instant.describe('The last time, on the machine’s clock.'),
});
export const DeadLetterPage = pageOf(DeadLetter);

export const DeadLetterTask = z.object({ task: z.string() });
