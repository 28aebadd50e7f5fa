import type { FastifyInstance } from 'fastify';
import * as engagements from '../../domain/engagements/index.ts';
import { getCompany, organisationSchemas, updateCompany } from '../../domain/organisations/index.ts';
import { IdParams, MANAGERS, operation } from '../../platform/http/operation.ts';

const {
  CreateClientCompany,
  EngagementView,
  InvitationPage,
  InvitationView,
  InviteClient,
  ListInvitations,
  Reason,
  SendClaimInvitation,
} = engagements.engagementSchemas;

/** How an agency comes to its clients. */
export default async function views(app: FastifyInstance) {
  const roles = MANAGERS;
  operation(app, {
    id: 'acceptEngagement',
    method: 'POST',
    path: '/engagements/:id/accept',
    roles,
    summary: 'Accept a request; the rate card becomes the first terms',
    params: IdParams,
    output: EngagementView,
    run: (context, { params }) => engagements.acceptEngagement(context, params.id),
  });
  operation(app, {
    id: 'declineEngagement',
    method: 'POST',
    path: '/engagements/:id/decline',
    roles,
    summary: 'Decline a request, with a reason',
    params: IdParams,
    body: Reason,
    output: EngagementView,
    run: (context, { params, body }) => engagements.declineEngagement(context, params.id, body.reason),
  });
  operation(app, {
    id: 'createClientCompany',
    method: 'POST',
    path: '/client-companies',
    roles,
    summary: 'Make the company of a client who has no account yet',
    description:
      'Works with us at once. A company like one of ours answers 409 `similar_client` with `similar`.',
    body: CreateClientCompany,
    output: EngagementView,
    status: 201,
    run: (context, { body }) => engagements.createClientCompany(context, body),
  });
  operation(app, {
    id: 'getClientCompany',
    method: 'GET',
    path: '/client-companies/:id',
    roles,
    summary: 'A company that we made and nobody has claimed yet',
    params: IdParams,
    output: organisationSchemas.CompanyView,
    run: (context, { params }) => getCompany(context, params.id),
  });
  operation(app, {
    id: 'updateClientCompany',
    method: 'PATCH',
    path: '/client-companies/:id',
    roles,
    summary: 'Change a company that we made; 404 once somebody has claimed it',
    description: '409 `stale` carries `current`, 409 `code_taken` where another organisation has the code.',
    params: IdParams,
    body: organisationSchemas.UpdateCompany,
    output: organisationSchemas.CompanyView,
    run: (context, { params, body }) => updateCompany(context, body, params.id),
  });
  operation(app, {
    id: 'sendClaimInvitation',
    method: 'POST',
    path: '/engagements/:id/claim-invitation',
    roles,
    summary: 'Mail the link with which somebody claims the company that we made',
    params: IdParams,
    body: SendClaimInvitation,
    output: InvitationView,
    status: 201,
    run: (context, { params, body }) => engagements.sendClaimInvitation(context, params.id, body),
  });
  operation(app, {
    id: 'listClientInvitations',
    method: 'GET',
    path: '/client-invitations',
    roles,
    summary: 'Our invitations and how they stand',
    query: ListInvitations,
    output: InvitationPage,
    run: (context, { query }) => engagements.listInvitations(context, query),
  });
  operation(app, {
    id: 'inviteClient',
    method: 'POST',
    path: '/client-invitations',
    roles,
    summary: 'Invite a client by e-mail; the link works for 14 days',
    description: 'A company like one of ours answers 409 `similar_client` with `similar`.',
    body: InviteClient,
    output: InvitationView,
    status: 201,
    run: (context, { body }) => engagements.inviteClient(context, body),
  });
  operation(app, {
    id: 'resendClientInvitation',
    method: 'POST',
    path: '/client-invitations/:id/resend',
    roles,
    summary: 'Mail it once more; it works for another 14 days',
    params: IdParams,
    output: InvitationView,
    run: (context, { params }) => engagements.resendInvitation(context, params.id),
  });
  operation(app, {
    id: 'revokeClientInvitation',
    method: 'POST',
    path: '/client-invitations/:id/revoke',
    roles,
    summary: 'Take it back; the link opens nothing any more',
    params: IdParams,
    output: InvitationView,
    run: (context, { params }) => engagements.revokeInvitation(context, params.id),
  });
}
