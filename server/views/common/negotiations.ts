import type { FastifyInstance } from 'fastify';
import * as negotiations from '../../domain/negotiations/index.ts';
import { IdParams, MANAGERS, operation } from '../../platform/http/operation.ts';

const {
  AcceptNegotiation,
  CounterNegotiation,
  ListNegotiableJobs,
  ListNegotiations,
  NegotiableJobs,
  NegotiationPage,
  NegotiationReason,
  NegotiationStatistics,
  NegotiationView,
  ProposeTerms,
  ProposeTermsOfJob,
  WriteNote,
} = negotiations.negotiationSchemas;

/** What both sides do. */
export default async function views(app: FastifyInstance) {
  const roles = [...MANAGERS, 'client'] as const;
  operation(app, {
    id: 'listNegotiations',
    method: 'GET',
    path: '/negotiations',
    roles,
    summary: 'Negotiations of my side, by their newest round',
    query: ListNegotiations,
    output: NegotiationPage,
    run: (context, { query }) => negotiations.listNegotiations(context, query),
  });
  operation(app, {
    id: 'getNegotiationStatistics',
    method: 'GET',
    path: '/negotiations/statistics',
    roles,
    summary: 'How the negotiations of the last 12 months went',
    output: NegotiationStatistics,
    run: (context) => negotiations.getNegotiationStatistics(context),
  });
  operation(app, {
    id: 'getNegotiation',
    method: 'GET',
    path: '/negotiations/:id',
    roles,
    summary: 'A negotiation with all its rounds, by the id of any of them',
    params: IdParams,
    output: NegotiationView,
    run: (context, { params }) => negotiations.getNegotiation(context, params.id),
  });
  operation(app, {
    id: 'proposeTerms',
    method: 'POST',
    path: '/engagements/:id/propose-terms',
    roles,
    summary: 'Propose terms for a pay band',
    description: 'Where there is an open negotiation for some of this pay, 409.',
    params: IdParams,
    body: ProposeTerms,
    output: NegotiationView,
    status: 201,
    run: (context, { params, body }, request) =>
      negotiations.proposeTerms(context, params.id, { ...body, ipAddress: request.ip }),
  });
  operation(app, {
    id: 'listNegotiableJobs',
    method: 'GET',
    path: '/engagements/:id/negotiable-jobs',
    roles,
    summary: 'Jobs for which terms can be proposed alone',
    params: IdParams,
    query: ListNegotiableJobs,
    output: NegotiableJobs,
    run: (context, { params, query }) => negotiations.listNegotiableJobs(context, params.id, query),
  });
  operation(app, {
    id: 'proposeTermsOfJob',
    method: 'POST',
    path: '/jobs/:id/propose-terms',
    roles,
    summary: 'Propose terms for one job alone',
    params: IdParams,
    body: ProposeTermsOfJob,
    output: NegotiationView,
    status: 201,
    run: (context, { params, body }, request) =>
      negotiations.proposeTermsOfJob(context, params.id, { ...body, ipAddress: request.ip }),
  });
  operation(app, {
    id: 'counterNegotiation',
    method: 'POST',
    path: '/negotiations/:id/counter',
    roles,
    summary: 'Answer with other conditions: the next round',
    params: IdParams,
    body: CounterNegotiation,
    output: NegotiationView,
    status: 201,
    run: (context, { params, body }, request) =>
      negotiations.counterNegotiation(context, params.id, { ...body, ipAddress: request.ip }),
  });
  operation(app, {
    id: 'acceptNegotiation',
    method: 'POST',
    path: '/negotiations/:id/accept',
    roles,
    summary: 'Accept, signed by name: it becomes terms at once',
    params: IdParams,
    body: AcceptNegotiation,
    output: NegotiationView,
    run: (context, { params, body }, request) =>
      negotiations.acceptNegotiation(context, params.id, { ...body, ipAddress: request.ip }),
  });
  operation(app, {
    id: 'rejectNegotiation',
    method: 'POST',
    path: '/negotiations/:id/reject',
    roles,
    summary: 'Reject, with a reason',
    params: IdParams,
    body: NegotiationReason,
    output: NegotiationView,
    run: (context, { params, body }) => negotiations.rejectNegotiation(context, params.id, body.reason),
  });
  operation(app, {
    id: 'withdrawNegotiation',
    method: 'POST',
    path: '/negotiations/:id/withdraw',
    roles,
    summary: 'Take back what my side proposed',
    params: IdParams,
    output: NegotiationView,
    run: (context, { params }) => negotiations.withdrawNegotiation(context, params.id),
  });
  operation(app, {
    id: 'writeNegotiationNote',
    method: 'POST',
    path: '/negotiations/:id/notes',
    roles,
    summary: 'Write a note for my side; the other never sees it',
    params: IdParams,
    body: WriteNote,
    output: NegotiationView,
    status: 201,
    run: (context, { params, body }) => negotiations.writeNegotiationNote(context, params.id, body),
  });
}
