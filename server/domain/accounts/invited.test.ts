/** Invited people who come with Google or LinkedIn: no password, the invited address only, and one press. */
import { beforeEach, describe, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../../test/browser-of-test.ts';
import { TEST_SECRET } from '../../../test/secret.ts';
import { aHouse, anAgency, aProvider } from '../../../test/stage.ts';
import { newId, signLink } from '../../platform/ids.ts';

const google = aProvider('google');
const linkedin = aProvider('linkedin');
const house = aHouse(() => ({ ...google.settings, ...linkedin.settings }));
const agency = anAgency(house);
let browser: TestBrowser;

beforeEach(() => {
  browser = openBrowser(house);
});

const person = (email: string) => ({ sub: newId(), email, email_verified: true, name: 'Kavya Nair' });
const address = () => `${newId().slice(-12)}@people.example`;
const answer = { name: 'Kavya Nair', acceptTerms: true };

async function invited(email: string): Promise<string> {
  const { status, body } = await house.call(agency.admin, 'POST', '/api/common/invitations', {
    people: [{ email }],
    roles: ['recruiter'],
  });
  expect(status).toBe(201);
  return signLink(body.items[0].id, TEST_SECRET);
}

async function invitedClient(email: string): Promise<string> {
  const { status, body } = await house.call(agency.manager, 'POST', '/api/manager/client-invitations', {
    companyName: `Cirrus ${email}`,
    contactName: 'Kavya Nair',
    email,
  });
  expect(status).toBe(201);
  return signLink(body.id, TEST_SECRET);
}

const outcome = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
const accounts = (email: string) => house.query('select id from app_user where email = $1', [email]);

describe.each(['google', 'linkedin'] as const)('with %s', (name) => {
  const provider = () => (name === 'google' ? google : linkedin);

  test('a member comes back to the invitation, joins without a password, and signs in that way later', async () => {
    const email = address();
    const token = await invited(email);
    provider().person = person(email);
    const page = `/invitation/${token}`;
    expect(await browser.through(`/providers/${name}/sign-in`, { next: page, invited: true })).toBe(
      `${page}?with=${name}`,
    );
    expect((await browser.get('/providers/newcomer')).body).toMatchObject({ provider: name, email });
    const joined = await browser.call('POST', `/api/public/invitations/${token}/sign-up`, answer);
    expect(joined.status).toBe(201);
    expect((await browser.get('/me')).body).toMatchObject({
      user: { email },
      active: { role: 'recruiter', membershipId: joined.body.membershipId },
    });
    expect((await browser.get('/sign-in-methods')).body).toMatchObject({
      hasPassword: false,
      providers: [{ provider: name, email }],
    });
    expect((await browser.get('/sign-ins')).body.items).toMatchObject([
      { method: name, outcome: 'succeeded' },
    ]);
    expect(await openBrowser(house).through(`/providers/${name}/sign-in`, {})).toBe('/');
  });
});

test('a client accepts for their company, and is signed in', async () => {
  const email = address();
  const token = await invitedClient(email);
  google.person = person(email);
  const next = `/engagement-invitation/${token}`;
  await browser.through('/providers/google/sign-in', { next, invited: true });
  const company = { companyName: 'Cirrus', country: 'IN', timeZone: 'Asia/Kolkata', acceptTerms: true };
  const account = { name: 'Kavya Nair', timeZone: 'Asia/Kolkata' };
  const path = `/api/public/engagement-invitations/${token}/sign-up`;
  expect((await browser.call('POST', path, { ...company, account })).status).toBe(201);
  expect((await browser.get('/me')).body).toMatchObject({ user: { email }, active: { role: 'client' } });
});

test('another address than the invited one opens nothing, and what was begun is not lost', async () => {
  const email = address();
  const token = await invited(email);
  google.person = person(address());
  const next = `/invitation/${token}`;
  await browser.through('/providers/google/sign-in', { next, invited: true });
  const refused = await browser.call('POST', `/api/public/invitations/${token}/sign-up`, answer);
  expect(outcome(refused)).toEqual([403, 'other_address']);
  expect(refused.body.detail).toBe(
    `This invitation is for ${email}, and Google knows you as ${google.person.email}. Go on with the account of that address, or choose a password.`,
  );
  expect(await accounts(email)).toEqual([]);
  expect((await browser.get('/providers/newcomer')).status).toBe(200);
  const withPassword = { ...answer, password: 'violet tractor lantern' };
  const joined = await browser.call('POST', `/api/public/invitations/${token}/sign-up`, withPassword);
  expect(joined.status).toBe(201);
  expect((await browser.get('/sign-in-methods')).body).toMatchObject({ hasPassword: true, providers: [] });
});

test('an address that the provider has not verified, or a person who stops there, leads back to the invitation', async () => {
  const email = address();
  const next = `/invitation/${await invited(email)}`;
  google.person = { ...person(email), email_verified: false };
  expect(await browser.through('/providers/google/sign-in', { next, invited: true })).toBe(
    `${next}?refused=email_not_verified&by=google`,
  );
  google.error = 'access_denied';
  expect(await browser.through('/providers/google/sign-in', { next, invited: true })).toBe(
    `${next}?refused=cancelled&by=google`,
  );
  google.error = null;
});

test('whoever has an account signs in by the provider and then joins', async () => {
  const email = agency.accountant.email;
  const clientsInvitation = await house.call(agency.client, 'POST', '/api/common/invitations', {
    people: [{ email }],
    roles: ['interviewer'],
  });
  const token = signLink(clientsInvitation.body.items[0].id, TEST_SECRET);
  google.person = person(email);
  const next = `/invitation/${token}`;
  expect(await browser.through('/providers/google/sign-in', { next, invited: true })).toBe(next);
  const look = await browser.call('GET', `/api/public/invitations/${token}`);
  expect(look.body).toMatchObject({ next: 'join', signedInAs: email });
  expect((await browser.call('POST', `/api/public/invitations/${token}/join`)).status).toBe(200);
});

test('neither a password nor a provider is no account; nor does a provider’s word count twice', async () => {
  const email = address();
  const token = await invited(email);
  const path = `/api/public/invitations/${token}/sign-up`;
  const nothing = await browser.call('POST', path, answer);
  expect(outcome(nothing)).toEqual([422, 'invalid']);
  expect(nothing.body.errors).toEqual([{ path: 'password', message: 'Please choose a password.' }]);
  google.person = person(email);
  await browser.through('/providers/google/sign-in', { next: `/invitation/${token}`, invited: true });
  const cookies = new Map(browser.cookies);
  expect((await browser.call('POST', path, answer)).status).toBe(201);
  const later = openBrowser(house);
  for (const [cookie, value] of cookies) later.cookies.set(cookie, value);
  expect((await later.get('/providers/newcomer')).status).toBe(410);
  const token2 = await invited(address());
  const again = await later.call('POST', `/api/public/invitations/${token2}/sign-up`, answer);
  expect(outcome(again)).toEqual([410, 'link_gone']);
});
