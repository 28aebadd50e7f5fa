/** Every mail that the system can write says something whole. A new event whose words break, or want sample data, is found here. */
import { expect, test } from 'vitest';
import { aHouse } from '../../../test/stage.ts';
import { catalogue } from '../notifications/index.ts';
import { reminders } from '../reminders/index.ts';

const house = aHouse();

type Item = { id: string; about: string; to: string; variant: string; subject: string; text: string };

async function listed(query = ''): Promise<Item[]> {
  const items: Item[] = [];
  for (let after = ''; ; ) {
    const { status, body } = await house.call(
      null,
      'GET',
      `/api/dev/mail/templates?limit=200${query}${after && `&after=${encodeURIComponent(after)}`}`,
    );
    expect(status).toBe(200);
    items.push(...body.items);
    if (!body.next) return items;
    after = body.next;
  }
}

const pageOf = async (id: string, scheme: string): Promise<string> =>
  (await house.call(null, 'GET', `/api/dev/mail/templates/${id}/page?scheme=${scheme}`)).body;

/** What must be nowhere in words that people read. */
const BROKEN = [
  [/\bundefined\b|\bnull\b|\bNaN\b|\[object/, 'a word that has no value'],
  [/\{link:/, 'a link that nobody signed'],
  [/Invalid Date|\d{4}-\d{2}-\d{2}(?!\/)/, 'a date as no reader writes it'],
  [/ {2}|“”|\(\)| [.,]|: ?$|\.\.|^\s*$/m, 'a gap'],
  [/&(amp|lt|gt|quot);/, 'words escaped twice'],
] as const;

const wrongIn = (words: string): string[] => {
  const lines = words.split('\n').filter((line) => line !== '');
  return BROKEN.flatMap(([pattern, what]) =>
    lines.filter((line) => pattern.test(line.trim())).map((line) => `${what}: ${line}`),
  );
};

const TAGS =
  /<\/?(?:html|head|meta|style|body|table|tbody|tr|td|div|p|h1|a|span|img|i|base|!--|!DOCTYPE)\b/gi;

test('every telling, every reminder and all else is there, once', async () => {
  const items = await listed();
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  const shown = new Set(items.map(({ about, to }) => `${about} ${to}`));
  const missing = [
    ...Object.entries(catalogue).flatMap(([type, { tells }]) => tells.map(({ to }) => `${type} ${to}`)),
    ...reminders.flatMap(({ task, tells }) => tells.map(({ to }) => `${task} ${to}`)),
  ].filter((each) => !shown.has(each));
  expect(missing).toEqual([]);
  const counted = (about: RegExp) => items.filter((each) => about.test(each.about)).length;
  expect([counted(/^account \w+$/), counted(/^a (bundle|digest) of /)]).toEqual([6, 2]);
});

test('each says something whole, as text and as HTML', async () => {
  const wrong: string[] = [];
  for (const { id, subject, text } of await listed()) {
    const html = await pageOf(id, 'dark');
    const found = wrongIn(`${subject}\n${text.replace('“We met', 'We met')}`);
    const [, title] = /<h1[^>]*>(.*?)<\/h1>/s.exec(html) ?? [];
    if (!title) found.push('no title');
    if (/undefined|\{link:/.test(html)) found.push('a word without a value in the HTML');
    // What people write is words, and never markup of ours.
    const markup = html.replaceAll(TAGS, '').match(/<(?!!--|\/?(?:\[|o:|style|!))\S{0,12}/g);
    if (markup) found.push(`markup: ${markup[0]}`);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);
    if (!links.length) found.push('no link');
    for (const href of links)
      if (!href.startsWith(`${house.services.settings.publicUrl}/`)) found.push(`a link to ${href}`);
    if (!text.includes(`${house.services.settings.publicUrl}/`)) found.push('no link in the text');
    wrong.push(...found.map((each) => `${id}: ${each}`));
  }
  expect(wrong).toEqual([]);
});

test('what somebody wrote is shown as they wrote it', async () => {
  const [item] = await listed('&q=client_invitation.sent');
  expect(item!.text).toContain('Pune & would like to go on <soon>');
  expect(await pageOf(item!.id, 'light')).toContain('Pune &amp; would like to go on &lt;soon&gt;');
});

test('it is shown in the light or in the dark, whatever the browser would like', async () => {
  const [light, dark] = [
    await pageOf('job.submitted.managers.0.0', 'light'),
    await pageOf('job.submitted.managers.0.0', 'dark'),
  ];
  expect(light).toContain('@media not all{');
  expect(dark).toContain('@media all{');
  expect(light + dark).not.toContain('prefers-color-scheme');
});

test('it is found by its event, its reader, its words and its category', async () => {
  expect((await listed('&q=replacement.requested')).map(({ to }) => to)).toEqual(['managers']);
  expect((await listed('&q=accountants')).every(({ to }) => to === 'accountants')).toBe(true);
  expect((await listed('&q=two%20minutes%20now')).length).toBeGreaterThan(1);
  expect((await listed('&q=nothing%20like%20this')).length).toBe(0);
  const operation = await listed('&category=operation');
  expect(new Set(operation.map(({ to }) => to))).toEqual(new Set(['platformAdmins']));
});

test('there is none of a name that is none, and no page after it', async () => {
  expect((await house.call(null, 'GET', '/api/dev/mail/templates/made.up/page')).status).toBe(404);
  const { status, body } = await house.call(null, 'GET', '/api/dev/mail/templates?after=made.up');
  expect([status, body]).toEqual([200, { items: [], next: null }]);
});
