import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as platform from '../../domain/platform-administration/index.ts';
import { listPlatformTasks, taskSchemas } from '../../domain/reminders/index.ts';
import { operation } from '../../platform/http/operation.ts';
import { schedule } from '../../schedule.ts';

const { DeadLetterPage, DeadLetterTask, ListDeadLetters, QueueView } = platform.queueSchemas;

const LetterParams = z.strictObject({
  letter: z.string().regex(/^[1-9]\d{0,17}$/, 'A number of the list.'),
});

export default async function views(app: FastifyInstance) {
  const roles = ['platform_admin'] as const;

  operation(app, {
    id: 'listPlatformTasks',
    method: 'GET',
    path: '/tasks',
    roles,
    summary: 'Every scheduled task, with its last tick and what it did for all agencies in a day',
    output: taskSchemas.PlatformTaskList,
    run: (context) => listPlatformTasks(context, schedule),
  });
  operation(app, {
    id: 'getQueue',
    method: 'GET',
    path: '/queue',
    roles,
    summary: 'What waits and runs in the background, by task',
    output: QueueView,
    run: (context) => platform.getQueue(context),
  });
  operation(app, {
    id: 'listDeadLetters',
    method: 'GET',
    path: '/dead-letters',
    roles,
    summary: 'What failed for the last time and is not tried again by itself, newest first',
    query: ListDeadLetters,
    output: DeadLetterPage,
    run: (context, { query }) => platform.listDeadLetters(context, query),
  });
  operation(app, {
    id: 'retryDeadLetter',
    method: 'POST',
    path: '/dead-letters/:letter/retry',
    roles,
    summary: 'Try it again, from its first try on',
    params: LetterParams,
    output: DeadLetterTask,
    run: (context, { params }) => platform.retryDeadLetter(context, params.letter),
  });
  operation(app, {
    id: 'discardDeadLetter',
    method: 'POST',
    path: '/dead-letters/:letter/discard',
    roles,
    summary: 'Give it up: what it should have done is never done',
    params: LetterParams,
    output: DeadLetterTask,
    run: (context, { params }) => platform.discardDeadLetter(context, params.letter),
  });
}
