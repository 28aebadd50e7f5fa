import type { FastifyInstance } from 'fastify';
import * as platform from '../../domain/platform-administration/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';

const { ListUsers, SuspendReason, UserPage, UserView } = platform.platformSchemas;

export default async function views(app: FastifyInstance) {
  const roles = ['platform_admin'] as const;

  operation(app, {
    id: 'listUsers',
    method: 'GET',
    path: '/users',
    roles,
    summary: 'Accounts, newest first',
    query: ListUsers,
    output: UserPage,
    run: (context, { query }) => platform.listUsers(context, query),
  });
  operation(app, {
    id: 'getPlatformUser',
    method: 'GET',
    path: '/users/:id',
    roles,
    summary: 'One account: memberships, sessions, standing; no secrets',
    params: IdParams,
    output: UserView,
    run: (context, { params }) => platform.getPlatformUser(context, params.id),
  });
  operation(app, {
    id: 'suspendUser',
    method: 'POST',
    path: '/users/:id/suspend',
    roles,
    summary: 'Suspend: all sessions end at once, and sign-in no longer works',
    params: IdParams,
    body: SuspendReason,
    output: UserView,
    run: (context, { params, body }) => platform.suspendUser(context, params.id, body.reason),
  });
  operation(app, {
    id: 'reactivateUser',
    method: 'POST',
    path: '/users/:id/reactivate',
    roles,
    summary: 'End the suspension',
    params: IdParams,
    output: UserView,
    run: (context, { params }) => platform.reactivateUser(context, params.id),
  });
  operation(app, {
    id: 'allowImpersonation',
    method: 'POST',
    path: '/users/:id/allow-impersonation',
    roles,
    fresh: true,
    summary: 'Let another platform admin act as users',
    params: IdParams,
    output: UserView,
    run: (context, { params }) => platform.setMayImpersonate(context, params.id, true),
  });
  operation(app, {
    id: 'forbidImpersonation',
    method: 'POST',
    path: '/users/:id/forbid-impersonation',
    roles,
    summary: 'No longer let another platform admin act as users; what they have open ends',
    params: IdParams,
    output: UserView,
    run: (context, { params }) => platform.setMayImpersonate(context, params.id, false),
  });
}
