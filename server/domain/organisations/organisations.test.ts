/** Organisations through the front door: profile, bank, branding, working time, numbering, targets. */
import { deflateSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Agency,
  buildHouse,
  enrol,
  foundAgency,
  type House,
  type TestPerson,
} from '../../../test/house.ts';
import { joined, openJob } from '../../../test/line.ts';
import { issueInvoice } from '../invoices/index.ts';
import { claimDueAgencies } from '../reminders/due-agencies.ts';

let house: House;
let agency: Agency;

beforeAll(async () => {
  house = await buildHouse();
  agency = await foundAgency(house);
});
afterAll(() => house.close());

type Body = Record<string, unknown>;
const own = async (who: TestPerson = agency.admin) =>
  (await house.call(who, 'GET', '/api/agency/organisation')).body;
const change = async (body: Body, who: TestPerson = agency.admin) =>
  house.call(who, 'PATCH', '/api/agency/organisation', { version: (await own(who)).version, ...body });
const company = async (who: TestPerson = agency.client) =>
  (await house.call(who, 'GET', '/api/client/company')).body;
const changeCompany = async (body: Body, who: TestPerson = agency.client) =>
  house.call(who, 'PATCH', '/api/client/company', { version: (await company(who)).version, ...body });
const errorsOf = ({ body }: { body: { errors?: { path: string }[] } }) =>
  (body.errors ?? []).map(({ path }) => path);
const lastEvent = async () =>
  (
    await house.query(
      `select type, audience, agency_id, client_company_id, data from event order by id desc limit 1`,
    )
  )[0]!;
const eventCount = async () => Number((await house.query('select count(*) as n from event'))[0]!.n);

const registered = {
  kind: 'registered',
  lines: '4 Lavelle Road',
  city: 'Bengaluru',
  postalCode: '560001',
  state: 'ka',
  country: 'IN',
};

