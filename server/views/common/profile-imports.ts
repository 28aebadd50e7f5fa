import type { FastifyInstance } from 'fastify';
import * as linkedin from '../../domain/linkedin/index.ts';
import { runAs } from '../../platform/events.ts';
import { oneFile, UploadQuery } from '../../platform/http/one-file.ts';
import { bareOperation, DESK, IdParams, operation } from '../../platform/http/operation.ts';

const {
  BeginProfileImport,
  GetProfileImport,
  ListProfileImports,
  ProfileImportPage,
  ProfileImportView,
  TakeProfileImport,
} = linkedin.profileImportSchemas;

/** Of a candidate into their own profile, of an agency into its records. */
export default async function views(app: FastifyInstance) {
  const roles = ['candidate', ...DESK] as const;
  bareOperation(app, {
    id: 'uploadProfile',
    cost: 'upload',
    method: 'POST',
    path: '/profile-imports',
    roles,
    multipart: true,
    summary: 'Bring a profile along: LinkedIn’s ZIP or PDF, or a JSON Resume, up to 25 MB',
    description:
      'One multipart part `file`, or an upload. It is read in the background, and removed; the import is then `read` and waits for takeProfileImport.',
    query: UploadQuery.extend(BeginProfileImport.shape),
    output: ProfileImportView,
    status: 201,
    answer: async (actor, { query }, request, reply) => {
      const { db, clock, storage } = app.services;
      const file = await oneFile(request, actor, 'Send one profile at a time');
      reply.status(201);
      return runAs(db, actor, clock.now(), (context) =>
        linkedin.uploadProfile(context, storage, file, query),
      );
    },
  });
  operation(app, {
    id: 'listProfileImports',
    method: 'GET',
    path: '/profile-imports',
    roles,
    summary: 'Profiles that were brought along: my own, or my agency’s',
    query: ListProfileImports,
    output: ProfileImportPage,
    run: (context, { query }) => linkedin.listProfileImports(context, query),
  });
  operation(app, {
    id: 'getProfileImport',
    method: 'GET',
    path: '/profile-imports/:id',
    roles,
    summary: 'How far an import is, and what was read beside what is there',
    params: IdParams,
    query: GetProfileImport,
    output: ProfileImportView,
    run: (context, { params, query }) => linkedin.getProfileImport(context, params.id, query),
  });
  operation(app, {
    id: 'takeImport',
    method: 'POST',
    path: '/profile-imports/:id/take',
    roles,
    summary: 'Take what was read, field by field as chosen',
    description:
      '409 `stale` where what stood beside it has changed; 409 `probable_duplicate` carries `similar` where a new record would be made.',
    params: IdParams,
    body: TakeProfileImport,
    output: ProfileImportView,
    run: (context, { params, body }) => linkedin.takeImport(context, params.id, body),
  });
  operation(app, {
    id: 'discardImport',
    method: 'POST',
    path: '/profile-imports/:id/discard',
    roles,
    summary: 'Forget what was read',
    params: IdParams,
    output: ProfileImportView,
    run: (context, { params }) => linkedin.discardImport(context, params.id),
  });
}
