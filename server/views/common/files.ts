import type { FastifyInstance } from 'fastify';
import { getFile } from '../../domain/files/index.ts';
import { runAs } from '../../platform/events.ts';
import { bareOperation, IdParams } from '../../platform/http/operation.ts';
import { sendFile } from '../../platform/http/send-file.ts';

export default async function views(app: FastifyInstance) {
  bareOperation(app, {
    id: 'getFile',
    method: 'GET',
    path: '/files/:id',
    roles: ['agency_admin', 'manager', 'recruiter', 'accountant', 'client', 'interviewer'],
    summary: 'A stored file that I may see: a résumé, an invoice',
    params: IdParams,
    answer: async (actor, { params }, _request, reply) => {
      const { db, clock, storage } = app.services;
      const file = await runAs(db, actor, clock.now(), (context) => getFile(context, params.id));
      return sendFile(reply, file, await storage.get(file.storageKey));
    },
  });
}