describe('profile', () => {
  test('a change is kept, told by its fields’ names, and not told again', async () => {
    const fields = {
      name: 'Nimbus People',
      legalName: 'Nimbus Talent Pvt Ltd',
      website: 'https://nimbus.example',
      about: 'We find people.',
      phone: '98450 12345',
    };
    const { status, body } = await change(fields);
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...fields, phone: '+919845012345' });
    expect(await lastEvent()).toMatchObject({
      type: 'organisation.updated',
      audience: ['accounts'],
      agency_id: agency.agencyId,
      data: { fields: 'name, legal name, website, description and phone' },
    });
    const events = await eventCount();
    const again = await change(fields);
    expect([again.status, again.body.version, await eventCount()]).toEqual([200, body.version, events]);
    const [engagement] = await house.query('select agency_name from engagement');
    expect(engagement).toEqual({ agency_name: 'Nimbus People' });
  });

  test('whoever was slower is shown what is there now', async () => {
    const { version } = await own();
    const [first, second] = await Promise.all(
      ['First words', 'Second words'].map((about) =>
        house.call(agency.admin, 'PATCH', '/api/agency/organisation', { version, about }),
      ),
    );
    expect([first!.status, second!.status].sort()).toEqual([200, 409]);
    const [won, lost] = first!.status === 200 ? [first!, second!] : [second!, first!];
    expect(lost.body).toMatchObject({ code: 'stale', current: { about: won.body.about } });
  });

  test('a code is one organisation’s', async () => {
    const other = await foundAgency(house, 'Code');
    const taken = await change({ code: 'NIMBCODE' });
    expect([taken.status, taken.body.code, errorsOf(taken)]).toEqual([409, 'code_taken', ['code']]);
    expect((await change({ code: ' nim-b2 ' })).body.code).toBe('NIMB2');
    const race = await Promise.all([change({ code: 'SAME' }), change({ code: 'SAME' }, other.admin)]);
    expect(race.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test.each([
    [{ website: 'http://nimbus.example' }, 'website'],
    [{ website: 'javascript:alert(1)' }, 'website'],
    [{ website: 'https://me:secret@nimbus.example' }, 'website'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ timeZone: 'IST' }, 'timeZone'],
    [{ timeZone: '+05:30' }, 'timeZone'],
    [{ currency: 'XXY' }, 'currency'],
    [{ code: 'A' }, 'code'],
    [{ name: ' ' }, 'name'],
    [{ addresses: [] }, 'addresses'],
    [{ addresses: [registered, registered] }, 'addresses'],
    [{ workingDays: [] }, 'workingDays'],
    [{ workingDays: [1, 1] }, 'workingDays'],
    [{ workingDays: [8] }, 'workingDays.0'],
    [{ bank: {} }, ''],
  ])('%j is refused at its field', async (body, path) => {
    const answer = await change(body);
    expect([answer.status, errorsOf(answer)]).toEqual([400, [path]]);
  });

  test('no unknown time zone can be stored, whoever writes', async () => {
    for (const zone of ['Mars/Olympus', 'IST', '+05:30', 'Foo/Bar+3', ''])
      await expect(
        house.query('update organisation set time_zone = $2 where id = $1', [agency.agencyId, zone]),
      ).rejects.toThrow();
    expect((await change({ timeZone: 'Asia/Calcutta' })).body.timeZone).toBe('Asia/Calcutta');
  });

  test('a phone that cannot be one is refused', async () => {
    const answer = await change({ phone: '12345' });
    expect([answer.status, errorsOf(answer)]).toEqual([422, ['phone']]);
  });

  test('the registered address is the organisation’s own, with its state by name', async () => {
    const billing = { ...registered, kind: 'billing', city: 'Mysuru', postalCode: '570001' };
    const { status, body } = await change({ addresses: [registered, billing] });
    expect([status, body.state, body.addresses.length, body.addresses[0].state]).toEqual([
      200,
      'Karnataka',
      2,
      'Karnataka',
    ]);
    const [row] = await house.query('select address, city, state, country from organisation where id = $1', [
      agency.agencyId,
    ]);
    expect(row).toEqual({
      address: '4 Lavelle Road',
      city: 'Bengaluru 560001',
      state: 'Karnataka',
      country: 'IN',
    });
    const stateless = await change({ addresses: [{ ...registered, state: null }] });
    expect([stateless.status, errorsOf(stateless)]).toEqual([422, ['addresses.0.state']]);
    const moved = await change({ addresses: [{ ...registered, state: 'Goa' }] });
    expect([moved.status, errorsOf(moved)]).toEqual([422, ['gstin']]);
  });

  test('tax ids are checked with one another', async () => {
    const answer = await change({ gstin: '29AAGCB7383J1Z5', pan: 'AAGCB7383J' });
    expect([answer.status, errorsOf(answer)]).toEqual([422, ['gstin']]);
    const mended = await change({ gstin: '29 aagcb7383j 1z4', pan: 'AAGCB7383J' });
    expect([mended.status, mended.body.gstin]).toEqual([200, '29AAGCB7383J1Z4']);
  });

  test('managers read it, only admins change it, nobody else gets in', async () => {
    expect((await house.call(agency.manager, 'GET', '/api/agency/organisation')).status).toBe(200);
    expect(
      (await house.call(agency.manager, 'PATCH', '/api/agency/organisation', { version: 1 })).status,
    ).toBe(403);
    expect((await house.call(agency.recruiter, 'GET', '/api/agency/organisation')).status).toBe(403);
    expect((await house.call(null, 'GET', '/api/agency/organisation')).status).toBe(401);
  });

  test('the database itself lets an admin change no other agency', async () => {
    const changed = await house.as(agency.admin, ({ db }) =>
      db
        .updateTable('organisation')
        .set({ about: 'Mine now' })
        .where('id', '<>', agency.agencyId)
        .executeTakeFirst(),
    );
    expect(Number(changed.numUpdatedRows)).toBe(0);
    await expect(
      house.as(agency.manager, ({ db }) => db.updateTable('organisation').set({ about: '' }).execute()),
    ).rejects.toThrow(/permission denied/);
  });
});

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
    expect(await lastEvent()).toMatchObject({
      type: 'bank.changed',
      data: { before: 'none', after: 'Nimbus Talent, HDFC Bank, •••• 4567' },
    });
    await house.drain();
    const mails = await house.query(
      `select to_address, subject, text from mail where subject like '%is paid'`,
    );
    expect(mails.map(({ to_address }) => to_address)).toEqual([agency.admin.email]);
    expect(mails[0]!.text).toContain('•••• 4567');
    const [{ kept }] = (await house.query('select bank as kept from organisation where id = $1', [
      agency.agencyId,
    ])) as [{ kept: Body }];
    expect(kept.accountNumber).toBe('501001234567');
    const everything = await house.query(
      `select string_agg(e.data::text, '') || (select string_agg(html || text, '') from mail) as words from event e`,
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
    const { status, body } = await upload(png(40, 20, { note: 'taken at home' }));
    expect([status, body.logo.width, body.logo.height]).toEqual([200, 40, 20]);
    const shown = await house.call(null, 'GET', body.logo.href);
    expect([shown.status, shown.headers['content-type'], shown.headers['x-content-type-options']]).toEqual([
      200,
      'image/png',
      'nosniff',
    ]);
    expect(shown.raw.includes('taken at home')).toBe(false);
    const next = await upload(png(64, 64));
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
    const answer = await upload(bytes);
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  test('mails for the agency carry its name, colour and logo', async () => {
    await change({ about: 'Branded.' });
    await house.call(agency.admin, 'PUT', '/api/agency/organisation/second-factor', {
      version: (await own()).version,
      required: true,
    });
    await enrolSecondAdminAndTell();
    // The others here have none.
    await house.query('update organisation set second_factor_required = false where id = $1', [
      agency.agencyId,
    ]);
    const [mail] = await house.query(
      `select html from mail where subject like '%second factor%' order by at desc limit 1`,
    );
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

async function upload(bytes: Uint8Array, who: TestPerson = agency.admin) {
  const boundary = 'xxLOGOxx';
  const payload = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="logo.png"\r\nContent-Type: image/png\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return house.call(who, 'POST', '/api/agency/organisation/logo', payload, {
    'content-type': `multipart/form-data; boundary=${boundary}`,
  });
}

type PngFaults = { note?: string; rows?: number; filter?: number };

/** A grey picture with transparency, right but for the faults. */
function png(width: number, height: number, { note, rows = height, filter = 0 }: PngFaults = {}): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 4, 0, 0, 0], 8);
  const row = Buffer.alloc(1 + width * 2, 128);
  row[0] = filter;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(note ? [chunk('tEXt', Buffer.from(`Comment\0${note}`))] : []),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: rows }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('working time', () => {
  const isDue = async (at: string) => {
    house.clock.at = new Date(at);
    const due = await house.as('system', (context) =>
      claimDueAgencies(context, { task: `test ${at}`, hour: 6, days: 'working' }),
    );
    house.clock.at = new Date('2026-03-02T05:00:00Z');
    return due.some(({ id }) => id === agency.agencyId);
  };

  test('scheduled tasks keep to the days, the chosen place’s holidays and the own ones', async () => {
    expect(await isDue('2026-06-04T06:00:00Z')).toBe(true);
    // Corpus Christi in Bavaria, a Thursday.
    expect((await change({ holidayCountry: 'DE', holidayRegion: 'BY' })).status).toBe(200);
    expect(await isDue('2026-06-04T07:00:00Z')).toBe(false);
    expect(await isDue('2026-06-05T06:00:00Z')).toBe(true);
    const { body } = await change({
      ownHolidays: [{ date: '2026-06-05', name: 'Bridge day' }],
      workingDays: [1, 2, 3, 5, 6],
    });
    expect(body.ownHolidays).toEqual([{ date: '2026-06-05', name: 'Bridge day' }]);
    expect(await isDue('2026-06-05T07:00:00Z')).toBe(false);
    expect(await isDue('2026-06-06T06:00:00Z')).toBe(true);
    expect(await isDue('2026-06-11T06:00:00Z')).toBe(false);
    await change({
      holidayCountry: null,
      holidayRegion: null,
      ownHolidays: [],
      workingDays: [1, 2, 3, 4, 5],
    });
  });

  test('a place that is none is refused', async () => {
    expect(errorsOf(await change({ holidayCountry: 'DE', holidayRegion: 'KA' }))).toEqual(['holidayRegion']);
    expect(errorsOf(await change({ holidayCountry: null, holidayRegion: 'KA' }))).toEqual(['holidayRegion']);
    expect(errorsOf(await change({ holidayCountry: 'ZZ' }))).toEqual(['holidayCountry']);
  });

  test('the holidays of the next twelve months can be looked at first', async () => {
    const look = (query: string) =>
      house.call(agency.admin, 'GET', `/api/agency/organisation/holidays?${query}`);
    const { body } = await look('country=IN&region=KA');
    expect(body.holidays).toContainEqual({ date: '2026-08-15', name: 'Independence Day' });
    expect(
      body.holidays.every(({ date }: { date: string }) => date >= '2026-03-02' && date < '2027-03-02'),
    ).toBe(true);
    expect(body.regions).toContainEqual({ code: 'KA', name: 'Karnataka' });
    expect((await look('country=IN&region=BY')).status).toBe(422);
  });
});

