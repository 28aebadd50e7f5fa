import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';

type ListQuery = {
  q?: string;
  role?: string;
  state?: string;
  teamId?: string;
  after?: string;
  limit?: number;
};

export const listMembers = (query: ListQuery) => ok(api.GET('/api/common/members', { params: { query } }));

const getMember = (id: string) => ok(api.GET('/api/common/members/{id}', { params: { path: { id } } }));
export type Member = Awaited<ReturnType<typeof getMember>>;
export type MemberRole = Member['role'];

export const memberQuery = (id: string) =>
  queryOptions({ queryKey: ['member', id], queryFn: () => getMember(id) });

const getHandOver = (id: string, role?: MemberRole) =>
  ok(api.GET('/api/common/members/{id}/hand-over', { params: { path: { id }, query: { role } } }));
export type Work = Awaited<ReturnType<typeof getHandOver>>['kinds'][number];

/** @param role the one they would have afterwards; left out, they would be gone */
export const handOverQuery = (id: string, role?: MemberRole) =>
  queryOptions({ queryKey: ['member', id, 'hand-over', role], queryFn: () => getHandOver(id, role) });

const listInvitations = (after?: string) =>
  ok(api.GET('/api/common/invitations', { params: { query: { after } } }));
export type Invitation = Awaited<ReturnType<typeof listInvitations>>['items'][number];

export const invitationsQuery = (after?: string) =>
  queryOptions({ queryKey: ['invitation', 'list', after], queryFn: () => listInvitations(after) });

const listTeams = () => ok(api.GET('/api/agency/teams'));
export type Team = Awaited<ReturnType<typeof listTeams>>['items'][number];

export const teamsQuery = queryOptions({ queryKey: ['team'], queryFn: listTeams });

export const interviewersQuery = queryOptions({
  queryKey: ['invitation', 'interviewers'],
  queryFn: () => ok(api.GET('/api/client/interviewers')),
});

const readInvitation = (token: string) =>
  ok(api.GET('/api/public/invitations/{token}', { params: { path: { token } } }));
export type OpenInvitation = Awaited<ReturnType<typeof readInvitation>>;

export const invitationByLink = (token: string) =>
  queryOptions({
    queryKey: ['invitation', 'link', token],
    queryFn: () => readInvitation(token),
    // What it says depends on who is signed in.
    staleTime: 0,
    retry: false,
  });
