import type { FastifyInstance } from 'fastify';
import * as applications from '../../domain/applications/index.ts';
import { DESK, IdParams, operation } from '../../platform/http/operation.ts';

const { ApplicationPage, ApplicationView, Board, ListApplications, RejectApplication } =
  applications.applicationSchemas;

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'listApplications',
    method: 'GET',
    path: '/applications',
    roles: [...DESK, 'client', 'candidate'],
    summary: 'Applications of my side, newest first',
    description: 'A client sees an application once it was submitted; a recruiter those they brought in.',
    query: ListApplications,
    output: ApplicationPage,
    run: (context, { query }) => applications.listApplications(context, query),
  });
  operation(app, {
    id: 'getBoard',
    method: 'GET',
    path: '/jobs/:id/board',
    roles: [...DESK, 'client'],
    summary: 'The pipeline of one job',
    params: IdParams,
    output: Board,
    run: (context, { params }) => applications.getBoard(context, params.id),
  });
  operation(app, {
    id: 'getApplication',
    method: 'GET',
    path: '/applications/:id',
    roles: [...DESK, 'client', 'interviewer'],
    summary: 'One application with person, requirements, interviews and feedback',
    params: IdParams,
    output: ApplicationView,
    run: (context, { params }) => applications.getApplication(context, params.id),
  });
  operation(app, {
    id: 'rejectApplication',
    method: 'POST',
    path: '/applications/:id/reject',
    roles: [...DESK, 'client'],
    summary: 'Reject, with a reason from the list and in words',
    description: 'The agency before it is submitted, the client afterwards.',
    params: IdParams,
    body: RejectApplication,
    output: ApplicationView,
    run: (context, { params, body }) => applications.reject(context, params.id, body),
  });
}
