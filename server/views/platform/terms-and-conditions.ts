import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as legal from '../../domain/legal/index.ts';
import { bareOperation, IdParams, operation } from '../../platform/http/operation.ts';

const {
  AcceptancePage,
  CompareLegalDocuments,
  CreateLegalDraft,
  EditLegalDraft,
  ExportLegalAcceptances,
  ListLegalAcceptances,
  ListLegalDocuments,
  PreviewLegalText,
  PublishLegalDocument,
  ReturnLegalDocument,
  LegalChanges,
  LegalPage,
  LegalPreview,
  LegalView,
} = legal.legalSchemas;

export default async function views(app: FastifyInstance) {
  const roles = ['platform_admin'] as const;
  const { db, clock } = app.services;

  operation(app, {
    id: 'listLegalDocuments',
    method: 'GET',
    path: '/terms-and-conditions',
    roles,
    summary: 'Every version of every document, the newest first',
    query: ListLegalDocuments,
    output: LegalPage,
    run: (context, { query }) => legal.listLegalDocuments(context, query),
  });
  operation(app, {
    id: 'createLegalDraft',
    method: 'POST',
    path: '/terms-and-conditions',
    roles,
    status: 201,
    summary: 'Begin the next version of an edition, or its first',
    description:
      'It begins with the text of the newest version; the first one of a country or language with that for everywhere. Each edition has one open version at a time.',
    body: CreateLegalDraft,
    output: LegalView,
    run: (context, { body }) => legal.createLegalDraft(context, body),
  });
  operation(app, {
    id: 'listLegalAcceptances',
    method: 'GET',
    path: '/terms-and-conditions/acceptances',
    roles,
    summary: 'Who accepted which version, when and from where, the newest first',
    query: ListLegalAcceptances,
    output: AcceptancePage,
    run: (context, { query }) => legal.listLegalAcceptances(context, query),
  });
  bareOperation(app, {
    id: 'exportLegalAcceptances',
    cost: 'export',
    method: 'GET',
    path: '/terms-and-conditions/acceptances.csv',
    roles,
    summary: 'Exactly those that are filtered, as CSV; at most 50,000',
    query: ExportLegalAcceptances,
    answer: async (actor, { query }, _request, reply) =>
      reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="acceptances.csv"')
        .header('cache-control', 'no-store')
        .send(Readable.from(legal.acceptancesAsCsv(db, actor, clock.now(), query))),
  });
  operation(app, {
    id: 'previewLegalText',
    method: 'POST',
    path: '/terms-and-conditions/preview',
    roles,
    summary: 'How a text will read, without keeping it',
    body: PreviewLegalText,
    output: LegalPreview,
    run: async (_context, { body }) => ({ html: legal.toHtml(body.body) }),
  });
  operation(app, {
    id: 'getLegalDocument',
    method: 'GET',
    path: '/terms-and-conditions/:id',
    roles,
    summary: 'One version: text, what is new in it, what can be done with it',
    params: IdParams,
    output: LegalView,
    run: (context, { params }) => legal.getLegalDocument(context, params.id),
  });
  operation(app, {
    id: 'compareLegalDocuments',
    method: 'GET',
    path: '/terms-and-conditions/:id/changes',
    roles,
    summary: 'What is different from another version of the same edition, word by word',
    params: IdParams,
    query: CompareLegalDocuments,
    output: LegalChanges,
    run: (context, { params, query }) => legal.compareLegalDocuments(context, params.id, query.with),
  });
  operation(app, {
    id: 'editLegalDraft',
    method: 'PATCH',
    path: '/terms-and-conditions/:id',
    roles,
    summary: 'Change a draft',
    params: IdParams,
    body: EditLegalDraft,
    output: LegalView,
    run: (context, { params, body }) => legal.editLegalDraft(context, params.id, body),
  });
  operation(app, {
    id: 'submitLegalDraftForReview',
    method: 'POST',
    path: '/terms-and-conditions/:id/submit-for-review',
    roles,
    summary: 'The draft is finished: the platform’s admins are asked to review it',
    params: IdParams,
    output: LegalView,
    run: (context, { params }) => legal.submitLegalDraftForReview(context, params.id),
  });
  operation(app, {
    id: 'returnLegalDocumentToDraft',
    method: 'POST',
    path: '/terms-and-conditions/:id/return-to-draft',
    roles,
    summary: 'It is to be changed: say what',
    params: IdParams,
    body: ReturnLegalDocument,
    output: LegalView,
    run: (context, { params, body }) => legal.returnLegalDocumentToDraft(context, params.id, body.note),
  });
  operation(app, {
    id: 'publishLegalDocument',
    method: 'POST',
    path: '/terms-and-conditions/:id/publish',
    roles,
    summary: 'Publish it now or at a time; from then on it never changes',
    params: IdParams,
    body: PublishLegalDocument,
    output: LegalView,
    run: (context, { params, body }) => legal.publishLegalDocument(context, params.id, body),
  });
  operation(app, {
    id: 'takeLegalDocumentBack',
    method: 'POST',
    path: '/terms-and-conditions/:id/take-back',
    roles,
    summary: 'Do not publish it at its time: back to the review',
    params: IdParams,
    output: LegalView,
    run: (context, { params }) => legal.takeLegalDocumentBack(context, params.id),
  });
  operation(app, {
    id: 'discardLegalDraft',
    method: 'POST',
    path: '/terms-and-conditions/:id/discard',
    roles,
    summary: 'Delete a draft',
    params: IdParams,
    output: z.object({ id: z.uuid() }),
    run: (context, { params }) => legal.discardLegalDraft(context, params.id),
  });
}
