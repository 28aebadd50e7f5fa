export {
  acceptClientInvitation,
  claimCompany,
  declineClientInvitation,
  getClientInvitationByLink,
  signUpByClientInvitation,
} from './answering.ts';
export { engage } from './beginning.ts';
export { throughInvitation, throughInvitationWithAccount } from './by-link.ts';
export * from './commands.ts';
export { createClientCompany } from './companies.ts';
export { previewEnding } from './ending.ts';
export { engagementEvents, invitationEvents } from './events.ts';
export { listInvitations, listMyInvitations } from './invitation-queries.ts';
export { inviteClient, resendInvitation, revokeInvitation, sendClaimInvitation } from './invitations.ts';
export { clientInvitationMachine, engagementMachine } from './machine.ts';
export { findAgency, getEngagement, getPublicAgency, listEngagements } from './queries.ts';
export * as engagementSchemas from './schemas.ts';
