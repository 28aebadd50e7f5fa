import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as reminders from '../../domain/reminders/index.ts';
import { operation } from '../../platform/http/operation.ts';

const TaskParams = z.strictObject({ task: z.string().max(60) });

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'listMyReminders',
    method: 'GET',
    path: '/me/reminders',
    roles: 'signed-in',
    summary: 'What I am reminded of, and what of it I have turned off',
    output: reminders.MyReminders,
    run: (context) => reminders.listMyReminders(context),
  });
  operation(app, {
    id: 'muteReminder',
    method: 'PUT',
    path: '/me/reminders/:task/mute',
    roles: 'signed-in',
    summary: 'Not be reminded of it any more',
    description: '409 `always_reminded` for what cannot be turned off.',
    params: TaskParams,
    output: reminders.MyReminders,
    run: (context, { params }) => reminders.muteReminder(context, params.task),
  });
  operation(app, {
    id: 'unmuteReminder',
    method: 'DELETE',
    path: '/me/reminders/:task/mute',
    roles: 'signed-in',
    summary: 'Be reminded of it again',
    params: TaskParams,
    output: reminders.MyReminders,
    run: (context, { params }) => reminders.unmuteReminder(context, params.task),
  });
}
