import type { FastifyInstance } from 'fastify';
import { giveFeedback } from '../../domain/applications/index.ts';
import * as interviews from '../../domain/interviews/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';

const { GiveFeedback, InterviewReason, InterviewView } = interviews.interviewSchemas;

export default async function views(app: FastifyInstance) {
  const roles = ['interviewer'] as const;
  operation(app, {
    id: 'acceptInterview',
    method: 'POST',
    path: '/interviews/:id/accept',
    roles,
    summary: 'Accept the slot; everyone gets an invitation',
    params: IdParams,
    output: InterviewView,
    run: async (context, { params }) => {
      await interviews.accept(context, params.id);
      return interviews.getInterview(context, params.id);
    },
  });
  operation(app, {
    id: 'declineInterview',
    method: 'POST',
    path: '/interviews/:id/decline',
    roles,
    summary: 'Decline the slot with a reason',
    params: IdParams,
    body: InterviewReason,
    output: InterviewView,
    run: async (context, { params, body }) => {
      await interviews.decline(context, params.id, body.reason);
      return interviews.getInterview(context, params.id);
    },
  });
  operation(app, {
    id: 'giveFeedback',
    method: 'POST',
    path: '/interviews/:id/give-feedback',
    roles,
    summary: 'Outcome, scores and remarks; opens the next round or hands over to the client',
    params: IdParams,
    body: GiveFeedback,
    output: InterviewView,
    run: (context, { params, body }) => giveFeedback(context, params.id, body),
  });
}
