import type { FastifyInstance } from 'fastify';
import * as notifications from '../../domain/notifications/index.ts';
import { operation } from '../../platform/http/operation.ts';

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'getNotificationPreferences',
    method: 'GET',
    path: '/me/notification-preferences',
    roles: 'signed-in',
    summary: 'Which notifications are mailed to me, too',
    output: notifications.NotificationPreferences,
    run: (context) => notifications.getNotificationPreferences(context),
  });
  operation(app, {
    id: 'setNotificationPreference',
    method: 'PUT',
    path: '/me/notification-preferences',
    roles: 'signed-in',
    summary: 'Have one category mailed at once, in a digest, or not',
    description: '422 `always_mailed` for what cannot be turned off.',
    body: notifications.SetNotificationPreference,
    output: notifications.NotificationPreferences,
    run: (context, { body }) => notifications.setNotificationPreference(context, body),
  });
  operation(app, {
    id: 'setQuietHours',
    method: 'PUT',
    path: '/me/quiet-hours',
    roles: 'signed-in',
    summary: 'Hours in which no mail comes that can wait',
    body: notifications.SetQuietHours,
    output: notifications.NotificationPreferences,
    run: (context, { body }) => notifications.setQuietHours(context, body),
  });
}
