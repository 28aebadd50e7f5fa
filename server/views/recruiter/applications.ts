import type { FastifyInstance } from 'fastify';
import * as applications from '../../domain/applications/index.ts';
import { interviewSchemas } from '../../domain/interviews/index.ts';
import * as placements from '../../domain/placements/index.ts';
import { DESK, IdParams, operation } from '../../platform/http/operation.ts';

const { ApplicationView, RecordRight, SourceCandidate, SubmitApplication } = applications.applicationSchemas;

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'sourceCandidate',
    method: 'POST',
    path: '/jobs/:id/source',
    roles: DESK,
    summary: 'Put a candidate into a job',
    description: 'Once per candidate and job; another location of the job moves the application.',
    params: IdParams,
    body: SourceCandidate,
    output: ApplicationView,
    status: 201,
    run: (context, { params, body }) => applications.source(context, params.id, body),
  });
  operation(app, {
    id: 'recordRightToRepresent',
    method: 'POST',
    path: '/applications/:id/record-right-to-represent',
    roles: DESK,
    summary: 'Record the candidate’s consent to be submitted to this client',
    params: IdParams,
    body: RecordRight,
    output: ApplicationView,
    run: (context, { params, body }) =>
      applications.recordRightToRepresent(context, params.id, body.evidence),
  });
  operation(app, {
    id: 'submitApplication',
    method: 'POST',
    path: '/applications/:id/submit',
    roles: DESK,
    summary: 'Send the candidate to the client',
    description:
      '422 `incomplete` lists what is missing; 409 `already_represented` where another agency was first.',
    params: IdParams,
    body: SubmitApplication,
    output: ApplicationView,
    run: (context, { params, body }) => applications.submit(context, params.id, body.remarks),
  });
  operation(app, {
    id: 'reopenApplication',
    method: 'POST',
    path: '/applications/:id/reopen',
    roles: DESK,
    summary: 'Take back a rejection',
    params: IdParams,
    output: ApplicationView,
    run: (context, { params }) => applications.reopen(context, params.id),
  });
  operation(app, {
    id: 'recordWithdrawal',
    method: 'POST',
    path: '/applications/:id/withdraw',
    roles: DESK,
    summary: 'The candidate told us that they withdraw',
    params: IdParams,
    output: ApplicationView,
    run: (context, { params }) => applications.recordWithdrawal(context, params.id),
  });
  operation(app, {
    id: 'proposeInterview',
    method: 'POST',
    path: '/interviews/:id/propose',
    roles: DESK,
    summary: 'Propose a slot to the interviewer',
    description: '409 where the interviewer or the candidate is taken at that time.',
    params: IdParams,
    body: interviewSchemas.ProposeInterview,
    output: interviewSchemas.InterviewView,
    run: (context, { params, body }) => applications.proposeInterview(context, params.id, body),
  });
  operation(app, {
    id: 'reconfirmJoining',
    method: 'POST',
    path: '/placements/:id/reconfirm',
    roles: DESK,
    summary: 'The candidate said again that they will join',
    params: IdParams,
    output: placements.placementSchemas.PlacementView,
    run: (context, { params }) => placements.reconfirmJoining(context, params.id),
  });
}
