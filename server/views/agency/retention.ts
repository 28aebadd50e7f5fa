import type { FastifyInstance } from 'fastify';
import * as retention from '../../domain/retention/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';

const { KeepCandidate, ListRetained, RetainedPage, RetentionChange, RetentionDone, RetentionView } =
  retention.retentionSchemas;

const DONE = { done: true } as const;

export default async function views(app: FastifyInstance) {
  const roles = ['agency_admin'] as const;

  operation(app, {
    id: 'getRetention',
    method: 'GET',
    path: '/retention',
    roles,
    summary: 'How long my agency keeps candidates with whom nobody works',
    output: RetentionView,
    run: (context) => retention.getRetention(context),
  });
  operation(app, {
    id: 'changeRetention',
    method: 'PUT',
    path: '/retention',
    roles,
    summary: 'Choose how long candidates are kept',
    description:
      'Whoever goes by it is told of again, and stays for two weeks more. The other admins are told.',
    body: RetentionChange,
    output: RetentionView,
    run: (context, { body }) => retention.changeRetention(context, body),
  });
  operation(app, {
    id: 'listRetained',
    method: 'GET',
    path: '/retention/candidates',
    roles,
    summary: 'Who is erased within 30 days, or who is kept beyond their time',
    query: ListRetained,
    output: RetainedPage,
    run: (context, { query }) => retention.listRetained(context, query),
  });
  operation(app, {
    id: 'keepCandidate',
    method: 'POST',
    path: '/retention/candidates/:id/keep',
    roles,
    summary: 'Keep a candidate until a day, for a reason',
    params: IdParams,
    body: KeepCandidate,
    output: RetentionDone,
    run: async (context, { params, body }) => {
      await retention.keepCandidate(context, params.id, body);
      return DONE;
    },
  });
  operation(app, {
    id: 'releaseCandidate',
    method: 'POST',
    path: '/retention/candidates/:id/release',
    roles,
    summary: 'Keep a candidate no longer than the others',
    params: IdParams,
    output: RetentionDone,
    run: async (context, { params }) => {
      await retention.releaseCandidate(context, params.id);
      return DONE;
    },
  });
}
