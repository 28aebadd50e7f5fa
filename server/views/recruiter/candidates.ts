import type { FastifyInstance } from 'fastify';
import * as candidates from '../../domain/candidates/index.ts';
import { jsonResumeOfCandidate } from '../../domain/linkedin/index.ts';
import { countryOf } from '../../domain/organisations/index.ts';
import { runAs } from '../../platform/events.ts';
import { oneFile, UploadQuery } from '../../platform/http/one-file.ts';
import { bareOperation, DESK, IdParams, operation } from '../../platform/http/operation.ts';
import { sendJsonFile } from '../../platform/http/send-file.ts';

const { CandidatePage, CandidateView, CreateCandidate, ListCandidates, ResumeReadingView, UpdateCandidate } =
  candidates.candidateSchemas;

export default async function views(app: FastifyInstance) {
  bareOperation(app, {
    id: 'uploadResume',
    cost: 'upload',
    method: 'POST',
    path: '/resumes',
    roles: DESK,
    multipart: true,
    summary:
      'Drop a résumé (PDF or DOCX, up to 10 MB): it is read and compared with the candidates that are there',
    description:
      'One multipart part `file`, or an upload. Nothing becomes a candidate before createCandidate.',
    query: UploadQuery,
    output: ResumeReadingView,
    status: 201,
    answer: async (actor, _input, request, reply) => {
      const { db, clock, storage } = app.services;
      const file = await oneFile(request, actor, 'Send one résumé at a time');
      const country = await runAs(db, actor, clock.now(), countryOf);
      const reading = await candidates.readDropped(file, clock.now(), country);
      reply.status(201);
      return runAs(db, actor, clock.now(), (context) =>
        candidates.uploadResume(context, storage, file, reading),
      );
    },
  });
  operation(app, {
    id: 'createCandidate',
    method: 'POST',
    path: '/candidates',
    roles: DESK,
    summary: 'Add a candidate; a probable duplicate is shown first',
    description:
      '409 `probable_duplicate` carries `similar`; send `evenIfSimilar: true` where it is another person.',
    body: CreateCandidate,
    output: CandidateView,
    status: 201,
    run: (context, { body }) => candidates.createCandidate(context, body),
  });
  operation(app, {
    id: 'updateCandidate',
    method: 'PATCH',
    path: '/candidates/:id',
    roles: DESK,
    summary: 'Change a candidate',
    params: IdParams,
    body: UpdateCandidate,
    output: CandidateView,
    run: (context, { params, body }) => candidates.updateCandidate(context, params.id, body),
  });
  operation(app, {
    id: 'listCandidates',
    method: 'GET',
    path: '/candidates',
    roles: DESK,
    summary: 'Search the candidates of the agency',
    query: ListCandidates,
    output: CandidatePage,
    run: (context, { query }) => candidates.listCandidates(context, query),
  });
  operation(app, {
    id: 'getCandidate',
    method: 'GET',
    path: '/candidates/:id',
    roles: DESK,
    summary: 'One candidate with résumé and applications',
    params: IdParams,
    output: CandidateView,
    run: (context, { params }) => candidates.getCandidate(context, params.id),
  });
  bareOperation(app, {
    id: 'jsonResumeOfCandidate',
    method: 'GET',
    path: '/candidates/:id/resume.json',
    roles: DESK,
    summary: 'A candidate as a JSON Resume (jsonresume.org)',
    description:
      'What the person says of themselves. Without notes, ratings and pay, which are the agency’s.',
    params: IdParams,
    answer: async (actor, { params }, _request, reply) => {
      const { db, clock } = app.services;
      return sendJsonFile(
        reply,
        await runAs(db, actor, clock.now(), (context) => jsonResumeOfCandidate(context, params.id)),
      );
    },
  });
}
