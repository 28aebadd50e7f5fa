/** A post's way in a real browser: written, read by the platform, read by everybody without a script. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, Person } from './people.ts';
import { BOTH_ENDS } from './screen-checks.ts';

const TITLE = 'What a good brief leaves out';
const WORDS =
  'A brief that says everything says nothing. We cut ours to what a candidate asks in the first call, and put the rest where it belongs.';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a recruiter writes a post with a picture, and submits it', async () => {
  const author = await Person.arrives(browser, inject('url'), 'author');
  await author.signsInAs(/^Recruiter/);
  await author.goes('/posts');
  await author.sees('What notice periods really cost');
  await author.looksClosely('my posts', BOTH_ENDS);
  await author.presses('Write a post');
  await author.readsHeading('Untitled');
  await author.types('Title', TITLE);
  await author.types('Summary', 'Half a page is enough, if it is the right half.');
  const text = author.page.getByRole('textbox', { name: 'Text' });
  await text.click();
  await author.page.keyboard.type(WORDS);
  await author.presses('Add a picture');
  const form = author.dialog('Add a picture');
  const picture = await sharp({ create: { width: 640, height: 360, channels: 3, background: '#1a5d50' } })
    .png()
    .toBuffer();
  const [chooser] = await Promise.all([
    author.page.waitForEvent('filechooser'),
    form.getByRole('button', { name: 'Picture' }).click(),
  ]);
  await chooser.setFiles({ name: 'desk.png', mimeType: 'image/png', buffer: picture });
  await author.presses('Add it', form);
  await author.sees('Say what it shows, in at least 3 characters.', form);
  await author.types('What it shows', 'A green desk', form);
  await author.looksClosely('adding a picture', BOTH_ENDS);
  await author.presses('Add it', form);
  await text.getByRole('img', { name: 'A green desk' }).waitFor();
  await author.sees(/^Saved /);
  await author.looksClosely('writing', BOTH_ENDS);
  await author.page.getByRole('tab', { name: 'Preview' }).click();
  const preview = author.page.frameLocator('iframe[title="Preview of the post"]');
  await preview.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await preview.getByRole('img', { name: 'A green desk' }).waitFor();
  await author.presses('Submit');
  await author.presses('Submit', author.dialog('Submit the post?'));
  await author.sees('With the platform');
  expect([author.findings, author.complaints]).toEqual([[], []]);
});

test('the platform reads what waits, approves it, and everybody reads it without a script', async () => {
  const admin = await Person.arrives(browser, inject('url'), 'platform');
  await admin.signsInAs(/^Platform admin/);
  await admin.turnsTo('Blog');
  await admin.looksClosely('what waits', BOTH_ENDS);
  await admin.follows(TITLE);
  await admin.readsHeading(TITLE);
  await admin.page
    .frameLocator('iframe[title="Preview of the post"]')
    .getByRole('img', { name: 'A green desk' })
    .waitFor();
  await admin.looksClosely('reviewing', BOTH_ENDS);
  await admin.presses('Approve');
  await admin.presses('Approve', admin.dialog('Approve the post?'));
  const path = (await admin.page.getByRole('link', { name: /^\/blog\// }).getAttribute('href'))!;
  expect([admin.findings, admin.complaints]).toEqual([[], []]);

  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(`${inject('url')}/blog?q=brief`);
  await page.getByRole('link', { name: TITLE }).click();
  expect(new URL(page.url()).pathname).toBe(path);
  await page.getByRole('img', { name: 'A green desk' }).waitFor();
  await page.getByRole('link', { name: 'Asha Rao' }).first().waitFor();
  await context.close();
});

test('an author revises what everybody reads, is asked for more, and the platform approves it then', async () => {
  const author = await Person.arrives(browser, inject('url'), 'reviser');
  const admin = await Person.arrives(browser, inject('url'), 'decider');
  await author.signsInAs(/^Recruiter/);
  await admin.signsInAs(/^Platform admin/);
  await author.goes('/posts');
  await author.follows('What notice periods really cost');
  await author.presses('Revise');
  const card = author.page.locator('.mantine-Paper-root', { hasText: 'Cover' });
  const edges = async () => [
    await card.getByRole('img').evaluate((picture) => picture.getBoundingClientRect().right),
    await card.evaluate((element) => element.getBoundingClientRect().right),
  ];
  const [picture, around] = await edges();
  expect(picture).toBeLessThan(around!);
  await author.looksClosely('revising', BOTH_ENDS);
  const submits = async (summary: string) => {
    await author.types('Summary', summary);
    await author.sees(/^Saved /);
    await author.presses('Submit');
    await author.presses('Submit', author.dialog('Submit the post?'));
    await author.sees('Take it back');
  };
  await submits('Ninety days are a price.');
  await admin.turnsTo('Blog');
  await admin.follows('What notice periods really cost');
  await admin.presses('Reject');
  const form = admin.dialog('Reject the post?');
  await admin.types(/^Reason/, 'The second figure needs a source.', form);
  await admin.presses('Reject', form);
  await author.goes('/posts');
  await author.follows('What notice periods really cost');
  await author.sees('The second figure needs a source.');
  const everybody = async () => (await fetch(`${inject('url')}/blog`)).text();
  expect(await everybody()).not.toContain('Ninety days are a price');
  await submits('Ninety days are a price, and we say whose.');
  await admin.page.reload();
  await admin.presses('Approve');
  await admin.presses('Approve', admin.dialog('Approve the post?'));
  await expect.poll(everybody, { timeout: 10_000 }).toContain('Ninety days are a price, and we say whose.');
  expect([author.findings, author.complaints, admin.findings, admin.complaints]).toEqual([[], [], [], []]);
});

test('the blog’s pages have nothing that axe finds', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${inject('url')}/blog`);
  const href = (name: RegExp) => page.getByRole('link', { name }).first().getAttribute('href');
  const paths = [
    '/blog',
    await href(/A job order/),
    await href(/Meera/),
    '/blog/tags/candidates',
    '/blog?q=zzzz',
  ];
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(inject('url') + path);
    for (const { width, scheme } of BOTH_ENDS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wider > 0) found.push(`${path}, ${width} px: ${wider} px wider than the window`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(
        ...violations.map(({ id, nodes }) => `${path}, ${scheme}, ${width} px: ${id} ${nodes[0]!.html}`),
      );
    }
  }
  await context.close();
  expect(found).toEqual([]);
});
