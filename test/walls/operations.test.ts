/** Every operation of the API, as nobody, as each role it is not for, and as each role of another agency and client. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { issueInvoice } from '../../server/domain/invoices/index.ts';
import type { Role } from '../../server/platform/actor.ts';
import type { RouteMeta } from '../../server/platform/http/operation.ts';
import {
  type Agency,
  buildHouse,
  enrol,
  foundAgency,
  foundRival,
  type House,
  type TestPerson,
} from '../house.ts';
import { draftJob, joined, openJob } from '../line.ts';
import { type KnownCall, knownCalls, type Records } from './calls.ts';

// The stream never ends and is read in live.test.ts.
const STREAMS = ['live'];

// Every operation, many times over: it takes longer with each of them.
vi.setConfig({ testTimeout: 180_000 });

type Outsider = { name: string; people: Partial<Record<Role, TestPerson>>; forbidden: string[] };

let house: House;
let calls: Record<string, KnownCall>;
let outsiders: Outsider[];
let agencyIds: string[];
let tried = 0;

beforeAll(async () => {
  house = await buildHouse();
  const owner = await foundAgency(house, 'Zephyr');
  const its = await wholeLine(owner);
  calls = knownCalls(its, owner);
  agencyIds = [owner.agencyId, owner.clientCompanyId];
  const platformAdmin = await enrol(house, 'platform_admin', 'Root', null);
  const stranger = await foundAgency(house, 'Other');
  const rival = await foundRival(house, owner, 'Rival');
  const { client, interviewer, candidate, ...staff } = peopleOf(rival);
  outsiders = [
    {
      name: 'another agency with its own client',
      people: { ...peopleOf(stranger), platform_admin: platformAdmin },
      forbidden: [...(await words('all')), ...Object.values(its)],
    },
    // It knows the client and the client's people, and nothing of what they do with the first agency.
    {
      name: 'another agency of the same client',
      people: staff,
      forbidden: [...(await words('agency')), ...Object.values(its)],
    },
  ];
});
afterAll(async () => {
  console.log(`walls: ${tried} calls of ${house.app.operations.length} operations`);
  await house.close();
});

async function wholeLine(owner: Agency): Promise<Records> {
  const job = await openJob(house, owner);
  const draft = await draftJob(house, owner, { title: 'Secret Plan' });
  const { applicationId, placementId, invoiceId, visibleFrom } = await joined(house, owner, job);
  await house.as('system', (context) =>
    issueInvoice(context, house.services.storage, invoiceId, visibleFrom),
  );
  const paid = await house.call(owner.client, 'POST', `/api/client/invoices/${invoiceId}/report-payment`, {
    amount: { amount: '1000', currency: 'INR' },
    paidOn: '2026-03-02',
    method: 'upi',
    reference: 'UTR-1',
  });
  await house.query(
    `insert into notification (id, user_id, source, title, body, href, at) values (gen_random_uuid(), $1, 'test', 'Told', '', '/', now())`,
    [owner.manager.actor.userId],
  );
  const team = await house.call(owner.admin, 'POST', '/api/agency/teams', { name: 'Secret Team' });
  const invited = await house.call(owner.admin, 'POST', '/api/common/invitations', {
    people: [{ email: 'secret.colleague@people.example' }],
    roles: ['recruiter'],
    teamId: team.body.id,
  });
  const clientInvited = await house.call(owner.manager, 'POST', '/api/manager/client-invitations', {
    companyName: 'Hidden Foods',
    contactName: 'Uma',
    email: 'uma@hidden.example',
  });
  const [row] = await house.query(
    `select (select candidate_record_id from application) as candidate, (select resume_file_id from submission) as file,
       (select id from interview where round_number = 2) as interview, (select id from offer) as offer,
       (select id from notification) as notification,
       (select id from event where type = 'job.approved') as event`,
  );
  return {
    ...(row as Pick<Records, 'candidate' | 'file' | 'interview' | 'offer' | 'notification' | 'event'>),
    job: job.id,
    draft: draft.id,
    location: job.locations[0]!.id,
    application: applicationId,
    placement: placementId,
    invoice: invoiceId,
    payment: paid.body.payments[0].id,
    membership: owner.manager.actor.membershipId!,
    team: team.body.id,
    invitation: invited.body.items[0].id,
    clientInvitation: clientInvited.body.id,
  };
}

const peopleOf = ({ admin, manager, recruiter, accountant, client, interviewer, candidate }: Agency) => ({
  agency_admin: admin,
  manager,
  recruiter,
  accountant,
  client,
  interviewer,
  candidate,
});

/** Names and ids that give the first agency (and its client) away. */
async function words(of: 'all' | 'agency'): Promise<string[]> {
  const rows = await house.query(
    `select unnest(array[m.name, m.email, m.id::text, m.user_id::text]) as word from membership m
       where m.organisation_id = $1 or (m.organisation_id = $2 and $3)
     union select unnest(array[o.id::text, o.name]) from organisation o where o.id = $1 or (o.id = $2 and $3)
     union select unnest(array[e.id::text]) from engagement e where e.agency_id = $1
     union select unnest(array[c.id::text, c.name, c.emails[1]]) from candidate_record c where c.agency_id = $1`,
    [agencyIds[0], agencyIds[1], of === 'all'],
  );
  const known = ['Backend Engineer', 'Secret Plan', 'NT/2026-27', 'Secret Team', 'secret.colleague'];
  return [...rows.map(({ word }) => word as string), ...known];
}

