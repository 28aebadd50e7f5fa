/** What the provider of texts answers, and what that means; on a day on which it answers nothing, too. */
import { expect, test } from 'vitest';
import { TEXT_TOKEN } from '../../test/secret.ts';
import { answers, aTextService } from '../../test/text-service.ts';
import { openTextProvider } from './text-provider.ts';

const service = aTextService();
const TEXT = {
  id: '0197f000-0000-7000-8000-000000000000',
  channel: 'whatsapp',
  to: '+919812345678',
  words: 'Ihr Code – «123»',
} as const;

const send = (patienceMs?: number) =>
  openTextProvider({ url: service.url, token: TEXT_TOKEN }, patienceMs).send(TEXT);

test('a text is handed over with its key and our token', async () => {
  expect(await send()).toEqual({ outcome: 'accepted', providerId: 'at-the-provider' });
  const [{ headers, ...said }] = service.carried as [(typeof service.carried)[0]];
  expect(said).toEqual({ channel: 'whatsapp', to: TEXT.to, text: TEXT.words });
  expect(headers).toMatchObject({
    authorization: `Bearer ${TEXT_TOKEN}`,
    'content-type': 'application/json',
    'idempotency-key': TEXT.id,
  });
});

test.each([
  ['no body', ''],
  ['no JSON', 'taken'],
  ['a list', '[]'],
  ['an id that is none', '{"id":7}'],
])('taken with %s, it is taken without an id', async (_, body) => {
  service.answering = answers(200, {}, body);
  expect(await send()).toEqual({ outcome: 'accepted', providerId: null });
});

test.each([400, 410, 422])('%d refuses the number for good', async (status) => {
  service.answering = answers(status, {}, '{"reason":"Nobody\\u0000 is\\n there. \\ud800"}');
  expect(await send()).toEqual({ outcome: 'refused', reason: 'Nobody is there. \ufffd' });
  service.answering = answers(status, {}, '{"reason":" "}');
  expect(await send()).toMatchObject({ outcome: 'refused', reason: expect.stringContaining(`${status}`) });
});

test.each([302, 401, 403, 404, 408, 429, 500, 503])('%d is about us or the moment: later', async (status) => {
  service.answering = answers(status, { location: 'http://127.0.0.1:9/' });
  expect(await send()).toMatchObject({ outcome: 'later', afterSeconds: null });
  expect(service.carried).toHaveLength(1);
});

test.each([
  ['120', 120],
  ['0', 1],
  ['99999999', 12 * 3600],
  ['soon', null],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 1],
])('Retry-After: %s is a pause of %s seconds', async (header, afterSeconds) => {
  service.answering = answers(429, { 'retry-after': header });
  expect(await send()).toMatchObject({ outcome: 'later', afterSeconds });
});

test('one that hangs, before or within its answer, or that cuts the line is asked again later', async () => {
  service.answering = () => {};
  expect(await send(200)).toMatchObject({
    outcome: 'later',
    reason: expect.stringMatching(/^No whole answer/),
  });
  service.answering = (response) => void response.writeHead(202).write('{"id":');
  expect(await send(200)).toMatchObject({ outcome: 'later' });
  service.answering = (response) => void response.socket!.destroy();
  expect(await send()).toMatchObject({ outcome: 'later' });
});
