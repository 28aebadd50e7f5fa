import { describe, expect, test } from 'vitest';
import { errorsOf, lastEvent, settingsOf } from '../../../test/organisations.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);
const { changeCompany, company, own } = settingsOf(house, agency);

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
    expect(await lastEvent(house)).toMatchObject({
      type: 'company.updated',
      audience: ['client', 'agency'],
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
