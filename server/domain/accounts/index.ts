export { findAccount, getAccount } from './accounts.ts';
export {
  createApiKey,
  createOrganisationApiKey,
  KEY_ROLES,
  listApiKeys,
  NewApiKey,
  revokeApiKey,
} from './api-keys.ts';
export { addMember, createVerifiedUser, linkAccountOfRecord, linkCandidateRecords } from './commands.ts';
export { EmailAddress, normaliseAddress } from './email-address.ts';
export { confirmEmailChange, requestEmailChange } from './email-change.ts';
export { accountEvents } from './events.ts';
export { becomeCandidate, foundOrganisation } from './founding.ts';
export {
  arriveByProvider,
  linkIdentity,
  ProviderRefused,
  type Refusal,
  reauthenticateByIdentity,
  unlinkProvider,
} from './identities.ts';
export {
  type Identity,
  openIdentityProviders,
  PROVIDER_NAMES,
  PROVIDERS,
} from './identity-providers.ts';
export { createInvitedAccount, type InvitedAccount, type Proof } from './invited.ts';
export { comeBack, JOURNEY_SECONDS, type Journey, openJourney, setOut } from './journeys.ts';
export { deleteAccount } from './leaving.ts';
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
export { findNewcomer, keepNewcomer, NEWCOMER_MINUTES, signUpByProvider } from './newcomers.ts';
export { keepOnce, takeOnce } from './once.ts';
export { reauthenticateWithPasskey, signInWithPasskey } from './passkey-proof.ts';
export {
  addPasskey,
  beginPasskey,
  beginPasskeyProof,
  removePasskey,
  renamePasskey,
  siteOf,
} from './passkeys.ts';
export { changePassword, requestPasswordReset, resetPassword } from './password-change.ts';
export { PASSWORD_MAX, PASSWORD_MIN } from './passwords.ts';
export { removePicture, setPicture } from './picture.ts';
export { drawPicture } from './picture-file.ts';
export {
  findLostMembership,
  findSessionUser,
  getUser,
  type LostMembership,
  listMemberships,
  type SessionUser,
} from './queries.ts';
export { findMyRefusal, RefusedAddress, refusalColumn, tryAddressAgain } from './refused-address.ts';
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
  findActorOfMembership,
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
export { deviceCookie, trustDevice, trustedDevice } from './trusted-device.ts';
export { getSignInMethods } from './ways-in.ts';
