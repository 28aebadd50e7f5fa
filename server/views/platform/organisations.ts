import type { FastifyInstance } from 'fastify';
import * as platform from '../../domain/platform-administration/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';

const { ListOrganisations, OrganisationPage, OrganisationView, SuspendReason } = platform.platformSchemas;

export default async function views(app: FastifyInstance) {
  const roles = ['platform_admin'] as const;

  operation(app, {
    id: 'listOrganisations',
    method: 'GET',
    path: '/organisations',
    roles,
    summary: 'Agencies and client companies, newest first',
    query: ListOrganisations,
    output: OrganisationPage,
    run: (context, { query }) => platform.listOrganisations(context, query),
  });
  operation(app, {
    id: 'getPlatformOrganisation',
    method: 'GET',
    path: '/organisations/:id',
    roles,
    summary: 'One organisation: facts, members by role, engagements, standing',
    params: IdParams,
    output: OrganisationView,
    run: (context, { params }) => platform.getPlatformOrganisation(context, params.id),
  });
  operation(app, {
    id: 'suspendOrganisation',
    method: 'POST',
    path: '/organisations/:id/suspend',
    roles,
    summary: 'Suspend: nobody acts for it until it is reactivated; its admins are told',
    params: IdParams,
    body: SuspendReason,
    output: OrganisationView,
    run: (context, { params, body }) => platform.suspendOrganisation(context, params.id, body.reason),
  });
  operation(app, {
    id: 'reactivateOrganisation',
    method: 'POST',
    path: '/organisations/:id/reactivate',
    roles,
    summary: 'End the suspension',
    params: IdParams,
    output: OrganisationView,
    run: (context, { params }) => platform.reactivateOrganisation(context, params.id),
  });
}