describe('client company', () => {
  test('profile, contacts and departments are kept; the client’s timeline tells', async () => {
    const billingContacts = [
      { name: 'Accounts payable', email: 'AP@Aster.example', phone: '020 2565 1234' },
      { name: 'Sunil', email: 'sunil@aster.example', phone: null },
    ];
    const { status, body } = await changeCompany({
      billingContacts,
      departments: ['Engineering', 'Finance'],
    });
    expect(status).toBe(200);
    expect(body.billingContacts).toEqual([
      { name: 'Accounts payable', email: 'ap@aster.example', phone: '+912025651234' },
      { name: 'Sunil', email: 'sunil@aster.example', phone: null },
    ]);
    expect(body.departments).toEqual(['Engineering', 'Finance']);
    expect(await lastEvent()).toMatchObject({
      type: 'company.updated',
      audience: ['client'],
      agency_id: null,
      client_company_id: agency.clientCompanyId,
      data: { fields: 'billing contacts and departments' },
    });
    const { version } = await company();
    const again = await changeCompany({ billingContacts: body.billingContacts });
    expect([again.status, again.body.version]).toEqual([200, version]);
  });

  test('wrong contacts and an agency’s own fields are refused', async () => {
    const contact = { name: 'A', email: 'a@aster.example', phone: null };
    expect(errorsOf(await changeCompany({ billingContacts: [contact, contact] }))).toEqual([
      'billingContacts',
    ]);
    expect(errorsOf(await changeCompany({ billingContacts: [{ ...contact, email: 'x' }] }))).toEqual([
      'billingContacts.0.email',
    ]);
    expect((await changeCompany({ invoicePrefix: 'AB' })).status).toBe(400);
    expect((await house.call(agency.interviewer, 'GET', '/api/client/company')).status).toBe(403);
    expect((await house.call(null, 'GET', '/api/client/company')).status).toBe(401);
  });

  test('an Indian client that gives neither GSTIN nor state is shown to its agency', async () => {
    await house.query('update organisation set gstin = null, state = null where id = $1', [
      agency.clientCompanyId,
    ]);
    expect((await own()).clientsWithoutTaxState).toEqual([{ id: agency.clientCompanyId, name: 'Aster' }]);
    expect((await company()).taxStateMissing).toBe(true);
    const { status, body } = await changeCompany({
      gstin: '27AABCA4321F1Z7',
      addresses: [
        {
          kind: 'registered',
          lines: '12 Baner Road',
          city: 'Pune',
          postalCode: '411045',
          state: 'MH',
          country: 'IN',
        },
        {
          kind: 'billing',
          lines: 'Accounts, 3rd floor',
          city: 'Mumbai',
          postalCode: '400001',
          state: 'MH',
          country: 'IN',
        },
      ],
    });
    expect([status, body.taxStateMissing]).toEqual([200, false]);
    expect((await own()).clientsWithoutTaxState).toEqual([]);
  });
});

