import type { FastifyInstance } from 'fastify';
import * as interviews from '../../domain/interviews/index.ts';
import { DESK, IdParams, operation } from '../../platform/http/operation.ts';

const { InterviewPage, InterviewReason, InterviewView, ListInterviews } = interviews.interviewSchemas;

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'listInterviews',
    method: 'GET',
    path: '/interviews',
    roles: [...DESK, 'client', 'interviewer', 'candidate'],
    summary: 'My interviews by time',
    query: ListInterviews,
    output: InterviewPage,
    run: (context, { query }) => interviews.listInterviews(context, query),
  });
  operation(app, {
    id: 'getInterview',
    method: 'GET',
    path: '/interviews/:id',
    roles: [...DESK, 'client', 'interviewer'],
    summary: 'One interview',
    params: IdParams,
    output: InterviewView,
    run: (context, { params }) => interviews.getInterview(context, params.id),
  });
  operation(app, {
    id: 'askToReschedule',
    method: 'POST',
    path: '/interviews/:id/ask-to-reschedule',
    roles: [...DESK, 'interviewer'],
    summary: 'Free the slot of a scheduled interview; another is proposed',
    params: IdParams,
    body: InterviewReason,
    output: InterviewView,
    run: async (context, { params, body }) => {
      await interviews.askToReschedule(context, params.id, body.reason);
      return interviews.getInterview(context, params.id);
    },
  });
  operation(app, {
    id: 'markNoShow',
    method: 'POST',
    path: '/interviews/:id/mark-no-show',
    roles: [...DESK, 'interviewer'],
    summary: 'Note that an interview did not take place',
    params: IdParams,
    output: InterviewView,
    run: async (context, { params }) => {
      await interviews.markNoShow(context, params.id);
      return interviews.getInterview(context, params.id);
    },
  });
}
