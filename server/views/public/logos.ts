import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { findPublicLogo } from '../../domain/organisations/index.ts';
import { bareOperation } from '../../platform/http/operation.ts';

const CodeParams = z.strictObject({ code: z.string().max(40) });
const Version = z.strictObject({ v: z.string().max(64).optional() });

export default async function views(app: FastifyInstance) {
  bareOperation(app, {
    id: 'getAgencyLogo',
    method: 'GET',
    path: '/agencies/:code/logo',
    roles: 'anyone',
    summary: 'The logo of an agency, as its public page and mails show it',
    params: CodeParams,
    query: Version,
    answer: async (_actor, { params }, _request, reply) => {
      const { asNobody, storage } = app.services;
      // The same for everybody, whoever is signed in.
      const logo = await asNobody((context) => findPublicLogo(context, params.code));
      return (
        reply
          .header('content-type', logo.mime)
          .header('content-disposition', 'inline')
          .header('x-content-type-options', 'nosniff')
          .header('content-security-policy', "default-src 'none'; sandbox")
          .header('cache-control', 'public, max-age=3600')
          // Mail programs on the web show it on their own pages.
          .header('cross-origin-resource-policy', 'cross-origin')
          .send(Buffer.from(await storage.get(logo.storageKey)))
      );
    },
  });
}
