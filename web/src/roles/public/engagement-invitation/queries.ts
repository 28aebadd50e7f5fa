import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';

export type Kind = 'engagement' | 'claim';

const getInvitation = (token: string) =>
  ok(api.GET('/api/public/engagement-invitations/{token}', { params: { path: { token } } }));
const getClaim = (token: string) =>
  ok(api.GET('/api/public/claims/{token}', { params: { path: { token } } }));

export type Invitation = Awaited<ReturnType<typeof getInvitation>>;

export const invitationQuery = (kind: Kind, token: string) =>
  queryOptions({
    queryKey: ['client_invitation', kind, token],
    queryFn: (): Promise<Invitation> => (kind === 'claim' ? getClaim(token) : getInvitation(token)),
    retry: false,
  });

export const pathOf = (kind: Kind, token: string) =>
  `/${kind === 'claim' ? 'claim' : 'engagement-invitation'}/${token}`;
