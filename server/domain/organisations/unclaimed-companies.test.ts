/** A company that an agency made is the agency's to keep, until somebody claims it. */
import { beforeAll, expect, test } from 'vitest';
import { enrol, type TestPerson } from '../../../test/house.ts';
import { TEST_SECRET } from '../../../test/secret.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { signLink } from '../../platform/ids.ts';

const house = aHouse();
const agency = anAgency(house);
const other = anAgency(house, 'Other');
let companyId: string;
let engagementId: string;

beforeAll(async () => {
  const made = await house.call(agency.manager, 'POST', '/api/manager/client-companies', {
    name: 'Glacier Works',
    country: 'DE',
  });
  engagementId = made.body.id;
  companyId = made.body.clientCompanyId;
});

const at = () => `/api/manager/client-companies/${companyId}`;
const read = (who: TestPerson | null = agency.manager) => house.call(who, 'GET', at());
const change = async (body: Record<string, unknown>, who = agency.manager) =>
  house.call(who, 'PATCH', at(), { version: (await read()).body.version ?? 1, ...body });

const address = {
  kind: 'registered',
  lines: 'Am Wall 1',
  city: 'Bremen',
  postalCode: '28195',
  state: null,
  country: 'DE',
};

test('a manager keeps all of it, as its own people would', async () => {
  const { status, body } = await change({
    legalName: 'Glacier Works GmbH',
    vatId: 'DE136695976',
    departments: ['Plant'],
    addresses: [address],
    billingContacts: [{ name: 'AP', email: 'ap@glacier.example', phone: null }],
  });
  expect([status, body.legalName, body.departments]).toEqual([200, 'Glacier Works GmbH', ['Plant']]);
  expect(body.addresses).toEqual([address]);
  expect(body.billingContacts).toEqual([{ name: 'AP', email: 'ap@glacier.example', phone: null }]);
  expect((await change({ vatId: 'DE1' })).body.errors[0].path).toBe('vatId');
  const stale = await house.call(agency.admin, 'PATCH', at(), { version: 1, about: 'Late.' });
  expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
  const events = await house.call(agency.manager, 'GET', `/api/common/events?subjectId=${companyId}`);
  expect(JSON.stringify(events.body)).toContain('changed the company’s');
});

test('a new name stands on the engagement too', async () => {
  await change({ name: 'Glacier' });
  const seen = await house.call(agency.manager, 'GET', `/api/common/engagements/${engagementId}`);
  expect(seen.body.clientName).toBe('Glacier');
});

test('nobody else keeps it, and the agency keeps no company that answers for itself', async () => {
  expect((await read(other.manager)).status).toBe(404);
  expect((await change({ about: 'Ours.' }, other.manager)).status).toBe(404);
  expect((await read(agency.recruiter)).status).toBe(403);
  expect((await read(null)).status).toBe(401);
  const claimed = `/api/manager/client-companies/${agency.clientCompanyId}`;
  expect((await house.call(agency.manager, 'GET', claimed)).status).toBe(404);
  expect((await house.call(agency.manager, 'PATCH', claimed, { version: 1, about: 'Ours.' })).status).toBe(
    404,
  );
  const written = await house.as(agency.manager, ({ db }) =>
    db
      .updateTable('organisation')
      .set({ about: 'Ours.' })
      .where('id', 'in', [agency.clientCompanyId, agency.agencyId, other.agencyId])
      .executeTakeFirst(),
  );
  expect(written.numUpdatedRows).toBe(0n);
});

test('once it is claimed it is out of the agency’s hands', async () => {
  const sent = await house.call(
    agency.manager,
    'POST',
    `/api/manager/engagements/${engagementId}/claim-invitation`,
    { contactName: 'Greta', email: 'greta@glacier.example' },
  );
  const greta = await enrol(house, 'candidate', 'Greta', null);
  const link = `/api/public/claims/${signLink(sent.body.id, TEST_SECRET)}/claim`;
  expect((await house.call(greta, 'POST', link, { acceptTerms: true })).status).toBe(201);
  expect((await read()).status).toBe(404);
  expect((await change({ about: 'Still ours?' })).status).toBe(404);
});

test('an agency that hides its page is found by its code alone', async () => {
  const own = (await house.call(agency.admin, 'GET', '/api/agency/organisation')).body;
  const page = `/api/public/agencies/${own.code}`;
  expect((await house.call(null, 'GET', page)).status).toBe(200);
  const hide = { version: own.version, publicPage: false };
  expect((await house.call(agency.manager, 'PATCH', '/api/agency/organisation', hide)).status).toBe(403);
  expect((await house.call(agency.admin, 'PATCH', '/api/agency/organisation', hide)).body.publicPage).toBe(
    false,
  );
  expect((await house.call(null, 'GET', page)).status).toBe(404);
  const found = await house.call(other.client, 'GET', `/api/client/agencies/find?code=${own.code}`);
  expect(found.status).toBe(200);
});
