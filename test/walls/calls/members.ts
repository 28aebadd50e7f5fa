/** Members, teams, invitations and absences. */
import type { Agency } from '../../house.ts';
import { byToken, DAY, hidden, type KnownCall, ownOnly, type Records } from './known-call.ts';

export const membersCalls = (its: Records, agency: Agency): Record<string, KnownCall> => ({
  listMembers: ownOnly('?q=zephyr&state=active,suspended,removed'),
  getMember: hidden(its.membership),
  changeMemberRole: hidden(its.membership, { role: 'manager' }),
  changeMemberTeam: hidden(its.membership, { teamId: null }),
  suspendMember: hidden(its.membership),
  reactivateMember: hidden(its.membership),
  tryMembersAddressAgain: hidden(its.membership),
  getHandOver: hidden(its.membership),
  removeMember: hidden(its.membership, {}),
  listInvitations: ownOnly(),
  // The team is somebody else's; without one, anybody may invite whom they like.
  inviteMembers: {
    body: { people: [{ email: 'new@people.example' }], roles: ['manager'], teamId: its.team },
    answers: 404,
  },
  resendInvitation: hidden(its.invitation),
  revokeInvitation: hidden(its.invitation),
  getInvitationByLink: byToken({ offer: its.invitation }),
  signUpByInvitation: {
    ...byToken({ offer: its.invitation }),
    body: { name: 'Somebody', password: 'a long enough password', acceptTerms: true },
  },
  joinByInvitation: byToken({ offer: its.invitation }),
  listTeams: ownOnly(),
  createTeam: { body: { name: 'Their own team' }, answers: 201 },
  renameTeam: hidden(its.team, { name: 'Taken' }),
  deleteTeam: hidden(its.team),
  getAway: ownOnly(),
  setAway: {
    body: { from: DAY, until: DAY, standInId: agency.manager.actor.userId },
    answers: 422,
  },
  endAway: ownOnly(),
});
