/** What a person keeps of themselves: picture, mails, first steps; and what stays when they are suspended at work. */
import { crc32, deflateSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { demoPerson } from './line/story.ts';
import { openBrowser, Person } from './people.ts';
import { BOTH_ENDS, EVERY_LOOK } from './screen-checks.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function arrive(name: string): Promise<Person> {
  const person = await Person.arrives(browser, inject('url'), name);
  await person.signsIn(demoPerson(name));
  return person;
}

const wellUsed = async (...people: Person[]) => {
  expect(people.flatMap(({ findings, complaints }) => [...findings, ...complaints])).toEqual([]);
  await Promise.all(people.map(({ context }) => context.close()));
};

describe('a person', () => {
  test('sets a picture, which colleagues see, and goes without it again', async () => {
    const recruiter = await arrive('Divya Menon');
    await recruiter.goes('/account');
    const picture = recruiter.part('Picture');
    const shown = recruiter.page.locator('header img');
    await picture
      .locator('input[type=file]')
      .setInputFiles({ name: 'no.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    recruiter.expectsRefusal(422, /picture/);
    await recruiter.sees('A picture is a JPEG, PNG or WebP file.', picture);
    await picture
      .locator('input[type=file]')
      .setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: png(300, 200) });
    await shown.waitFor();
    await recruiter.looksClosely('account with a picture', EVERY_LOOK);
    // It is loaded, not only named.
    expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(200);

    const admin = await arrive('Ishaan Varma');
    await admin.goes('/agency/members?q=Divya');
    await admin.row('Divya Menon').locator('img').waitFor();
    await admin.looksClosely('members with a picture', BOTH_ENDS);

    await recruiter.presses('Remove it', picture);
    await shown.waitFor({ state: 'detached' });
    await wellUsed(recruiter, admin);
  });

  test('chooses which mails to get; what keeps the account safe is locked', async () => {
    const client = await arrive('Suresh Gowda');
    await client.goes('/notifications');
    await client.follows('Choose what is mailed');
    const mails = client.part('Mails');
    const invoices = client.page.getByRole('combobox', { name: 'Mail me: Invoices and payments' });
    expect(await invoices.inputValue()).toBe('at_once');
    await invoices.selectOption('Off');
    await client.settles();
    await client.page.reload();
    await client.settles();
    expect(await invoices.inputValue()).toBe('off');
    await client.sees(/^Always mailed:/, mails);
    expect(await client.page.getByRole('combobox', { name: /Account, security/ }).count()).toBe(0);
    await client.looksClosely('mails', EVERY_LOOK);
    await client.goes('/account?tab=memberships');
    await client.sees('You are here');
    await client.looksClosely('memberships', BOTH_ENDS);
    await wellUsed(client);
  });

  test('is led by the guide, leaves a step out, and finds it again in the menu', async () => {
    const manager = await arrive('Rohan Kapoor');
    const card = manager.part('Getting started');
    await card.waitFor();
    await manager.looksClosely('home with the guide', EVERY_LOOK);
    await manager.follows('Go there: Say who you are', card);
    await manager.types('Phone', '+91 98123 45678');
    await manager.presses('Save', manager.part('Profile'));
    await manager.sees('Saved.');
    await manager.goes('/manager');
    await card.getByText('Add your picture').waitFor();
    expect(await card.getByText('Say who you are').count()).toBe(0);
    await manager.presses('Skip for now: Add your picture', card);
    await card.waitFor({ state: 'detached' });

    await manager.presses('Account of Rohan Kapoor');
    await manager.page.getByRole('menuitem', { name: 'Getting started' }).click();
    await manager.readsHeading('Getting started');
    await manager.looksClosely('getting started', EVERY_LOOK);
    await manager.presses('Take up again: Add your picture');
    await manager.page.getByRole('button', { name: 'Skip for now: Add your picture' }).waitFor();
    await manager.goes('/manager');
    await card.waitFor();
    await wellUsed(manager);
  });

  test('an admin is led right to the invitation, with the role chosen', async () => {
    const admin = await arrive('Nikhil Bose');
    await admin.goes('/agency/members?invite=manager');
    const form = admin.dialog('Invite people');
    expect(await form.getByRole('checkbox', { name: /^Manager/ }).isChecked()).toBe(true);
    await admin.presses('Cancel', form);
    await form.waitFor({ state: 'hidden' });
    expect(new URL(admin.page.url()).search).toBe('');
    await wellUsed(admin);
  });

  test('who is suspended while they type is told so, and what they typed stays', async () => {
    const recruiter = await arrive('Kabir Anand');
    await recruiter.goes('/account');
    await recruiter.types('Phone', '+91 98123 00001');
    const admin = await arrive('Ishaan Varma');
    const command = async (name: string) => {
      await admin.goes('/agency/members?q=Kabir&state=active&state=suspended');
      await admin.follows(/Kabir Anand/);
      await admin.presses(name, admin.dialog());
    };
    await command('Suspend');
    const suspended = admin.page.waitForResponse((answer) => /\/suspend$/.test(answer.url()) && answer.ok());
    await admin.presses('Suspend', admin.dialog('Suspend?'));
    await suspended;

    recruiter.expectsRefusal(401, /\/api\//);
    await recruiter.presses('Save', recruiter.part('Profile'));
    await recruiter.sees(
      'You are suspended at Nimbus Talent.',
      recruiter.page.getByRole('alert', { name: 'You have left' }),
    );
    // Also where the screen reads by itself.
    await recruiter.page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    expect(await recruiter.page.getByLabel('Phone').inputValue()).toBe('+91 98123 00001');
    await recruiter.looksClosely('suspended at work', EVERY_LOOK);
    await command('Let in again');
    await wellUsed(recruiter, admin);
  });
});

/** A black picture. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(height * (1 + width * 3)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
