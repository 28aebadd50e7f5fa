export { endAway, getAway, setAway } from './away.ts';
export {
  changeRole,
  changeTeam,
  getHandOver,
  reactivateMember,
  removeMember,
  suspendMember,
  tryMembersAddressAgain,
} from './commands.ts';
export { memberEvents } from './events.ts';
export { inviteMembers, resendInvitation, revokeInvitation } from './invite.ts';
export { joinByInvitation, readInvitation, signUpByInvitation } from './joining.ts';
export { invitationMachine, memberMachine } from './machine.ts';
export {
  getMember,
  holdInvitedInterviewers,
  listInvitations,
  listInvitedInterviewers,
  listMembers,
} from './queries.ts';
export * as memberSchemas from './schemas.ts';
export { createTeam, deleteTeam, listTeams, renameTeam } from './teams.ts';
