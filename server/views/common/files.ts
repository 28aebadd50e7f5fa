import type { FastifyInstance } from 'fastify';
import * as files from '../../domain/files/index.ts';
import { ROLES } from '../../platform/actor.ts';
import { runAs } from '../../platform/events.ts';
import { LinkQuery } from '../../platform/file-links.ts';
import { bareOperation, DESK, IdParams, operation } from '../../platform/http/operation.ts';
import { sendFile, sendPreview } from '../../platform/http/send-file.ts';

export default async function views(app: FastifyInstance) {
  const roles = ROLES;
  operation(app, {
    id: 'getFileLink',
    method: 'GET',
    path: '/files/:id/link',
    roles,
    summary: 'Where a stored file that I may see opens, for me and for some minutes: a résumé, an invoice',
    params: IdParams,
    output: files.FileLinkView,
    run: (context, { params }) => files.getFileLink(context, params.id),
  });
  bareOperation(app, {
    id: 'getFile',
    method: 'GET',
    path: '/files/:id',
    roles,
    summary: 'The file behind a link that I was given',
    description:
      'A link that was altered or given to somebody else is 404; one whose time is over is 403 `link_expired`: ask for another.',
    params: IdParams,
    query: LinkQuery,
    answer: async (actor, { params, query }, _request, reply) => {
      const { db, clock, storage } = app.services;
      const file = await runAs(db, actor, clock.now(), (context) => files.getFile(context, params.id, query));
      return sendFile(reply, file, await storage.getStream(file.storageKey));
    },
  });
  bareOperation(app, {
    id: 'getFilePreview',
    method: 'GET',
    path: '/files/:id/preview',
    roles,
    summary: 'A Word file or a text behind a link that I was given, as harmless HTML for a frame',
    description: 'Pictures, links and all that could run are left out; a long text is cut.',
    params: IdParams,
    query: LinkQuery,
    answer: async (actor, { params, query }, _request, reply) => {
      const { db, clock, storage } = app.services;
      const file = await runAs(db, actor, clock.now(), (context) =>
        files.getPreviewedFile(context, params.id, query),
      );
      return sendPreview(reply, await files.previewPage(storage, file));
    },
  });
  operation(app, {
    id: 'listFileVersions',
    method: 'GET',
    path: '/files/:id/versions',
    roles: [...DESK, 'client'],
    summary: 'What was there before this file replaced it, who replaced it and when; newest first',
    params: IdParams,
    output: files.FileVersions,
    run: (context, { params }) => files.listFileVersions(context, params.id),
  });
}
