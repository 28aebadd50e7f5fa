import type { FastifyInstance } from 'fastify';
import { FileLinkView, getFile, getFileLink } from '../../domain/files/index.ts';
import { ROLES } from '../../platform/actor.ts';
import { runAs } from '../../platform/events.ts';
import { LinkQuery } from '../../platform/file-links.ts';
import { bareOperation, IdParams, operation } from '../../platform/http/operation.ts';
import { sendFile } from '../../platform/http/send-file.ts';

export default async function views(app: FastifyInstance) {
  const roles = ROLES;
  operation(app, {
    id: 'getFileLink',
    method: 'GET',
    path: '/files/:id/link',
    roles,
    summary: 'Where a stored file that I may see opens, for me and for some minutes: a résumé, an invoice',
    params: IdParams,
    output: FileLinkView,
    run: (context, { params }) => getFileLink(context, params.id),
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
      const file = await runAs(db, actor, clock.now(), (context) => getFile(context, params.id, query));
      return sendFile(reply, file, await storage.get(file.storageKey));
    },
  });
}