describe('numbering and invoices', () => {
  test('an Indian prefix leaves room for the law’s 16 characters; the next number is shown', async () => {
    expect(await own()).toMatchObject({ nextInvoiceNumber: 'NT/2025-26/00001', invoicePrefixLocked: null });
    expect(errorsOf(await change({ invoicePrefix: 'NIMBUS' }))).toEqual(['invoicePrefix']);
    expect((await change({ invoicePrefix: 'NP' })).body.nextInvoiceNumber).toBe('NP/2025-26/00001');
  });

  test('the rule of another country is refused', async () => {
    expect(errorsOf(await change({ defaultTaxRule: 'eu_vat' }))).toEqual(['defaultTaxRule']);
    expect((await change({ defaultTaxRule: 'india_gst' })).status).toBe(200);
  });

  test('an invoice names legal name, billing address and the whole account, and goes to the billing contacts; then prefix and currency stay', async () => {
    await change({ defaultTaxRule: 'none', gstin: '29AAGCB7383J1Z4' });
    await upload(png(120, 40));
    const { invoiceId, visibleFrom } = await joined(house, agency, await openJob(house, agency));
    house.clock.at = new Date(`${visibleFrom}T05:00:00Z`);
    await house.as('system', (context) =>
      issueInvoice(context, house.services.storage, invoiceId, visibleFrom),
    );
    await house.drain();
    const { body: invoice } = await house.call(agency.accountant, 'GET', `/api/common/invoices/${invoiceId}`);
    expect(invoice).toMatchObject({
      number: 'NP/2026-27/00001',
      seller: { name: 'Nimbus Talent Pvt Ltd' },
      buyer: { lines: ['Accounts, 3rd floor', 'Mumbai 400001, Maharashtra'] },
    });
    expect(invoice.lines.map(({ kind }: { kind: string }) => kind)).toEqual(['fee']);
    const told = await house.query(
      `select to_address, attachments from mail where subject like 'Invoice NP/%' order by to_address`,
    );
    const addresses = told.map(({ to_address }) => to_address);
    expect(addresses).toEqual(
      expect.arrayContaining(['ap@aster.example', 'sunil@aster.example', agency.client.email]),
    );
    expect(told.find(({ to_address }) => to_address === 'ap@aster.example')!.attachments).toHaveLength(1);

    const now = await own();
    expect(now).toMatchObject({ nextInvoiceNumber: 'NP/2026-27/00002' });
    expect(now.invoicePrefixLocked).toContain('2026-27');
    expect(errorsOf(await change({ invoicePrefix: 'NT' }))).toEqual(['invoicePrefix']);
    expect(errorsOf(await change({ currency: 'EUR' }))).toEqual(['currency']);
    house.clock.at = new Date('2027-04-02T05:00:00Z');
    expect((await change({ invoicePrefix: 'NT' })).body.nextInvoiceNumber).toBe('NT/2027-28/00001');
    house.clock.at = new Date('2026-03-02T05:00:00Z');
  });

  test('while an invoice takes its number, the prefix waits', async () => {
    const issuing = new pg.Client({ connectionString: house.ownerUrl });
    await issuing.connect();
    await issuing.query('begin');
    await issuing.query('select from organisation where id = $1 for share', [agency.agencyId]);
    await issuing.query(`insert into invoice_sequence values ($1, '2025-26', 1)`, [agency.agencyId]);
    const changing = change({ invoicePrefix: 'ZZ' });
    await issuing.query('commit');
    await issuing.end();
    expect(errorsOf(await changing)).toEqual(['invoicePrefix']);
  });
});

