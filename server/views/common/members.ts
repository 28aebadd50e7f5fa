import type { FastifyInstance } from 'fastify';
import * as members from '../../domain/members/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';
import { pageQuery } from '../../platform/http/shapes.ts';

const {
  AskHandOver,
  ChangeRole,
  HandOver,
  InvitationPage,
  InvitationView,
  Invited,
  InviteMembers,
  ListMembers,
  MemberPage,
  MemberView,
  Removed,
  RemoveMember,
} = members.memberSchemas;

/** The people of my organisation: an agency's for its admins, a company's for its clients. */
export default async function views(app: FastifyInstance) {
  const roles = ['agency_admin', 'client'] as const;
  operation(app, {
    id: 'listMembers',
    method: 'GET',
    path: '/members',
    roles,
    summary: 'The members of my organisation by name',
    query: ListMembers,
    output: MemberPage,
    run: (context, { query }) => members.listMembers(context, query),
  });
  operation(app, {
    id: 'getMember',
    method: 'GET',
    path: '/members/:id',
    roles,
    summary: 'A member, and what can be done',
    params: IdParams,
    output: MemberView,
    run: (context, { params }) => members.getMember(context, params.id),
  });
  operation(app, {
    id: 'changeMemberRole',
    method: 'POST',
    path: '/members/:id/change-role',
    roles,
    summary: 'Give a member another role',
    params: IdParams,
    body: ChangeRole,
    output: MemberView,
    run: (context, { params, body }) => members.changeRole(context, params.id, body),
  });
  operation(app, {
    id: 'suspendMember',
    method: 'POST',
    path: '/members/:id/suspend',
    roles,
    summary: 'Keep a member out for a while; their work stays with them',
    params: IdParams,
    output: MemberView,
    run: (context, { params }) => members.suspendMember(context, params.id),
  });
  operation(app, {
    id: 'reactivateMember',
    method: 'POST',
    path: '/members/:id/reactivate',
    roles,
    summary: 'Let a suspended member in again',
    params: IdParams,
    output: MemberView,
    run: (context, { params }) => members.reactivateMember(context, params.id),
  });
  operation(app, {
    id: 'tryMembersAddressAgain',
    method: 'POST',
    path: '/members/:id/try-address-again',
    roles,
    summary: 'Mail a member again whose address refused mail',
    params: IdParams,
    output: MemberView,
    run: (context, { params }) => members.tryMembersAddressAgain(context, params.id),
  });
  operation(app, {
    id: 'getHandOver',
    method: 'GET',
    path: '/members/:id/hand-over',
    roles,
    summary: 'What would have to go to somebody else, and who could take it',
    params: IdParams,
    query: AskHandOver,
    output: HandOver,
    run: (context, { params, query }) => members.getHandOver(context, params.id, query),
  });
  operation(app, {
    id: 'removeMember',
    method: 'POST',
    path: '/members/:id/remove',
    roles,
    summary: 'Remove a member; their work goes to whom is chosen',
    params: IdParams,
    body: RemoveMember,
    output: Removed,
    run: (context, { params, body }) => members.removeMember(context, params.id, body.handOver),
  });
  operation(app, {
    id: 'listInvitations',
    method: 'GET',
    path: '/invitations',
    roles,
    summary: 'Invitations that wait for an answer, newest first',
    query: pageQuery,
    output: InvitationPage,
    run: (context, { query }) => members.listInvitations(context, query),
  });
  operation(app, {
    id: 'inviteMembers',
    method: 'POST',
    path: '/invitations',
    roles,
    summary: 'Invite people by e-mail, each by a link of their own',
    body: InviteMembers,
    output: Invited,
    status: 201,
    run: async (context, { body }) => ({ items: await members.inviteMembers(context, body) }),
  });
  operation(app, {
    id: 'resendInvitation',
    method: 'POST',
    path: '/invitations/:id/resend',
    roles,
    summary: 'Send an invitation again; it is good for another seven days',
    params: IdParams,
    output: InvitationView,
    run: (context, { params }) => members.resendInvitation(context, params.id),
  });
  operation(app, {
    id: 'revokeInvitation',
    method: 'POST',
    path: '/invitations/:id/revoke',
    roles,
    summary: 'Take an invitation back; its link opens no more',
    params: IdParams,
    output: InvitationView,
    run: (context, { params }) => members.revokeInvitation(context, params.id),
  });
}
