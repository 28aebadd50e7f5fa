import type { FastifyInstance } from 'fastify';
import * as legal from '../../domain/legal/index.ts';
import { bareOperation } from '../../platform/http/operation.ts';

const { NewcomerTerms, TermsOfNewcomer } = legal.legalSchemas;

const FOUNDER = { agency: 'agency_admin', client_company: 'client', candidate: 'candidate' } as const;

export default async function views(app: FastifyInstance) {
  bareOperation(app, {
    id: 'termsOfNewcomer',
    method: 'GET',
    path: '/terms-and-conditions',
    roles: 'anyone',
    summary: 'What is accepted at sign-up, in its current versions',
    query: NewcomerTerms,
    output: TermsOfNewcomer,
    answer: async (_actor, { query: { kind, country = null, locale } }) => ({
      items: await legal.termsOfNewcomer(app.services.authDb, { roles: [FOUNDER[kind]], country, locale }),
    }),
  });
}
