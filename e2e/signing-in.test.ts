/** Somebody comes in with Google, makes a passkey, and signs in with it – and a machine that is not theirs does not. */
import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { proofGetsOld, sitsBeforeGoogle } from './behind.ts';
import { demoPerson } from './line/story.ts';
import { openBrowser, Person } from './people.ts';
import { BOTH_ENDS, checkScreen, EVERY_LOOK } from './screen-checks.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A phone that its owner unlocks whenever it is asked to, until told otherwise. */
async function givePhone(person: Person): Promise<{ unlocks: (does: boolean) => Promise<void> }> {
  const devices: CDPSession = await person.context.newCDPSession(person.page);
  await devices.send('WebAuthn.enable');
  const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    unlocks: async (enabled) => {
      await devices.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
    },
  };
}

/** The page tells nobody when it offers passkeys. */
async function notesWhenAsked(person: Person) {
  await person.page.addInitScript(() => {
    const get = navigator.credentials.get.bind(navigator.credentials);
    navigator.credentials.get = (options) => {
      document.documentElement.dataset.asked = 'yes';
      return get(options);
    };
  });
}

async function signsOut(person: Person) {
  await person.presses(/^Account of/);
  await person.page.getByRole('menuitem', { name: 'Sign out' }).click();
  await person.page.waitForURL('**/sign-in');
}

// The server of `E2E_URL` knows no provider on this machine.
const testHere = test.skipIf(process.env.E2E_URL);

testHere('signing in with Google and with a passkey', async () => {
  const tara = await Person.arrives(browser, inject('url'), 'Tara');
  await tara.goes('/sign-in');
  await tara.looksClosely('sign in, with Google', BOTH_ENDS);
  await tara.presses('Continue with Google');
  await tara.readsHeading('One more step');
  await tara.looksClosely('sign up with Google', EVERY_LOOK);
  await tara.page.getByText('Candidate', { exact: true }).click();
  await tara.page.getByLabel(/I accept/).check();
  await tara.presses('Create the account');
  await tara.page.getByRole('navigation', { name: 'Main' }).waitFor();

  await tara.goes('/account?tab=security');
  await tara.sees('gmail.example, since');
  await tara.presses('Unlink Google');
  tara.expectsRefusal(409, /providers\/google\/link/);
  await tara.presses('Unlink Google', tara.dialog());
  await tara.sees('This is the last way into your account.');
  await tara.presses('Keep as it is');

  const phone = await givePhone(tara);
  await tara.presses('Add a passkey');
  await tara.types(/^Name/, 'My phone', tara.dialog());
  await tara.presses('Keep the name', tara.dialog());
  await tara.sees('My phone');
  await tara.looksClosely('password and security, with a passkey', EVERY_LOOK);

  await phone.unlocks(false);
  await notesWhenAsked(tara);
  await signsOut(tara);
  // The locked phone leaves what the page offers by itself unanswered; the button asks anew.
  await tara.page.locator('html[data-asked]').waitFor();
  await phone.unlocks(true);
  await tara.presses('Sign in with a passkey');
  await tara.page.getByRole('navigation', { name: 'Main' }).waitFor();
  await tara.goes('/account?tab=history');
  await tara.sees('by passkey');
  await tara.sees('by Google');

  // Offered by the browser itself, before anything is pressed.
  await signsOut(tara);
  await tara.page.getByRole('navigation', { name: 'Main' }).waitFor();

  await tara.goes('/found');
  await tara.looksClosely('begin something else', EVERY_LOOK);
  await tara.types(/Name of the agency/, 'Menon Search');
  await tara.presses('Found the agency');
  await tara.page.getByRole('button', { name: 'Menon Search' }).waitFor();

  const other = await Person.arrives(browser, inject('url'), 'somebody else');
  await other.goes('/sign-in?refused=begun_elsewhere&by=google');
  await other.sees('begun in another browser');
  await other.looksClosely('sign in, refused', BOTH_ENDS);
  expect([...tara.findings, ...tara.complaints, ...other.findings, ...other.complaints]).toEqual([]);
});

testHere('who is invited joins with Google, under the invited address alone', async () => {
  const kavya = { sub: 'kavya', email: 'kavya@gmail.example', email_verified: true, name: 'Kavya Nair' };
  const admin = await Person.arrives(browser, inject('url'), 'Ishaan Varma');
  await admin.signsIn(demoPerson('Ishaan Varma'));
  await admin.goes('/agency/members?invite=recruiter');
  await admin.types(/^E-mail addresses/, kavya.email, admin.dialog());
  await admin.presses('Send invitations', admin.dialog());
  await admin.dialog().waitFor({ state: 'hidden' });

  const invited = await Person.arrives(browser, inject('url'), 'Kavya Nair');
  await invited.goes('/dev/mail');
  await invited.types('Search by address or subject', kavya.email);
  await invited.follows(/invites you/);
  const link = invited.page
    .frameLocator('iframe')
    .getByRole('link', { name: /join|invitation/i })
    .first();
  await invited.goes(new URL((await link.getAttribute('href'))!).pathname);
  await invited.readsHeading(/^Join /);
  await invited.looksClosely('an invitation, with Google', EVERY_LOOK);

  await sitsBeforeGoogle({ ...kavya, sub: 'kavya at home', email: 'at.home@gmail.example' });
  await invited.presses('Continue with Google');
  await invited.sees('Google knows you as at.home@gmail.example');
  await invited.looksClosely('an invitation, with another account of Google', EVERY_LOOK);
  await sitsBeforeGoogle(kavya);
  await invited.presses('Continue with Google');
  await invited.sees('Google says who you are; you need no password here.');
  await invited.looksClosely('an invitation, back from Google', EVERY_LOOK);
  expect(await invited.page.getByLabel('Your name').inputValue()).toBe('Kavya Nair');
  await invited.page.getByLabel(/I accept/).check();
  await invited.presses(/^Join /);
  await invited.page.getByRole('navigation', { name: 'Main' }).waitFor();

  // What matters is asked for again, in a window beside this one.
  await givePhone(invited);
  await invited.goes('/account?tab=security');
  await proofGetsOld(kavya.email);
  invited.expectsRefusal(403, /passkeys\/begin/);
  await invited.presses('Add a passkey');
  await invited.sees('This matters enough to ask again.');
  await sitsBeforeGoogle({ ...kavya, sub: 'kavya at home', email: 'at.home@gmail.example' });
  const window = invited.context.waitForEvent('page');
  await invited.presses('Confirm with Google', invited.dialog());
  const beside = await window;
  await beside.getByText('is not the one that is linked to your account').waitFor();
  invited.findings.push(...(await checkScreen(beside, 'not confirmed by Google', BOTH_ENDS)));
  await beside.close();
  await sitsBeforeGoogle(kavya);
  const again = invited.context.waitForEvent('page');
  await invited.presses('Confirm with Google', invited.dialog());
  const closing = await again;
  if (!closing.isClosed()) await closing.waitForEvent('close');
  // What was asked for goes on by itself.
  await invited.presses('Keep the name', invited.dialog());
  await invited.sees('Passkeys');
  expect([...admin.findings, ...admin.complaints, ...invited.findings, ...invited.complaints]).toEqual([]);
});
