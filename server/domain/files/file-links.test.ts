/** Links to files: for one person in one membership, for some minutes. */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
  type Agency,
  buildHouse,
  foundAgency,
  foundRival,
  type House,
  type TestPerson,
} from '../../../test/house.ts';
import { newId } from '../../platform/ids.ts';

let house: House;
let agency: Agency;
let rival: Agency;
let fileId: string;

const NOW = new Date('2026-03-02T05:00:00Z');
const PDF = Buffer.from('%PDF-1.7 a résumé');

beforeAll(async () => {
  house = await buildHouse();
  agency = await foundAgency(house);
  rival = await foundRival(house, agency, 'Rival');
  fileId = await keep('Leela’s résumé.pdf', 'application/pdf', PDF);
});
afterAll(() => {
  vi.useRealTimers();
  return house.close();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

async function keep(name: string, mime: string, bytes: Buffer): Promise<string> {
  const id = newId();
  await house.services.storage.put(id, bytes);
  await house.query(
    `insert into file (id, agency_id, kind, name, mime, bytes, sha256, storage_key) values ($1, $2, 'resume', $3, $4, $5, 'x', $6)`,
    [id, agency.agencyId, name, mime, bytes.length, id],
  );
  return id;
}

async function linkFor(who: TestPerson, id = fileId): Promise<string> {
  const { status, body } = await house.call(who, 'GET', `/api/common/files/${id}/link`);
  expect(status).toBe(200);
  return body.href;
}

const open = (who: TestPerson | null, href: string) => house.call(who, 'GET', href);

test('opens for whom it was given to, and may be shown in place, kept by nobody', async () => {
  const { status, raw, headers } = await open(agency.recruiter, await linkFor(agency.recruiter));
  expect([status, raw]).toEqual([200, PDF]);
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="Leela_s r_sum_.pdf"; filename*=UTF-8''${encodeURIComponent('Leela’s résumé.pdf')}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  expect(headers['content-security-policy']).toContain("default-src 'none'");
});

test('what a browser might run is only ever downloaded', async () => {
  const id = await keep('page.html', 'text/html', Buffer.from('<script>alert(1)</script>'));
  const { headers } = await open(agency.recruiter, await linkFor(agency.recruiter, id));
  expect(headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  });
  expect(headers['content-disposition']).toMatch(/^attachment; /);
});

test('opens for no colleague who may see the file, for no other agency and no client; nobody is asked to sign in', async () => {
  const href = await linkFor(agency.recruiter);
  for (const other of [agency.recruiter2, agency.manager, rival.recruiter, rival.admin, agency.client]) {
    expect([other.name, (await open(other, href)).status]).toEqual([other.name, 403]);
    const asTheirs = href.replace(/membership=[^&]+/, `membership=${other.actor.membershipId}`);
    expect([other.name, (await open(other, asTheirs)).status]).toEqual([other.name, 404]);
  }
  expect((await open(null, href)).status).toBe(401);
});

test('is given to nobody who may not see the file', async () => {
  for (const other of [rival.recruiter, agency.client, agency.accountant]) {
    const { status } = await house.call(other, 'GET', `/api/common/files/${fileId}/link`);
    expect([other.name, status]).toEqual([other.name, 404]);
  }
});

test('belongs to one membership: in another role of the same person it opens nothing', async () => {
  const href = await linkFor(agency.recruiter);
  const manager = newId();
  await house.query(
    `insert into membership (id, user_id, organisation_id, role, name, email) values ($1, $2, $3, 'manager', $4, $5)`,
    [manager, agency.recruiter.actor.userId, agency.agencyId, agency.recruiter.name, agency.recruiter.email],
  );
  const elsewhere = href.replace(/membership=[^&]+/, `membership=${manager}`);
  expect((await open(agency.recruiter, elsewhere)).status).toBe(404);
  expect((await open(agency.recruiter, href)).status).toBe(200);
});

test.each([
  ['a made-up signature', (href: string) => href.replace(/signature=[^&]+/, `signature=${'A'.repeat(43)}`)],
  ['one of another length', (href: string) => href.replace(/signature=[^&]+/, 'signature=é')],
  ['none', (href: string) => href.replace(/signature=[^&]+/, 'signature=')],
  [
    'a longer life',
    (href: string) => href.replace(/until=(\d+)/, (_, until) => `until=${Number(until) + 600_000}`),
  ],
  ['another file', (href: string) => href.replace(fileId, otherId)],
])('is not found with %s', async (_, alter) => {
  await keepOther();
  expect((await open(agency.recruiter, alter(await linkFor(agency.recruiter)))).status).toBe(404);
});

let otherId = '';
const keepOther = async () => {
  otherId ||= await keep('other.pdf', 'application/pdf', PDF);
};

test('expires, says so, and is given anew', async () => {
  const href = await linkFor(agency.recruiter);
  vi.setSystemTime(new Date(NOW.getTime() + 19 * 60_000));
  expect((await open(agency.recruiter, href)).status).toBe(200);
  vi.setSystemTime(new Date(NOW.getTime() + 20 * 60_000));
  const expired = await open(agency.recruiter, href);
  expect([expired.status, expired.body.code]).toEqual([403, 'link_expired']);
  expect((await open(agency.recruiter, await linkFor(agency.recruiter))).status).toBe(200);
});

test('a clock that was set back makes no link live longer', async () => {
  const href = await linkFor(agency.recruiter);
  vi.setSystemTime(new Date(NOW.getTime() - 60 * 60_000));
  expect((await open(agency.recruiter, href)).body.code).toBe('link_expired');
});

test('ends with the right to see the file', async () => {
  const href = await linkFor(agency.recruiter2);
  await house.query(`update membership set role = 'accountant' where id = $1`, [
    agency.recruiter2.actor.membershipId,
  ]);
  expect((await open(agency.recruiter2, href)).status).toBe(404);
});
