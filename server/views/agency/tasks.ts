import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as reminders from '../../domain/reminders/index.ts';
import { SYSTEM } from '../../platform/actor.ts';
import { NotFound } from '../../platform/errors.ts';
import { runAs } from '../../platform/events.ts';
import { bareOperation, operation } from '../../platform/http/operation.ts';
import { pageQuery } from '../../platform/http/shapes.ts';
import { schedule } from '../../schedule.ts';

const { PreviewQuery, TaskChange, TaskList, TaskRunPage, TaskView } = reminders.taskSchemas;

const TaskParams = z.strictObject({ task: z.string().max(60) });
const Outcome = z.object({
  found: z.int(),
  sent: z.int().describe('Messages.'),
  skipped: z.record(z.string(), z.int()).describe('How many were left out, by reason.'),
  failed: z.int().describe('Messages that are tried again by themselves.'),
});
const Preview = z.object({
  items: z.array(
    z.object({ recipient: z.string(), email: z.string(), title: z.string(), items: z.array(z.string()) }),
  ),
});

/** Housekeeping is not one agency's affair. */
function known(task: string): string {
  const entry = schedule.find((each) => each.task === task && task !== reminders.HOUSEKEEPING);
  if (!entry) throw new NotFound('This task');
  return entry.task;
}

export default async function views(app: FastifyInstance) {
  const { db, clock, settings } = app.services;
  const roles = ['agency_admin'] as const;

  operation(app, {
    id: 'listTasks',
    method: 'GET',
    path: '/tasks',
    roles,
    summary: 'Every scheduled task: when it runs for my agency, what came of it, how it is set',
    output: TaskList,
    run: (context) => reminders.listTasks(context, schedule),
  });
  operation(app, {
    id: 'changeTask',
    method: 'PUT',
    path: '/tasks/:task',
    roles,
    summary: 'Turn a task on or off, and choose its hour and steps',
    description:
      'All nulls and `enabled` go back to what Hireloom does by itself. The other admins are told.',
    params: TaskParams,
    body: TaskChange,
    output: TaskView,
    run: (context, { params, body }) => reminders.changeTask(context, schedule, known(params.task), body),
  });
  operation(app, {
    id: 'listTaskRuns',
    method: 'GET',
    path: '/tasks/:task/runs',
    roles,
    summary: 'What a task did for my agency in the last 90 days, the latest first',
    params: TaskParams,
    query: pageQuery,
    output: TaskRunPage,
    run: (context, { params, query }) => reminders.listTaskRuns(context, known(params.task), query),
  });
  bareOperation(app, {
    id: 'runTask',
    method: 'POST',
    path: '/tasks/:task/run',
    roles,
    summary: 'Run a scheduled task for my agency now, whatever the hour',
    description: 'What was said or done before is not repeated.',
    params: TaskParams,
    output: Outcome,
    answer: (actor, { params }) =>
      runAs(db, SYSTEM, clock.now(), (context) =>
        reminders.runTaskNow(context, known(params.task), actor.agencyId!, actor.name, settings),
      ),
  });
  bareOperation(app, {
    id: 'previewTask',
    method: 'GET',
    path: '/tasks/:task/preview',
    roles,
    summary: 'Who would get what now, without sending it',
    params: TaskParams,
    query: PreviewQuery,
    output: Preview,
    answer: async (actor, { params, query }) => ({
      items: await runAs(db, SYSTEM, clock.now(), (context) =>
        reminders.previewTask(context, known(params.task), actor.agencyId!, query.steps),
      ),
    }),
  });
}
