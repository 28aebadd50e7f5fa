/** What an agency says of itself. */
import { describe, expect, test } from 'vitest';
import { foundAgency } from '../../../test/house.ts';
import { errorsOf, lastEvent, settingsOf } from '../../../test/organisations.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);
const { change, own } = settingsOf(house, agency);

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
    expect(await lastEvent(house)).toMatchObject({
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
    const byManager = await house.as(agency.manager, ({ db }) =>
      db.updateTable('organisation').set({ about: '' }).executeTakeFirst(),
    );
    expect(Number(byManager.numUpdatedRows)).toBe(0);
    await expect(
      house.as(agency.recruiter, ({ db }) => db.updateTable('organisation').set({ about: '' }).execute()),
    ).rejects.toThrow(/permission denied/);
  });
});
