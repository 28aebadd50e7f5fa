import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { previewTask, runTaskNow } from '../../domain/reminders/index.ts';
import { SYSTEM } from '../../platform/actor.ts';
import { NotFound } from '../../platform/errors.ts';
import { runAs } from '../../platform/events.ts';
import { bareOperation } from '../../platform/http/operation.ts';
import { schedule } from '../../schedule.ts';

const TaskParams = z.strictObject({ task: z.string().max(60) });
const Outcome = z.object({ found: z.int(), sent: z.int(), skipped: z.int() });
const Preview = z.object({
  items: z.array(
    z.object({ recipient: z.string(), email: z.string(), title: z.string(), items: z.array(z.string()) }),
  ),
});

/** Housekeeping is not one agency's affair. */
function known(task: string): string {
  const entry = schedule.find((each) => each.task === task && task !== 'processHousekeeping');
  if (!entry) throw new NotFound('This task');
  return entry.task;
}

export default async function views(app: FastifyInstance) {
  const { db, clock, settings } = app.services;
  bareOperation(app, {
    id: 'runTask',
    method: 'POST',
    path: '/tasks/:task/run',
    roles: ['agency_admin'],
    summary: 'Run a scheduled task for my agency now, whatever the hour',
    description: 'What was said or done before is not repeated.',
    params: TaskParams,
    output: Outcome,
    answer: (actor, { params }) =>
      runAs(db, SYSTEM, clock.now(), (context) =>
        runTaskNow(context, known(params.task), actor.agencyId!, settings.publicUrl),
      ),
  });
  bareOperation(app, {
    id: 'previewTask',
    method: 'GET',
    path: '/tasks/:task/preview',
    roles: ['agency_admin'],
    summary: 'Who would get what now, without sending it',
    params: TaskParams,
    output: Preview,
    answer: async (actor, { params }) => ({
      items: await runAs(db, SYSTEM, clock.now(), (context) =>
        previewTask(context, known(params.task), actor.agencyId!),
      ),
    }),
  });
}
