/** One account from its first mail to its end: candidate, second factor, new address, forgotten password, keys. */
import { Secret, TOTP } from 'otpauth';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, Person } from './people.ts';
import { BOTH_ENDS, EVERY_LOOK } from './screen-checks.ts';

const run = Date.now().toString(36);
const email = `esha.${run}@people.example`;
const newEmail = `Esha.New.${run}@people.example`;
const FIRST = 'tractor velvet harbour';
const SECOND = 'pebble lantern orchard';

let browser: Browser;
let esha: Person;
let elsewhere: Person;
let recoveryCodes: string[];
beforeAll(async () => {
  browser = await openBrowser();
  esha = await Person.arrives(browser, inject('url'), 'Esha');
  elsewhere = await Person.arrives(browser, inject('url'), 'Esha elsewhere');
});
afterAll(() => browser.close());

/** Where the mailed link leads. It comes a moment after what it is about. */
async function mailedLink(address: string, subject: RegExp): Promise<string> {
  const mails = async () => {
    const answer = await esha.page.request.get(`/api/dev/mail?q=${encodeURIComponent(address)}`);
    const { items }: { items: { subject: string; text: string }[] } = await answer.json();
    return items.filter((mail) => subject.test(mail.subject));
  };
  await expect.poll(async () => (await mails()).length, { timeout: 10_000 }).toBeGreaterThan(0);
  return new URL(/http\S+/.exec((await mails())[0]!.text)![0]).pathname;
}

/** What the app on their phone shows now. */
const codeOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate();

async function signsIn(person: Person, as: string, password: string) {
  await person.goes('/sign-in');
  await person.types(/^Email/, as);
  await person.types(/^Password/, password);
  await person.presses('Sign in');
}

const isIn = (person: Person) => person.page.getByRole('navigation', { name: 'Main' }).waitFor();

test('a candidate signs up with three fields and one mail, whose link works once', async () => {
  await esha.goes('/sign-up?as=candidate');
  await esha.looksClosely('sign up as a candidate', EVERY_LOOK);
  expect(await esha.page.getByRole('textbox').count()).toBeLessThanOrEqual(5);
  await esha.types(/Your name/, 'Esha Pillai');
  await esha.types(/Email/, email);
  await esha.types(/^Password/, FIRST);
  esha.expectsRefusal(400, /sign-up/);
  await esha.presses('Create the account');
  await esha.page
    .getByText(/accept/i)
    .first()
    .waitFor();
  await esha.page.getByLabel(/I accept/).check();
  await esha.presses('Create the account');
  await esha.readsHeading('Look into your mail');
  const link = await mailedLink(email, /Confirm/);
  await esha.goes(link);
  await esha.presses('Confirm and sign in');
  await isIn(esha);
  expect(new URL(esha.page.url()).pathname).toBe('/candidate');
  await esha.looksClosely('home of a new candidate', EVERY_LOOK);

  elsewhere.expectsRefusal(410, /confirm/);
  await elsewhere.goes(link);
  await elsewhere.presses('Confirm and sign in');
  await elsewhere.sees(/too long ago|used|done/);
});

test('a second factor is set up; a code or a recovery code opens, each once', async () => {
  await esha.goes('/account?tab=security');
  await esha.presses('Set it up');
  const secret = (await esha.part('Second factor').locator('code').textContent())!.replaceAll(' ', '');
  esha.expectsRefusal(422, /second-factor/);
  await esha.types(/^Code/, '000000', esha.part('Second factor'));
  await esha.presses('Turn it on');
  await esha.part('Second factor').getByRole('alert').waitFor();
  await esha.looksClosely('setting up a second factor', EVERY_LOOK);
  await esha.types(/^Code/, codeOf(secret), esha.part('Second factor'));
  await esha.presses('Turn it on');
  const codes = esha.dialog('Your recovery codes');
  await codes.waitFor();
  recoveryCodes = (await codes.locator('code').allTextContents()).join(' ').trim().split(/\s+/);
  await esha.looksClosely('recovery codes', EVERY_LOOK);
  await esha.presses('I have kept them');

  await signsIn(elsewhere, email, FIRST);
  await elsewhere.readsHeading('One more step');
  await elsewhere.looksClosely('the second step of signing in', BOTH_ENDS);
  await elsewhere.types(/^Code/, recoveryCodes[0]!);
  await elsewhere.presses('Go on');
  await isIn(elsewhere);
  await elsewhere.goes('/account?tab=sessions');
  await elsewhere.looksClosely('sessions', EVERY_LOOK);
});

