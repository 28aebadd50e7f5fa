import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as notifications from '../../domain/notifications/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';

const Seen = z.object({ seen: z.literal(true) });

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'listNotifications',
    method: 'GET',
    path: '/notifications',
    roles: 'signed-in',
    summary: 'What I was told, newest first',
    query: notifications.ListNotifications,
    output: notifications.NotificationPage,
    run: (context, { query }) => notifications.listNotifications(context, query),
  });
  operation(app, {
    id: 'seeNotification',
    method: 'POST',
    path: '/notifications/:id/see',
    roles: 'signed-in',
    evenWithoutTerms: true,
    summary: 'Mark one as seen',
    params: IdParams,
    output: Seen,
    run: async (context, { params }) => {
      await notifications.seeNotification(context, params.id);
      return { seen: true as const };
    },
  });
  operation(app, {
    id: 'seeAllNotifications',
    method: 'POST',
    path: '/notifications/see-all',
    roles: 'signed-in',
    evenWithoutTerms: true,
    summary: 'Mark all as seen',
    output: Seen,
    run: async (context) => {
      await notifications.seeAllNotifications(context);
      return { seen: true as const };
    },
  });
  operation(app, {
    id: 'listEvents',
    method: 'GET',
    path: '/events',
    roles: [
      'platform_admin',
      'agency_admin',
      'manager',
      'recruiter',
      'accountant',
      'client',
      'interviewer',
      'candidate',
    ],
    summary: 'The timeline of a record, or the recent activity of my side',
    query: notifications.ListEvents,
    output: notifications.EventPage,
    run: (context, { query }) => notifications.listEvents(context, query),
  });
}
