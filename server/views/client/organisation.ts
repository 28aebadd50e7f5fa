import type { FastifyInstance } from 'fastify';
import * as organisations from '../../domain/organisations/index.ts';
import { operation } from '../../platform/http/operation.ts';

const { CompanyView, UpdateCompany } = organisations.organisationSchemas;

export default async function views(app: FastifyInstance) {
  const roles = ['client'] as const;
  operation(app, {
    id: 'getCompany',
    method: 'GET',
    path: '/company',
    roles,
    summary: 'My company: profile, addresses, tax ids, billing contacts, departments',
    output: CompanyView,
    run: (context) => organisations.getCompany(context),
  });
  operation(app, {
    id: 'updateCompany',
    method: 'PATCH',
    path: '/company',
    roles,
    summary: 'Change my company; only the fields that are sent',
    description: '409 `stale` carries `current`, 409 `code_taken` where another organisation has the code.',
    body: UpdateCompany,
    output: CompanyView,
    run: (context, { body }) => organisations.updateCompany(context, body),
  });
}
