/** Signing up and in, sessions, keys: what belongs to an account. */
import type { Agency } from '../../house.ts';
import { hidden, type KnownCall, ownOnly, type Records } from './known-call.ts';

const noPasskey = {
  id: 'x',
  rawId: 'x',
  type: 'public-key',
  response: { clientDataJSON: 'x' },
  clientExtensionResults: {},
};

/** What is open to everybody answers all alike. */
const forAnyone = (status: number, body?: unknown): KnownCall => ({
  body,
  answers: status,
  toNobody: status,
});

export const accountsCalls = (its: Records, agency: Agency): Record<string, KnownCall> => ({
  signIn: { body: { email: agency.client.email, password: 'not the password' }, answers: 401, toNobody: 401 },
  signOut: { answers: 200, toNobody: 200 },
  getMe: ownOnly(),
  activateMembership: hidden(its.membership),
  signUp: forAnyone(422, {
    kind: 'candidate',
    name: 'Somebody',
    email: agency.client.email,
    password: 'password123',
    acceptTerms: true,
    timeZone: 'UTC',
    locale: 'en',
  }),
  resendSignUp: forAnyone(200, { email: agency.client.email }),
  confirmSignUp: forAnyone(410, { token: 'made-up' }),
  requestPasswordReset: forAnyone(200, { email: 'nobody@people.example' }),
  resetPassword: forAnyone(410, { token: 'made-up', password: 'violet tractor lantern' }),
  changePassword: { body: { currentPassword: 'x', password: 'violet tractor lantern' }, answers: 409 },
  verifySecondFactor: forAnyone(401, { code: '000000' }),
  reauthenticate: { body: { password: 'not the password' }, answers: 401 },
  listProviders: forAnyone(200),
  // No provider is set up here.
  beginProviderSignIn: { ...forAnyone(404, {}), params: { provider: 'google' } },
  beginProviderLink: { params: { provider: 'google' }, answers: 404 },
  beginProviderReauthentication: { params: { provider: 'google' }, answers: 404 },
  comeBackFromProvider: { ...forAnyone(302), params: { provider: 'google' } },
  findNewcomer: forAnyone(410),
  signUpByProvider: forAnyone(410, {
    kind: 'candidate',
    name: 'Mira',
    acceptTerms: true,
    timeZone: 'Asia/Kolkata',
    locale: 'en-IN',
  }),
  unlinkProvider: { params: { provider: 'google' }, answers: 404 },
  getSignInMethods: ownOnly(),
  beginPasskey: ownOnly(),
  addPasskey: { body: { name: 'Copied', response: noPasskey }, answers: 422 },
  renamePasskey: hidden(its.membership, { name: 'Mine' }),
  removePasskey: hidden(its.membership),
  beginPasskeyProof: forAnyone(200),
  signInWithPasskey: forAnyone(401, { response: noPasskey }),
  foundOrganisation: {
    body: { kind: 'agency', organisationName: 'Nowhere', country: 'ZZ', timeZone: 'Asia/Kolkata' },
    answers: 422,
  },
  becomeCandidate: ownOnly(),
  listSessions: ownOnly(),
  endSession: hidden(its.membership),
  endOtherSessions: ownOnly(),
  listSignIns: ownOnly(),
  updateMe: { body: { timeZone: 'Asia/Kolkata' }, answers: 200 },
  // Without a file.
  setPicture: { answers: 406 },
  removePicture: ownOnly(),
  tryMyAddressAgain: ownOnly(),
  requestEmailChange: { body: { email: 'next@people.example' }, answers: 200 },
  confirmEmailChange: forAnyone(410, { token: 'made-up' }),
  downloadMyData: ownOnly(),
  deleteMyAccount: { body: { email: agency.client.email }, answers: 422 },
  getSecondFactor: ownOnly(),
  beginSecondFactor: ownOnly(),
  confirmSecondFactor: { body: { code: '000000' }, answers: 422 },
  renewRecoveryCodes: ownOnly(),
  removeSecondFactor: ownOnly(),
  createToken: forAnyone(401, { email: agency.client.email, password: 'not the password' }),
  refreshToken: forAnyone(401, { refreshToken: 'made-up-made-up-made-up' }),
  revokeToken: forAnyone(200, { refreshToken: 'made-up-made-up-made-up' }),
  getJwks: forAnyone(200),
  listMyApiKeys: ownOnly(),
  createMyApiKey: { body: { name: 'Mine', scopes: ['jobs:read'], expiresInDays: 1 }, answers: 201 },
  revokeMyApiKey: hidden(its.membership),
  listApiKeys: ownOnly(),
  createApiKey: {
    body: { name: 'Ours', role: 'recruiter', scopes: ['jobs:read'], expiresInDays: 1 },
    answers: 201,
    // A company has no recruiters.
    answersTo: { client: 422 },
  },
  revokeApiKey: hidden(its.membership),
});
