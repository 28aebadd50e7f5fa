import type { FastifyInstance } from 'fastify';
import { getPicture } from '../../domain/files/index.ts';
import { runAs } from '../../platform/events.ts';
import { LinkQuery } from '../../platform/file-links.ts';
import { bareOperation, IdParams } from '../../platform/http/operation.ts';
import { sendFile } from '../../platform/http/send-file.ts';

export default async function views(app: FastifyInstance) {
  bareOperation(app, {
    id: 'getPicture',
    method: 'GET',
    path: '/pictures/:id',
    roles: 'signed-in',
    summary: 'The picture of a person behind a link that I was given',
    params: IdParams,
    query: LinkQuery,
    answer: async (actor, { params, query }, _request, reply) => {
      const { db, clock, storage } = app.services;
      const key = await runAs(db, actor, clock.now(), (context) => getPicture(context, params.id, query));
      return sendFile(reply, { name: 'picture.webp', mime: 'image/webp' }, await storage.get(key));
    },
  });
}