test('a session is ended from another one', async () => {
  await esha.goes('/account?tab=sessions');
  await esha.presses('Sign out there');
  await esha.page.getByRole('button', { name: 'Sign out there' }).waitFor({ state: 'detached' });
  elsewhere.expectsRefusal(401, /\/api\//);
  await elsewhere.page.reload();
  await elsewhere.page.waitForURL('**/sign-in**');
  await signsIn(elsewhere, email, FIRST);
  elsewhere.expectsRefusal(422, /second-factor/);
  await elsewhere.types(/^Code/, recoveryCodes[0]!);
  await elsewhere.presses('Go on');
  await elsewhere.page.getByRole('alert').waitFor();
});

test('a new address counts when both have agreed', async () => {
  await esha.goes('/account');
  await esha.presses('Change', esha.part('E-mail address'));
  const form = esha.dialog('Change your e-mail address');
  await esha.types(/New address/, newEmail, form);
  await esha.presses('Mail both links', form);
  await esha.sees('We have written to both addresses.');
  await esha.goes(await mailedLink(email, /address/));
  await esha.looksClosely('agreeing to a new address', BOTH_ENDS);
  await esha.presses('Agree');
  await esha.page.getByRole('button', { name: 'Agree' }).waitFor({ state: 'detached' });
  await esha.goes('/account');
  await esha.sees(email);
  await esha.goes(await mailedLink(newEmail, /address/));
  await esha.presses('Agree');
  await esha.page.getByRole('button', { name: 'Agree' }).waitFor({ state: 'detached' });
});

test('a forgotten password is chosen anew, which ends every session', async () => {
  await elsewhere.goes('/forgot');
  await elsewhere.types(/^Email/, newEmail.toUpperCase());
  await elsewhere.page.getByRole('button', { name: /link/i }).click();
  const link = await mailedLink(newEmail, /password/i);
  await elsewhere.goes(link);
  await elsewhere.types(/^New password/, SECOND);
  await elsewhere.looksClosely('choosing a new password', BOTH_ENDS);
  await elsewhere.page
    .getByRole('button', { name: /password/i })
    .last()
    .click();
  await elsewhere.readsHeading('Your password is changed');
  esha.expectsRefusal(401, /\/api\//);
  await esha.page.goto('/account');
  await esha.page.waitForURL('**/sign-in**');
  await signsIn(esha, newEmail, FIRST);
  await esha.page.getByRole('alert').waitFor();
});

test('an account is deleted by its owner, and then opens no more', async () => {
  await signsIn(esha, newEmail, SECOND);
  esha.expectsRefusal(422, /second-factor/);
  await esha.types(/^Code/, recoveryCodes[1]!);
  await esha.presses('Go on');
  await isIn(esha);
  await esha.goes('/account?tab=data');
  const file = esha.page.waitForEvent('download');
  await esha.presses('Download my data');
  expect((await file).suggestedFilename()).toBe('my-hireloom-data.json');
  await esha.presses('Delete my account');
  const form = esha.dialog('Delete my account');
  await esha.looksClosely('deleting an account', EVERY_LOOK);
  await esha.types(/Type your e-mail/, newEmail, form);
  const deleted = esha.page.waitForResponse((answer) => /me\/delete$/.test(answer.url()) && answer.ok());
  await esha.presses('Delete for good', form);
  await deleted;
  await esha.page.waitForURL('**/sign-in**');
  await signsIn(esha, newEmail, SECOND);
  await esha.page.getByRole('alert').waitFor();
});

test('no screen on the way was hard to use, and no browser complained', () => {
  expect([esha, elsewhere].flatMap(({ findings, complaints }) => [...findings, ...complaints])).toEqual([]);
});
