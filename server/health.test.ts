/** Who reads the numbers: this machine, or whoever bears the token that the settings name. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildHouse, type House } from '../test/house.ts';

const TOKEN = 'numbers for the machine that watches';

describe.each([
  ['without a token', {}],
  ['with a token', { METRICS_TOKEN: TOKEN }],
])('%s', (_words, settings: Record<string, string>) => {
  let house: House;
  beforeAll(async () => {
    house = await buildHouse(settings);
  });
  afterAll(() => house.close());

  const ask = async (remoteAddress: string, headers: Record<string, string> = {}) => {
    const answer = await house.app.inject({ url: '/metrics', remoteAddress, headers });
    return [answer.statusCode, answer.body.includes('queue_waiting')];
  };
  const given = [200, true];
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  test('this machine reads them, unless a token is set', async () => {
    for (const here of ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])
      expect([here, ...(await ask(here))]).toEqual([
        here,
        ...(settings.METRICS_TOKEN ? [401, false] : given),
      ]);
  });

  test('nobody else does, whatever they say of themselves', async () => {
    const refused = settings.METRICS_TOKEN ? [401, false] : [403, false];
    expect(await ask('203.0.113.9')).toEqual(refused);
    expect(await ask('203.0.113.9', { 'x-forwarded-for': '127.0.0.1' })).toEqual(refused);
    expect(await ask('203.0.113.9', bearer('guessed'))).toEqual(refused);
    // A proxy on this machine asks for somebody else.
    expect(await ask('127.0.0.1', { 'x-forwarded-for': '203.0.113.9' })).toEqual(refused);
    expect(await ask('127.0.0.1', { 'x-forwarded-for': '127.0.0.1' })).toEqual(refused);
    expect(await ask('127.0.0.1', { forwarded: 'for=203.0.113.9' })).toEqual(refused);
  });

  test('the token opens them from anywhere, where it is set', async () => {
    const answer = await ask('203.0.113.9', bearer(TOKEN));
    expect(answer).toEqual(settings.METRICS_TOKEN ? given : [403, false]);
  });
});
