/** Every role's screens from the navigation: at 360 and 1440 px, in light and dark. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, Person } from './people.ts';
import { EVERY_LOOK } from './screen-checks.ts';

const ROLES: [role: string, button: RegExp][] = [
  ['client', /^Client/],
  ['manager', /^Manager/],
  ['recruiter', /^Recruiter/],
  ['interviewer', /^Interviewer Dev/],
  ['candidate', /^Candidate/],
  ['accountant', /^Accountant/],
  ['agency admin', /^Agency admin/],
  ['platform admin', /^Platform admin Noor/],
];

/** An agency's admin may enter the managers' and the accountants' rooms; those are looked at with them. */
const isElsewhere = (address: string, role: string) =>
  role === 'agency admin' && !address.startsWith('/agency');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('screens', () => {
  test('signing in', async () => {
    const somebody = await Person.arrives(browser, inject('url'), 'somebody');
    await somebody.goes('/sign-in');
    await somebody.page.getByRole('region', { name: 'Try it as…' }).waitFor();
    await somebody.looksClosely('sign in', EVERY_LOOK);
    for (const address of ['/sign-up', '/sign-up?as=candidate', '/forgot']) {
      await somebody.goes(address);
      await somebody.looksClosely(address, EVERY_LOOK);
    }
    await somebody.goes('/nowhere');
    await somebody.looksClosely('an address that does not exist', EVERY_LOOK);
    expect([...somebody.findings, ...somebody.complaints]).toEqual([]);
  });

  test.concurrent.each(ROLES)('of the %s', async (role, button) => {
    const person = await Person.arrives(browser, inject('url'), role);
    await person.signsInAs(button);
    const links = person.page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('listitem')
      .getByRole('link');
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const own = addresses.filter((address) => !isElsewhere(address, role));
    expect(own.length).toBeGreaterThan(0);
    for (const address of [...own, '/notifications', '/account']) {
      await person.goes(address);
      await person.looksClosely(address, EVERY_LOOK);
    }
    await person.context.close();
    expect([...person.findings, ...person.complaints]).toEqual([]);
  });
});