describe('targets', () => {
  const read = (who: TestPerson, month = '2026-03') =>
    house.call(
      who,
      'GET',
      `/api/${who === agency.recruiter || who === agency.recruiter2 ? 'recruiter' : 'manager'}/targets?month=${month}`,
    );
  const set = (targets: Body[], month = '2026-03', who = agency.admin) =>
    house.call(who, 'PUT', '/api/agency/targets', { month, targets });
  const amount = { amount: '400000', currency: 'INR' };

  test('are set by the admin, read by managers, and each recruiter reads their own', async () => {
    const { status, body } = await set([
      { userId: agency.recruiter.actor.userId, positions: 3, amount },
      { userId: agency.manager.actor.userId, positions: 10, amount },
    ]);
    expect(status).toBe(200);
    const of = (name: string, { members }: { members: { name: string }[] }) =>
      members.find((one) => one.name === name);
    expect(of('Asha', body)).toMatchObject({
      positions: 3,
      amount: { amount: '400000.00', currency: 'INR' },
      joined: 1,
    });
    expect(of('Meera', body)).toMatchObject({
      positions: 10,
      joined: 1,
      fees: [{ amount: '149940.00', currency: 'INR' }],
    });
    expect(of('Vikram', body)).toMatchObject({ positions: null, amount: null, joined: 0, fees: [] });
    expect(await lastEvent()).toMatchObject({
      type: 'targets.set',
      data: { month: '2026-03', people: 'Asha, Meera' },
    });
    expect((await read(agency.manager)).body.members).toHaveLength(3);
    const mine = await read(agency.recruiter);
    expect(mine.body.members).toEqual([of('Asha', body)]);
    expect((await read(agency.recruiter2)).body.members).toMatchObject([
      { name: 'Vikram', joined: 0, fees: [] },
    ]);
    expect(
      (await read(agency.manager, '2026-04')).body.members.every(
        ({ joined }: { joined: number }) => joined === 0,
      ),
    ).toBe(true);
  });

  test('set again is set once; nothing to reach takes a target away', async () => {
    const one = { userId: agency.recruiter.actor.userId, positions: 4, amount };
    await Promise.all([set([one]), set([{ ...one, positions: 5 }])]);
    expect(
      await house.query(`select positions in (4, 5) as one_of_both from target where user_id = $1`, [
        one.userId,
      ]),
    ).toEqual([{ one_of_both: true }]);
    const { body } = await set([{ ...one, positions: 0, amount: { ...amount, amount: '0' } }]);
    expect(body.members.find(({ name }: { name: string }) => name === 'Asha')).toMatchObject({
      positions: null,
    });
  });

  test('wrong people, wrong months and wrong roles are refused', async () => {
    const other = await foundAgency(house, 'Far');
    const of = (who: TestPerson) => [{ userId: who.actor.userId, positions: 1, amount }];
    expect((await set(of(other.recruiter))).status).toBe(422);
    expect((await set(of(agency.accountant))).status).toBe(422);
    expect((await set([...of(agency.recruiter), ...of(agency.recruiter)])).status).toBe(400);
    expect((await set(of(agency.recruiter), '2026-13')).status).toBe(400);
    expect((await set(of(agency.recruiter), '2026-03', agency.manager)).status).toBe(403);
    expect((await house.call(agency.accountant, 'GET', '/api/manager/targets?month=2026-03')).status).toBe(
      403,
    );
    expect((await house.call(null, 'GET', '/api/manager/targets?month=2026-03')).status).toBe(401);
  });

  test('the database shows a recruiter no other’s target or joinings', async () => {
    await set([{ userId: agency.recruiter.actor.userId, positions: 4, amount }]);
    const seen = await house.as(agency.recruiter2, ({ db }) => db.selectFrom('target').selectAll().execute());
    expect(seen).toEqual([]);
  });
});
