export { findAccount, getAccount } from './accounts.ts';
export {
  createApiKey,
  createOrganisationApiKey,
  listApiKeys,
  NewApiKey,
  revokeApiKey,
} from './api-keys.ts';
export { addMember, createVerifiedUser, linkAccountOfRecord, linkCandidateRecords } from './commands.ts';
export { EmailAddress, normaliseAddress } from './email-address.ts';
export { confirmEmailChange, requestEmailChange } from './email-change.ts';
export { deleteAccount } from './leaving.ts';
export { currentDocuments, recordAcceptance } from './legal.ts';
export {
  collectMyData,
  endSession,
  Locale,
  listSessions,
  listSignIns,
  TimeZone,
  UpdateMe,
  updateMe,
} from './me.ts';
export { changePassword, requestPasswordReset, resetPassword } from './password-change.ts';
export { PASSWORD_MAX, PASSWORD_MIN, requireGoodPassword } from './passwords.ts';
export {
  findLostMembership,
  findSessionUser,
  getUser,
  listMemberships,
  type SessionUser,
} from './queries.ts';
export {
  beginSecondFactor,
  confirmSecondFactor,
  getSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from './second-factor.ts';
export {
  API_KEY_PREFIX,
  activateMembership,
  type Device,
  endSessions,
  findActorOfApiKey,
  findActorOfSession,
  findActorOfToken,
  SESSION_DAYS,
  startSession,
} from './sessions.ts';
export {
  finishSignIn,
  proveAccount,
  reauthenticate,
  signInWithPassword,
  userOfWaitingSession,
} from './sign-in.ts';
export { confirmSignUp, LinkGone, resendSignUp, signUp } from './sign-up.ts';
export { openSigningKeys, type SigningKeys } from './signing-keys.ts';
export { createToken, refreshToken, revokeToken } from './tokens.ts';
export { DEVICE_COOKIE, trustDevice, trustedDevice } from './trusted-device.ts';
