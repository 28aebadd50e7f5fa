/** Where an agency is paid, and what it looks like. */
import { describe, expect, test } from 'vitest';
import { png } from '../../../test/fixtures/png.ts';
import { enrol } from '../../../test/house.ts';
import { errorsOf, lastEvent, settingsOf } from '../../../test/organisations.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);
const { change, own, uploadLogo } = settingsOf(house, agency);

type Body = Record<string, unknown>;

describe('bank account', () => {
  const account = {
    accountName: 'Nimbus Talent',
    bankName: 'HDFC Bank',
    accountNumber: '5010 0123 4567',
    ifsc: 'hdfc0000123',
  };
  const set = async (body: Body, who = agency.admin) =>
    house.call(who, 'PUT', '/api/agency/organisation/bank', { version: (await own()).version, ...body });

  test('is masked in every answer and event; all admins are told, the one who did it too', async () => {
    const { status, body } = await set(account);
    expect(status).toBe(200);
    expect(body.bank).toMatchObject({ accountNumber: '•••• 4567', ifsc: 'HDFC0000123', ending: '4567' });
    expect(await lastEvent(house)).toMatchObject({
      type: 'bank.changed',
      data: { before: 'none', after: 'Nimbus Talent, HDFC Bank, •••• 4567' },
    });
    await house.drain();
    const mails = await house.mails(`where subject like '%is paid'`);
    expect(mails.map(({ to_address }) => to_address)).toEqual([agency.admin.email]);
    expect(mails[0]!.text).toContain('•••• 4567');
    const [{ kept }] = (await house.query('select bank as kept from organisation where id = $1', [
      agency.agencyId,
    ])) as [{ kept: Body }];
    expect(kept.accountNumber).toBe('501001234567');
    const everything = await house.query(
      `select string_agg(e.data::text, '') || (select string_agg(content::text, '') from mail) as words from event e`,
    );
    expect(everything[0]!.words).not.toContain('501001234567');
  });

  test('what cannot be an account is refused at its field', async () => {
    expect(errorsOf(await set({ ...account, ifsc: 'HDFC1000123' }))).toEqual(['ifsc']);
    expect(errorsOf(await set({ accountName: 'Nimbus', iban: 'DE89 3704 0044 0532 0130 01' }))).toEqual([
      'iban',
    ]);
    expect(errorsOf(await set({ accountName: 'Nimbus' }))).toEqual(['accountNumber']);
  });

  test('a second click, and a session that is not fresh, are refused', async () => {
    const { version } = await own();
    expect((await set({ ...account, version })).status).toBe(200);
    expect((await set({ ...account, version })).body.code).toBe('stale');
    await house.query(`update session set authenticated_at = now() - interval '1 hour' where user_id = $1`, [
      agency.admin.actor.userId,
    ]);
    const stale = await set(account);
    expect([stale.status, stale.body.code]).toEqual([403, 'reauthentication_needed']);
    await house.query('update session set authenticated_at = now() where user_id = $1', [
      agency.admin.actor.userId,
    ]);
  });
});

describe('branding', () => {
  test('a colour on which white words cannot be read is refused with one that will do', async () => {
    const set = async (brandColour: string | null) =>
      house.call(agency.admin, 'PUT', '/api/agency/organisation/brand-colour', {
        version: (await own()).version,
        brandColour,
      });
    const refused = await set('#ffcc00');
    expect([refused.status, errorsOf(refused)]).toEqual([422, ['brandColour']]);
    const shade = refused.body.detail.match(/#[0-9a-f]{6}/)[0];
    expect((await set(shade)).body.brandColour).toBe(shade);
    expect((await set('red')).status).toBe(400);
    expect((await set('#7A1F3D')).body.brandColour).toBe('#7a1f3d');
  });

  test('a logo is kept without what does not belong to the picture, and shown to everybody', async () => {
    const { status, body } = await uploadLogo(png(40, 20, { note: 'taken at home' }));
    expect([status, body.logo.width, body.logo.height]).toEqual([200, 40, 20]);
    const shown = await house.call(null, 'GET', body.logo.href);
    expect([shown.status, shown.headers['content-type'], shown.headers['x-content-type-options']]).toEqual([
      200,
      'image/png',
      'nosniff',
    ]);
    expect(shown.raw.includes('taken at home')).toBe(false);
    const next = await uploadLogo(png(64, 64));
    expect(next.body.logo.href).not.toBe(body.logo.href);
    expect((await house.call(null, 'GET', '/api/public/agencies/NOSUCH/logo')).status).toBe(404);
  });

  test.each([
    [
      'a page that calls itself a picture',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'logo_type',
    ],
    ['nothing', Buffer.alloc(0), 'logo_type'],
    ['a PNG that breaks off', png(40, 40).subarray(0, 60), 'logo_unreadable'],
    ['a PNG with too few rows', png(40, 40, { rows: 39 }), 'logo_unreadable'],
    ['a PNG with a made-up filter', png(40, 40, { filter: 9 }), 'logo_unreadable'],
    ['a PNG that would unpack to gigabytes', png(60_000, 60_000, { rows: 1 }), 'logo_dimensions'],
    ['a dot', png(4, 4), 'logo_dimensions'],
    ['more than 1 MB', Buffer.concat([png(40, 40), Buffer.alloc(1_000_000)]), 'logo_too_large'],
    ['a JPEG of nothing', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xd9]), 'logo_unreadable'],
  ])('%s is no logo', async (_, bytes, code) => {
    const answer = await uploadLogo(bytes);
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  test('mails for the agency carry its name, colour and logo', async () => {
    await change({ name: 'Nimbus People' });
    await house.call(agency.admin, 'PUT', '/api/agency/organisation/second-factor', {
      version: (await own()).version,
      required: true,
    });
    await enrolSecondAdminAndTell();
    // The others here have none.
    await house.query('update organisation set second_factor_required = false where id = $1', [
      agency.agencyId,
    ]);
    const [mail] = await house.mails(`where subject like '%second factor%' order by at desc limit 1`);
    expect(mail!.html).toContain('Nimbus People');
    expect(mail!.html).toContain('#7a1f3d');
    expect(mail!.html).toMatch(/http[^"]+\/api\/public\/agencies\/\w+\/logo\?v=/);
  });

  test('a logo can be taken away, twice', async () => {
    const remove = () => house.call(agency.admin, 'DELETE', '/api/agency/organisation/logo');
    expect([(await remove()).body.logo, (await remove()).status]).toEqual([null, 200]);
  });
});

/** Nobody hears of their own deed, so another admin is needed to hear of one. */
async function enrolSecondAdminAndTell() {
  await enrol(house, 'agency_admin', 'Second', agency.agencyId);
  await house.drain();
}
