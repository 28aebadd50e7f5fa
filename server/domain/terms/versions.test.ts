import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { answer, proposal, propose } from '../../../test/agreements.ts';
import { foundAgency, type TestPerson } from '../../../test/house.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import type { Context } from '../../platform/context.ts';
import { acceptNegotiation, proposeTerms } from '../negotiations/index.ts';
import { signTerms } from './versions.ts';

const house = aHouse();
const agency = anAgency(house);

const url = (path = '') => `/api/common/engagements/${agency.engagementId}/terms${path}`;
const sign = (who: TestPerson, version = 1, signedName = 'Priya Nair') =>
  house.call(who, 'POST', url(`/${version}/sign`), { signedName });

test('each side signs the first terms once, by name; both see who, when and from where', async () => {
  expect((await house.call(agency.client, 'GET', '/api/common/work')).body.items).toContainEqual(
    expect.objectContaining({ kind: 'termsToSign', title: 'Sign the terms with Nimbus' }),
  );
  expect((await sign(agency.client, 1, ' ')).status).toBe(400);
  const signed = await sign(agency.client);
  expect(signed.body).toMatchObject({
    possible: [],
    signatures: {
      agency: null,
      client: { signedName: 'Priya Nair', userName: 'Priya', ipAddress: '127.0.0.1' },
    },
  });
  expect((await sign(agency.client)).body.code).toBe('terms_signed');
  const both = await Promise.all([sign(agency.manager, 1, 'Meera Rao'), sign(agency.admin, 1, 'Ishaan Roy')]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  await house.drain();
  const [told] = await house.query(`select title from notification where user_id = $1`, [
    agency.manager.actor.userId,
  ]);
  expect(told!.title).toBe('Aster signed the terms');
  expect(
    (await house.call(agency.client, 'GET', '/api/common/work')).body.counts.termsToSign,
  ).toBeUndefined();
});

test('what was negotiated is a version of its own, signed with the negotiation, and says what changed', async () => {
  const { id } = (
    await propose(house, agency, agency.manager, {
      fee: '8',
      payTo: '2000000',
      replacementRule: 'full_credit',
    })
  ).body;
  expect((await answer(house, agency.client, id, 'accept', { signedName: 'Priya Nair' })).status).toBe(200);
  const versions = (await house.call(agency.client, 'GET', url())).body.items;
  expect(versions).toMatchObject([
    {
      version: 2,
      holds: true,
      negotiationId: id,
      signatures: {
        agency: { signedName: 'Full Name', userName: 'Meera' },
        client: { signedName: 'Priya Nair' },
      },
    },
    { version: 1, holds: false, negotiationId: null },
  ]);
  const second = (await house.call(agency.manager, 'GET', url('/2'))).body;
  expect(
    second.bands.map(({ payFrom, payTo, fee }: Record<string, string>) => [payFrom, payTo, fee]),
  ).toEqual([
    ['1500000', '2000000', '8'],
    ['2000000', '2500000', '8.33'],
  ]);
  expect(second).toMatchObject({
    comparedWith: 1,
    possible: [],
    changes: [{ payFrom: '1500000', payTo: '2000000', changed: ['fee', 'replacementRule'] }],
  });
  // The other way round, and with itself.
  expect((await house.call(agency.client, 'GET', url('/1?with=2'))).body.changes).toHaveLength(1);
  expect((await house.call(agency.client, 'GET', url('/2?with=2'))).body.changes).toEqual([]);
  expect((await house.call(agency.client, 'GET', url('/3'))).status).toBe(404);
  expect((await house.call(agency.client, 'GET', url('/2?with=9'))).status).toBe(404);
  expect((await sign(agency.client, 2)).body.code).toBe('terms_signed');
});

test('the document names both parties as they were on that day, the bands and the signatures', async () => {
  await house.query(`update organisation set name = 'Renamed' where id = $1`, [agency.clientCompanyId]);
  for (const who of [agency.client, agency.manager]) {
    const answered = await house.call(who, 'GET', url('/2/pdf'));
    expect(answered.headers['content-type']).toBe('application/pdf');
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(answered.raw)), {
      mergePages: true,
    });
    for (const words of [
      'version 2',
      'Nimbus',
      'GSTIN 29AABCN1234K1ZH',
      'Aster',
      'INR 15,00,000.00',
      '8.33 %',
      'in full',
      '“Priya Nair”',
      '127.0.0.1',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Renamed');
  }
});

test('nobody else reads or signs them', async () => {
  const stranger = await foundAgency(house, 'Other');
  for (const who of [stranger.client, stranger.manager]) {
    for (const path of ['', '/1', '/1/pdf', '/calculation?pay=1800000&currency=INR'])
      expect([path, (await house.call(who, 'GET', url(path))).status]).toEqual([path, 404]);
    expect((await sign(who)).status).toBe(404);
  }
});

test('a platform admin who acts as somebody signs nothing in their name', async () => {
  const other = await foundAgency(house, 'Borrowed');
  const impersonator = { userId: agency.admin.actor.userId!, name: 'Tara' };
  const acting = { ...other.client, actor: { ...other.client.actor, impersonator } };
  const signature = { signedName: 'Priya Nair', ipAddress: '::1' };
  const { id } = (await propose(house, other, other.manager)).body;
  const signings: ((context: Context) => Promise<unknown>)[] = [
    (context) => signTerms(context, other.engagementId, 1, signature),
    (context) => acceptNegotiation(context, id, signature),
    (context) =>
      proposeTerms(context, other.engagementId, { ...proposal({ payFrom: '1', payTo: '2' }), ...signature }),
  ];
  for (const signing of signings)
    await expect(house.as(acting, signing)).rejects.toMatchObject({ code: 'impersonating' });
});
