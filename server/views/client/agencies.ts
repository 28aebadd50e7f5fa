import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as engagements from '../../domain/engagements/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';

const { CodeQuery, EngagementView, FoundAgency, MyInvitations, RequestEngagement } =
  engagements.engagementSchemas;

/** How a client finds its agencies. */
export default async function views(app: FastifyInstance) {
  const roles = ['client'] as const;
  operation(app, {
    id: 'findAgency',
    cost: 'lookup',
    method: 'GET',
    path: '/agencies/find',
    roles,
    summary: 'The one agency with exactly this code',
    query: CodeQuery,
    output: FoundAgency,
    run: (context, { query }) => engagements.findAgency(context, query.code),
  });
  operation(app, {
    id: 'requestEngagement',
    method: 'POST',
    path: '/engagements',
    roles,
    summary: 'Ask an agency to work with us',
    description: 'It sees the company’s name, who asks, and the message; nothing else until it accepts.',
    body: RequestEngagement,
    output: EngagementView,
    status: 201,
    run: (context, { body }) => engagements.requestEngagement(context, body),
  });
  operation(app, {
    id: 'withdrawEngagement',
    method: 'POST',
    path: '/engagements/:id/withdraw',
    roles,
    summary: 'Take a request back that is not answered yet',
    params: IdParams,
    output: z.object({ withdrawn: z.literal(true) }),
    run: async (context, { params }) => {
      await engagements.withdrawEngagement(context, params.id);
      return { withdrawn: true as const };
    },
  });
  operation(app, {
    id: 'listMyInvitations',
    method: 'GET',
    path: '/invitations',
    roles,
    summary: 'Invitations of agencies to my address',
    output: MyInvitations,
    run: (context) => engagements.listMyInvitations(context, app.services.settings.secret),
  });
}
