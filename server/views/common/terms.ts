import type { FastifyInstance } from 'fastify';
import * as invoices from '../../domain/invoices/index.ts';
import * as terms from '../../domain/terms/index.ts';
import { bareOperation, IdParams, MANAGERS, operation } from '../../platform/http/operation.ts';
import { sendFile } from '../../platform/http/send-file.ts';

const { CalculateFromTerms, Calculation } = invoices.invoiceSchemas;
const { CompareQuery, ListTermsVersions, SignTerms, TermsParams, TermsVersionPage, TermsVersionView } =
  terms.termsSchemas;

/** What two organisations have agreed. */
export default async function views(app: FastifyInstance) {
  const roles = [...MANAGERS, 'client'] as const;
  operation(app, {
    id: 'listTermsVersions',
    method: 'GET',
    path: '/engagements/:id/terms',
    roles,
    summary: 'Every version of the terms, with who agreed and when; newest first',
    params: IdParams,
    query: ListTermsVersions,
    output: TermsVersionPage,
    run: (context, { params, query }) => terms.listTermsVersions(context, params.id, query),
  });
  operation(app, {
    id: 'calculateFromTerms',
    method: 'GET',
    path: '/engagements/:id/terms/calculation',
    roles,
    summary: 'What an offer would cost by these terms',
    description: 'By the rules of the invoice. Pay for which no terms are agreed answers 422.',
    params: IdParams,
    query: CalculateFromTerms,
    output: Calculation,
    run: (context, { params, query }) => invoices.calculateFromTerms(context, params.id, query),
  });
  operation(app, {
    id: 'getTermsVersion',
    method: 'GET',
    path: '/engagements/:id/terms/:version',
    roles,
    summary: 'One version of the terms, and what changed against another',
    params: TermsParams,
    query: CompareQuery,
    output: TermsVersionView,
    run: (context, { params, query }) =>
      terms.getTermsVersion(context, params.id, params.version, query.with ?? null),
  });
  operation(app, {
    id: 'signTerms',
    method: 'POST',
    path: '/engagements/:id/terms/:version/sign',
    roles,
    summary:
      'My side signs the first terms by typing a name; kept with the time and the address it came from',
    params: TermsParams,
    body: SignTerms,
    output: TermsVersionView,
    run: (context, { params, body }, request) =>
      terms.signTerms(context, params.id, params.version, { ...body, ipAddress: request.ip }),
  });
  bareOperation(app, {
    id: 'getTermsPdf',
    method: 'GET',
    path: '/engagements/:id/terms/:version/pdf',
    roles,
    summary: 'A version of the terms as PDF, with both parties',
    params: TermsParams,
    answer: async (actor, { params }, _request, reply) => {
      const { db, storage, clock } = app.services;
      const surroundings = { db, storage, now: clock.now() };
      const { bytes, ...file } = await terms.renderTermsPdf(surroundings, actor, params.id, params.version);
      return sendFile(reply, file, bytes);
    },
  });
}
