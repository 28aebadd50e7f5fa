/** Somebody is told in their browser. What stands behind the browser is a push service on this machine. */
import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aPushService, aSubscription } from '../test/push-service.ts';
import { openBrowser, Person } from './people.ts';
import { EVERY_LOOK } from './screen-checks.ts';

const service = aPushService();

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** This browser has no push service of its own; what its worker is handed comes from here. */
async function handsOver(person: Person, data: object): Promise<void> {
  const session: CDPSession = await person.context.newCDPSession(person.page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations;
      if (first) resolve(first.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await registered;
  const origin = inject('url');
  await session.send('ServiceWorker.deliverPushMessage', {
    origin,
    registrationId,
    data: JSON.stringify(data),
  });
}

test('a client turns it on, sees a test arrive at the push service, and removes the browser', async () => {
  const client = await Person.arrives(browser, inject('url'), 'client');
  await client.context.grantPermissions(['notifications'], { origin: inject('url') });
  const { said } = aSubscription(`${service.url}/send/1`, 'Firefox on Android');
  // The browser here reaches no push service of its own, so its answer stands in for it.
  await client.page.addInitScript((subscription) => {
    let on = false;
    const unsubscribe = async () => {
      on = false;
      return true;
    };
    const own = { ...subscription, toJSON: () => subscription, unsubscribe };
    Object.assign(PushManager.prototype, {
      getSubscription: async () => (on ? own : null),
      subscribe: async () => {
        on = true;
        return own;
      },
    });
  }, said);
  await client.signsInAs(/^Client/);
  await client.goes('/account?tab=notifications');
  await client.sees('No browser tells you');
  await client.looksClosely('no browser', EVERY_LOOK);
  await client.presses('Turn on in this browser');
  const section = client.part('In your browser');
  await client.sees('This one', section);
  service.pushed = [];
  await client.presses('Send a test', section);
  await expect.poll(() => service.pushed.length, { timeout: 20_000 }).toBe(1);
  await client.looksClosely('one browser', EVERY_LOOK);

  await handsOver(client, { title: 'It works', body: 'Here.', href: '/account?tab=notifications', tag: 'a' });
  const shown = () =>
    client.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return (await registration.getNotifications()).map(({ title, body, tag }) => [title, body, tag]);
    });
  await expect.poll(shown).toEqual([['It works', 'Here.', 'a']]);

  await client.presses('Remove', section);
  await client.sees('No browser tells you');
  expect(client.complaints).toEqual([]);
});
