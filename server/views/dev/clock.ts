import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { SYSTEM } from '../../platform/actor.ts';
import { moveClock } from '../../platform/clock.ts';
import { runAs } from '../../platform/events.ts';
import { bareOperation } from '../../platform/http/operation.ts';
import { Instant, InstantIn } from '../../platform/http/shapes.ts';
import { enqueue } from '../../platform/queue.ts';
import { schedule } from '../../schedule.ts';

const MoveClock = z.union([
  z.strictObject({ to: InstantIn }),
  z.strictObject({
    advance: z.strictObject({
      days: z.int().min(0).max(400).default(0),
      hours: z.int().min(0).max(9600).default(0),
    }),
  }),
  z.strictObject({ reset: z.literal(true) }),
]);

/** Not in production: settings refuse to start with it there. */
export default async function views(app: FastifyInstance) {
  const { db, clock, settings } = app.services;
  if (!settings.timeTravel) return;
  bareOperation(app, {
    id: 'moveClock',
    method: 'POST',
    path: '/clock',
    roles: 'signed-in',
    evenWithoutTerms: true,
    summary: 'Move the application’s clock, for web and worker alike',
    description:
      'The tasks whose hour has come at the new time run at once. Demo, development and test only.',
    body: MoveClock,
    output: z.object({ now: Instant }),
    answer: async (_actor, { body }) => {
      await moveClock(db, targetOf(body, clock.now()));
      await clock.reload();
      await runAs(db, SYSTEM, clock.now(), async (context) => {
        await enqueue(context.db, 'publishDueLegalDocuments', {});
        for (const { task } of schedule) await enqueue(context.db, 'runScheduledTask', { task });
      });
      return { now: clock.now() };
    },
  });
}

function targetOf(body: z.output<typeof MoveClock>, now: Date): Date | null {
  if ('reset' in body) return null;
  if ('to' in body) return body.to;
  return new Date(now.getTime() + body.advance.days * 86_400_000 + body.advance.hours * 3_600_000);
}