test('every operation is known here', () => {
  const ids = house.app.operations.map(({ id }) => id).filter((id) => !STREAMS.includes(id));
  expect(Object.keys(calls).sort()).toEqual(ids.sort());
});

test('every route of the API is an operation that names its roles', () => {
  const documented = Object.entries(house.app.swagger().paths ?? {}).flatMap(([path, methods]) =>
    Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const named = house.app.operations.map(
    ({ method, url }) => `${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}`,
  );
  expect(documented.sort()).toEqual(named.sort());
  for (const { id, roles } of house.app.operations) expect([id, roles.length]).not.toEqual([id, 0]);
});

test('nobody gets in where it is not for anyone', async () => {
  for (const operation of operations()) {
    const known = calls[operation.id]!;
    const { status } = await send(operation, known, null);
    const expected = operation.roles === 'anyone' ? known.toNobody : 401;
    expect([operation.id, status]).toEqual([operation.id, expected]);
  }
});

test('no role gets in that the operation does not name', async () => {
  for (const operation of operations()) {
    if (typeof operation.roles === 'string') continue;
    for (const [role, person] of Object.entries(outsiders[0]!.people)) {
      if (operation.roles.includes(role as Role)) continue;
      const { status } = await send(operation, calls[operation.id]!, person);
      expect([operation.id, role, status]).toEqual([operation.id, role, 403]);
    }
  }
});

// Every operation as every role, with a look at every table after each.
const WHOLE_API_MS = 180_000;

test.each([0, 1])(
  'nobody else sees, changes or hears of the records (%i)',
  { timeout: WHOLE_API_MS },
  async (which) => {
    const { name, people, forbidden } = outsiders[which]!;
    for (const operation of operations()) {
      const before = await itsRows();
      for (const [role, person] of Object.entries(people)) {
        if (typeof operation.roles !== 'string' && !operation.roles.includes(role as Role)) continue;
        const known = calls[operation.id]!;
        if (role === known.seenBy) continue;
        const { status, body, headers } = await send(operation, known, person);
        const said = JSON.stringify([body, headers]);
        const heard = forbidden.filter((word) => said.includes(word));
        expect({ name, id: operation.id, role, status, heard }).toEqual({
          name,
          id: operation.id,
          role,
          status: known.answers,
          heard: [],
        });
      }
      expect([operation.id, await itsRows()]).toEqual([operation.id, before]);
    }
  },
);

/** Ending the session comes last: it is needed until then. */
const operations = (): RouteMeta[] => {
  const all = house.app.operations.filter(({ id }) => !STREAMS.includes(id));
  return all.sort((a, b) => Number(a.id === 'signOut') - Number(b.id === 'signOut'));
};

async function send(operation: RouteMeta, known: KnownCall, who: TestPerson | null) {
  tried += 1;
  const params: Record<string, string> = { ...known.params, ...(known.id ? { id: known.id } : {}) };
  const path = operation.url.replaceAll(/:(\w+)/g, (_, name) => params[name]!);
  return house.call(who, operation.method, path + (known.query ?? ''), known.body);
}

/** A hash of each table's rows that are the first agency's or its client's, with their versions and times. */
async function itsRows(): Promise<Record<string, unknown>[]> {
  const tables = await house.query(
    `select table_name as name, string_agg(column_name, ',') as columns from information_schema.columns
      where table_schema = 'public' and column_name in ('agency_id', 'client_company_id', 'organisation_id', 'user_id')
        and table_name not in ('session', 'sign_in', 'engagement', 'engagement_terms') group by table_name order by table_name`,
  );
  const hashes = tables.map(({ name, columns }) => {
    const theirs = (columns as string)
      .split(',')
      .map((column) =>
        column === 'user_id'
          ? `user_id in (select user_id from membership where organisation_id = any($1))`
          : `${column} = any($1)`,
      );
    return `select '${name}' as name, count(*), md5(string_agg(t::text, '' order by t::text)) as hash from ${name} t where ${theirs.join(' or ')}`;
  });
  return house.query(hashes.join(' union all '), [agencyIds]);
}
