/** Mails that no person wrote, and mails as programs make them. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { enrol, type TestPerson } from '../../../../test/house.ts';
import { aHouse } from '../../../../test/stage.ts';
import { handOver, mailOf, TICKET_MAIL } from '../../../../test/ticket-mail.ts';
import { newId } from '../../../platform/ids.ts';
import { answerAddress } from './addresses.ts';
import { folded } from './folding.ts';

const house = aHouse(TICKET_MAIL);
let root: TestPerson;
beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Root', null);
});
beforeEach(() => {
  house.clock.at = new Date(house.clock.at.getTime() + 2 * 3_600_000);
});

const read = async (id: string) => (await house.call(root, 'GET', `/api/common/tickets/${id}`)).body;
const counted = async (table: string) =>
  Number((await house.query(`select count(*) from ${table}`))[0]!.count);

const AUTOMATIC: [string, Record<string, string>][] = [
  ['Auto-Submitted: auto-replied', { 'Auto-Submitted': 'auto-replied' }],
  ['Auto-Submitted: auto-generated', { 'Auto-Submitted': 'auto-generated (failure)' }],
  ['Precedence: bulk', { Precedence: 'bulk' }],
  ['a list', { 'List-Id': 'News <news.outside.example>' }],
  ['Return-Path <>', { 'Return-Path': '<>' }],
  ['a mailer daemon', { From: 'Mail Delivery <MAILER-DAEMON@outside.example>' }],
  ['X-Autoreply', { 'X-Autoreply': 'yes' }],
];

test.each(AUTOMATIC)('what says %s is dropped, and never answered', async (_, headers) => {
  const before = [await counted('ticket'), await counted('mail')];
  const { status, body } = await handOver(house, mailOf(headers, 'I am away.'));
  expect([status, body]).toEqual([200, { outcome: 'automatic', ticketId: null }]);
  await house.drain();
  expect([await counted('ticket'), await counted('mail')]).toEqual(before);
});

test.each(AUTOMATIC.slice(0, 5))(
  'as an answer to a ticket, what says %s is a note of the desk and nothing more',
  async (_, headers) => {
    const { body } = await handOver(house, mailOf({}, 'A question.'));
    await house.call(root, 'POST', `/api/common/tickets/${body.ticketId}/ask-back`, { text: 'Which?' });
    await house.drain();
    const mails = await counted('mail');
    const To = answerAddress(
      TICKET_MAIL.TICKET_MAIL_ADDRESS,
      body.ticketId,
      'uma@outside.example',
      house.settings.secret,
    );
    expect((await handOver(house, mailOf({ ...headers, To }, 'I am away.'))).body.outcome).toBe('noted');
    await house.drain();
    expect(await counted('mail')).toBe(mails);
    expect(await read(body.ticketId)).toMatchObject({ state: 'waiting' });
  },
);

test('who wants no answer of a program gets a ticket and no receipt', async () => {
  const headers = { From: 'quiet@outside.example', 'X-Auto-Response-Suppress': 'All' };
  expect((await handOver(house, mailOf(headers, 'Quietly.'))).body.outcome).toBe('raised');
  await house.drain();
  expect(await house.mails(`where to_address = 'quiet@outside.example'`)).toEqual([]);
});

test('our own mail that comes back is known by its sender and by its Message-ID', async () => {
  await handOver(house, mailOf({}, 'A question.'));
  await house.drain();
  const [mail] = await house.mails('order by id desc limit 1');
  for (const headers of [
    { From: 'support@hireloom.example' },
    { From: 'Support <support+abc@hireloom.example>' },
    { From: 'no-reply@hireloom.example' },
    { 'Message-ID': `<${mail!.id}@localhost>` },
  ] as Record<string, string>[])
    expect((await handOver(house, mailOf(headers, 'Back again.'))).body.outcome).toBe('own');
});

test('two programs that answer one another stop by themselves', async () => {
  const outcomes: string[] = [];
  for (let round = 0; round < 25; round += 1) {
    const { body } = await handOver(house, mailOf({ From: 'robot@outside.example' }, `Round ${round}`));
    outcomes.push(body.outcome);
  }
  expect(outcomes.filter((outcome) => outcome === 'raised')).toHaveLength(20);
  expect(outcomes.at(-1)).toBe('too_many');
});

const multipart = (parts: string[]) =>
  [
    'From: =?utf-8?B?w4VzYSDDlnN0?= <asa@outside.example>',
    'To: support@hireloom.example',
    'Subject: =?iso-8859-1?Q?R=E9sum=E9_fehlt?=',
    `Message-ID: <${newId()}@outside.example>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    ...parts.flatMap((part) => ['--b', part]),
    '--b--',
  ].join('\r\n');

test('base64, quoted-printable, HTML alone, other alphabets and files are read as they were meant', async () => {
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n').toString('base64');
  const raw = multipart([
    `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('Grüße aus Köln').toString('base64')}`,
    `Content-Type: text/plain; name="notes.txt"\r\nContent-Disposition: attachment; filename="notes.txt"\r\n\r\nA note.`,
    `Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="paper.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${pdf}`,
    `Content-Type: application/x-msdownload\r\nContent-Disposition: attachment; filename="run.exe"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('MZ\u0090\u0000').toString('base64')}`,
  ]);
  const { body } = await handOver(house, raw);
  const ticket = await read(body.ticketId);
  expect(ticket).toMatchObject({ subject: 'Résumé fehlt', askerName: 'Åsa Öst' });
  const [message] = ticket.messages;
  expect(message.text).toBe('Grüße aus Köln\n\n[A file was not kept: run.exe]');
  expect(message.files.map(({ name }: { name: string }) => name)).toEqual(['notes.txt', 'paper.pdf']);
  const html = mailOf(
    { 'Content-Type': 'text/html; charset=iso-8859-1', 'Content-Transfer-Encoding': 'quoted-printable' },
    '<p>Caf=E9 <b>geschlossen</b></p><script>alert(1)</script>',
  );
  const { body: second } = await handOver(house, html);
  expect((await read(second.ticketId)).messages[0].text).toBe('Café geschlossen');
});

test.each([
  ['nothing', Buffer.alloc(0), 'unreadable'],
  ['noise', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)), 'unreadable'],
  ['nobody’s', Buffer.from('Subject: Hello\r\n\r\nFrom whom?'), 'unreadable'],
  ['empty', Buffer.from(mailOf({ Subject: '' }, '')), 'raised'],
  ['zero bytes and half a letter', Buffer.from(mailOf({ Subject: 'a\u0000b' }, 'x\u0000y\ud800')), 'raised'],
  ['broken parts', Buffer.from(`${multipart(['Content-Type: image/png\r\n\r\n']).slice(0, -8)}`), 'raised'],
])('garbage is taken without harm: %s', async (_, raw, outcome) => {
  const { status, body } = await handOver(house, raw);
  expect([status, body.outcome]).toEqual([200, outcome]);
});

test.each([
  ['Yes.\n\nOn Mon, 2 Mar 2026, Ada wrote:\n> No?', 'Yes.'],
  ['Ja.\n\nAm 02.03.2026 um 10:00 schrieb Ada <a@b.example>:\n> Nein?', 'Ja.'],
  ['Yes.\n\n-----Original Message-----\nFrom: Ada', 'Yes.'],
  ['Yes.\n\nFrom: Ada\nSent: Monday\nTo: Uma', 'Yes.'],
  ['> Is it?\nIt is, and this stands below.', '> Is it?\nIt is, and this stands below.'],
  ['Yes.\n> One\n>\n> Two\n', 'Yes.'],
  ['> Only a quotation', '> Only a quotation'],
])('what is quoted is folded: %j', (text, written) => {
  expect(folded(text).text).toBe(written);
});
