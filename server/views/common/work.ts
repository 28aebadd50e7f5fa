import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import {
  getWork,
  SnoozeReminder,
  snoozeReminder,
  unsnoozeReminder,
  WorkView,
} from '../../domain/reminders/index.ts';
import type { Role } from '../../platform/actor.ts';
import { DESK, operation } from '../../platform/http/operation.ts';

/** Whoever work waits for. */
const WORKERS: readonly Role[] = [...DESK, 'accountant', 'client', 'interviewer', 'candidate'];

const ItemParams = z.strictObject({ kind: z.string().max(40), id: z.uuid() });

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'getWork',
    method: 'GET',
    path: '/work',
    roles: 'signed-in',
    summary: 'What waits for me, oldest first',
    output: WorkView,
    run: (context) => getWork(context),
  });
  operation(app, {
    id: 'snoozeReminder',
    method: 'PUT',
    path: '/work/:kind/:id/snooze',
    roles: WORKERS,
    summary: 'Be reminded of it again from a day on',
    description: 'It stays in the list. 409 `no_reminder` where nothing reminds of it.',
    params: ItemParams,
    body: SnoozeReminder,
    output: WorkView,
    run: (context, { params, body }) => snoozeReminder(context, params, body),
  });
  operation(app, {
    id: 'unsnoozeReminder',
    method: 'DELETE',
    path: '/work/:kind/:id/snooze',
    roles: WORKERS,
    summary: 'Be reminded of it as usual again',
    params: ItemParams,
    output: WorkView,
    run: (context, { params }) => unsnoozeReminder(context, params),
  });
}
