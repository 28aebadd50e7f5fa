/** Where a webhook may not go, when it is set up and when it is sent. */
import { describe, expect, test } from 'vitest';
import { openJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { aReceiver } from '../../../test/webhook-receiver.ts';
import { addressFault, isPublic } from '../../platform/addresses.ts';

const house = aHouse();
const agency = anAgency(house);
const receiver = aReceiver();

const set = (url: string) =>
  house.call(agency.admin, 'POST', '/api/agency/webhooks', { url, types: ['job.approved'] });

test.each([
  'http://example.com/hooks',
  'ftp://example.com',
  'https://user:password@example.com/',
  'https://example.com/#part',
  'not an address',
  'https://localhost/',
  'https://LOCALHOST./',
  'https://hooks.localhost/',
  'https://printer.local/',
  'https://vault.internal/',
  'https://intranet/',
  'https://127.0.0.1/',
  'https://0x7f.1/',
  'https://2130706433/',
  'https://0/',
  'https://10.1.2.3/',
  'https://172.16.0.1/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data',
  'https://168.63.129.16/',
  'https://100.100.100.200/',
  'https://224.0.0.1/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[::10.0.0.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[fd00:ec2::254]/',
  'https://[fe80::1]/',
  'https://[ff02::1]/',
])('%s is refused when it is set up', async (url) => {
  const { status, body } = await set(url);
  expect([status, body.errors?.[0].path]).toEqual([422, 'url']);
});

test('what the internet can reach is taken', () => {
  const open = { privateAddresses: false, mode: 'production' };
  for (const url of [
    'https://example.com/hooks?team=1',
    'https://8.8.8.8:8443/',
    'https://[2606:4700::1111]/',
  ])
    expect([url, addressFault(url, open)]).toEqual([url, null]);
  expect(isPublic('no address')).toBe(false);
});

test('private addresses are a setting; http is for this machine, and never in production', () => {
  const fault = (url: string, mode: string) => addressFault(url, { privateAddresses: true, mode });
  expect(fault('https://10.0.0.5/', 'production')).toBeNull();
  expect(fault('http://127.0.0.1/', 'production')).toMatch(/https/);
  expect(fault('http://10.0.0.5/', 'test')).toMatch(/https/);
  expect(fault('http://localhost:3000/', 'test')).toBeNull();
});

describe('a name or address that has become private since', () => {
  // As if it had been public when it was set up: the very connection is refused, and not what is looked at before.
  test.each([
    ['a name', (port: string) => `http://localhost:${port}/hooks`],
    ['an address', (port: string) => `http://127.0.0.1:${port}/hooks`],
    ['an address in IPv6 clothes', (port: string) => `http://[::ffff:127.0.0.1]:${port}/hooks`],
  ])('%s: nothing is sent', async (_, addressAt) => {
    const { body } = await set(`https://example.com/${_.replaceAll(' ', '-')}`);
    await house.query('update webhook_endpoint set url = $2 where id = $1', [
      body.id,
      addressAt(new URL(receiver.url).port),
    ]);
    await openJob(house, agency);
    await house.drain();
    const { items } = (await house.call(agency.admin, 'GET', `/api/agency/webhooks/${body.id}/deliveries`))
      .body;
    expect(items).toMatchObject([
      { state: 'waiting', status: null, error: expect.stringMatching(/private network; nothing was sent/) },
    ]);
    expect(receiver.received).toEqual([]);
    await house.call(agency.admin, 'DELETE', `/api/agency/webhooks/${body.id}`);
  });
});
