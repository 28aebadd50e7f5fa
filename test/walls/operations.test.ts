/** Every operation of the API, as nobody, as each role it is not for, and as each role of another agency and client. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { approveReplacement, markUnfulfilled } from '../../server/domain/replacements/index.ts';
import type { Role } from '../../server/platform/actor.ts';
import type { RouteMeta } from '../../server/platform/http/operation.ts';
import { newId } from '../../server/platform/ids.ts';
import { bandOf, propose } from '../agreements.ts';
import {
  type Agency,
  buildHouse,
  enrol,
  foundAgency,
  foundRival,
  type House,
  type TestPerson,
} from '../house.ts';
import { draftJob, issue, joined, openJob, replacementAsked } from '../line.ts';
import { formOf } from '../upload.ts';
import { SUBSCRIPTION } from './calls/every-day.ts';
import type { KnownCall, Records } from './calls/known-call.ts';
import { knownCalls } from './calls.ts';

// The stream never ends and is read in live.test.ts.
const STREAMS = ['live'];

// Every operation, many times over: it takes longer with each of them.
vi.setConfig({ testTimeout: 180_000 });

const SECRET_NUMBER = '919800000042';

type Outsider = { name: string; people: Partial<Record<Role, TestPerson>>; forbidden: string[] };

let house: House;
let calls: Record<string, KnownCall>;
let outsiders: Outsider[];
let agencyIds: string[];
let db: pg.Client;
let hashes: string | undefined;
let tried = 0;

beforeAll(async () => {
  house = await buildHouse({
    PUSH: 'true',
    TEXT_PROVIDER_URL: 'http://127.0.0.1:9/',
    TEXT_PROVIDER_TOKEN: 'nobody-is-there',
  });
  db = new pg.Client({ connectionString: house.ownerUrl });
  await db.connect();
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
// On a busy machine all of this takes longer than a proof of who somebody is stays fresh.
beforeEach(() => db.query('update session set authenticated_at = now()'));
afterAll(async () => {
  await db.end();
  console.log(`walls: ${tried} calls of ${house.app.operations.length} operations`);
  await house.close();
});

async function wholeLine(owner: Agency): Promise<Records> {
  const job = await openJob(house, owner);
  const draft = await draftJob(house, owner, { title: 'Secret Plan' });
  const { applicationId, placementId, invoiceId, visibleFrom } = await joined(house, owner, job);
  await issue(house, invoiceId, visibleFrom);
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
  const planned = await house.call(owner.admin, 'POST', '/api/agency/rate-card/versions', {
    basedOn: 1,
    effectiveFrom: '2199-12-31',
    bands: [bandOf({ description: 'Secret Price' })],
  });
  const negotiation = await propose(house, owner, owner.manager, { description: 'Secret Price' });
  for (const who of [owner.manager, owner.client])
    await house.call(who, 'POST', `/api/common/negotiations/${negotiation.body.id}/notes`, {
      text: 'Secret Note',
    });
  // Left on the day of the invoice, and credited.
  const at = house.clock.at;
  house.clock.at = new Date(`${visibleFrom}T09:00:00Z`);
  const replacement = await replacementAsked(house, owner, placementId, visibleFrom);
  await house.as(owner.manager, (context) => approveReplacement(context, replacement, {}));
  await house.as(owner.manager, (context) =>
    markUnfulfilled(context, house.services.storage, replacement, 'Nobody was found.'),
  );
  house.clock.at = at;
  const list = formOf([{ name: 'file', filename: 'jobs.csv', content: 'Title\nSecret Import' }]);
  const imported = await house.call(
    owner.manager,
    'POST',
    `/api/common/job-imports?engagementId=${owner.engagementId}`,
    list.payload,
    list.headers,
  );
  const ticket = await house.call(owner.recruiter, 'POST', '/api/common/tickets', {
    category: 'question',
    subject: 'Secret Question',
    text: 'Secret Words',
  });
  await house.call(owner.admin, 'POST', `/api/common/tickets/${ticket.body.id}/notes`, {
    text: 'Secret Remark',
  });
  const kept = await house.call(owner.admin, 'POST', '/api/common/ticket-answers', {
    title: 'Secret Answer',
    text: 'Secret Reply',
  });
  const profile = formOf([
    { name: 'file', filename: 'resume.json', content: '{"basics":{"name":"Secret Profile"}}' },
  ]);
  const brought = await house.call(
    owner.recruiter,
    'POST',
    '/api/common/profile-imports',
    profile.payload,
    profile.headers,
  );
  const linkedinPost = newId();
  await house.query(
    `with link as (insert into job_link (id, agency_id, job_id, code, kind, user_id, by_name)
       values ($1, $2, $3, 'Secret11', 'post', $4, 'Meera') returning id)
     insert into linkedin_post (id, agency_id, job_id, link_id, page_urn, page_name, words, with_picture, by_user_id, by_name, state)
       select $1, $2, $3, id, 'urn:li:organization:1', 'Secret Page', 'Secret Words', false, $4, 'Meera', 'failed' from link`,
    [linkedinPost, owner.agencyId, job.id, owner.manager.actor.userId],
  );
  const webhook = await house.call(owner.admin, 'POST', '/api/agency/webhooks', {
    url: 'https://hidden.example/secret-hook',
  });
  await house.call(owner.admin, 'POST', `/api/agency/webhooks/${webhook.body.id}/ping`);
  const { endpoint, keys } = SUBSCRIPTION;
  const browser = await house.call(owner.manager, 'POST', '/api/authentication/me/push-browsers', {
    endpoint,
    keys: { ...keys, auth: randomBytes(16).toString('base64url') },
    name: 'Secret Browser',
  });
  const ordered = await house.call(owner.admin, 'POST', '/api/agency/plan-orders', {
    plan: 'team',
    interval: 'month',
    currency: 'INR',
  });
  const post = await house.call(owner.recruiter, 'POST', '/api/common/blog-posts', { title: 'Secret Post' });
  await house.call(owner.manager, 'PATCH', '/api/authentication/me', { phone: `+${SECRET_NUMBER}` });
  await house.call(owner.manager, 'POST', '/api/authentication/me/texts/code', { channel: 'sms' });
  const [row] = await house.query(
    `select (select candidate_record_id from application) as candidate, (select resume_file_id from submission) as file,
       (select id from interview where round_number = 2) as interview, (select id from offer) as offer,
       (select id from notification) as notification, (select id from webhook_delivery) as "webhookDelivery",
       (select id from credit_note) as "creditNote", (select id from event where type = 'job.approved') as event`,
  );
  return {
    ...(row as Pick<
      Records,
      | 'candidate'
      | 'file'
      | 'interview'
      | 'offer'
      | 'notification'
      | 'webhookDelivery'
      | 'creditNote'
      | 'event'
    >),
    webhook: webhook.body.id,
    pushBrowser: browser.body.items[0].id,
    planOrder: ordered.body.id,
    post: post.body.id,
    job: job.id,
    draft: draft.id,
    location: job.locations[0]!.id,
    application: applicationId,
    placement: placementId,
    replacement,
    invoice: invoiceId,
    payment: paid.body.payments[0].id,
    membership: owner.manager.actor.membershipId!,
    team: team.body.id,
    invitation: invited.body.items[0].id,
    clientInvitation: clientInvited.body.id,
    negotiation: negotiation.body.id,
    rateCard: planned.body.planned[0].id,
    jobImport: imported.body.id,
    ticket: ticket.body.id,
    ticketAnswer: kept.body.id,
    profileImport: brought.body.id,
    linkedinPost,
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
  const known = [
    'Backend Engineer',
    'Secret Plan',
    'NT/2026-27',
    'Secret Team',
    'secret.colleague',
    'Secret Price',
    'Secret Note',
    'Secret Import',
    'Secret Question',
    'Secret Words',
    'Secret Remark',
    'Secret Answer',
    'Secret Reply',
    'Secret Profile',
    'Secret Page',
    'Secret11',
    'secret-hook',
    'Secret Browser',
    'Secret Post',
    SECRET_NUMBER,
    SUBSCRIPTION.endpoint,
  ];
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

/** Whoever may not ask is not told what would have been right. */
const GARBLED = { query: '?nonsense=1', body: { nonsense: true } };

test('nobody gets in where it is not for anyone', async () => {
  for (const operation of operations()) {
    const known = calls[operation.id]!;
    const { status } = await send(operation, known, null);
    const expected = operation.roles === 'anyone' ? known.toNobody : 401;
    expect([operation.id, status]).toEqual([operation.id, expected]);
    if (operation.roles === 'anyone') continue;
    const garbled = await send(operation, { ...known, ...GARBLED }, null);
    expect([operation.id, garbled.status]).toEqual([operation.id, 401]);
  }
});

test('no role gets in that the operation does not name', async () => {
  for (const operation of operations()) {
    if (typeof operation.roles === 'string') continue;
    for (const [role, person] of Object.entries(outsiders[0]!.people)) {
      if (operation.roles.includes(role as Role)) continue;
      const { status } = await send(operation, calls[operation.id]!, person);
      expect([operation.id, role, status]).toEqual([operation.id, role, 403]);
      const garbled = await send(operation, { ...calls[operation.id]!, ...GARBLED }, person);
      expect([operation.id, role, garbled.status]).toEqual([operation.id, role, 403]);
    }
  }
});

// Every operation as every role, with a look at every table after each.
const WHOLE_API_MS = 600_000;

test.each([0, 1])(
  'nobody else sees, changes or hears of the records (%i)',
  { timeout: WHOLE_API_MS },
  async (which) => {
    const { name, people, forbidden } = outsiders[which]!;
    const before = await itsRows();
    for (const operation of operations()) {
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
          status: known.answersTo?.[role] ?? known.answers,
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
  hashes ??= await hashesOfTables();
  // Named, it is planned once: it takes longer than what it looks at.
  return (await db.query({ name: 'its-rows', text: hashes, values: [agencyIds] })).rows;
}

async function hashesOfTables(): Promise<string> {
  const tables = await house.query(
    `select table_name as name, string_agg(column_name, ',') as columns from information_schema.columns
      where table_schema = 'public' and column_name in ('agency_id', 'client_company_id', 'organisation_id', 'user_id')
        and table_name not in ('session', 'sign_in', 'engagement', 'engagement_terms') group by table_name order by table_name`,
  );
  return tables
    .map(({ name, columns }) => {
      const theirs = (columns as string)
        .split(',')
        .map((column) =>
          column === 'user_id'
            ? `user_id in (select user_id from membership where organisation_id = any($1::uuid[]))`
            : `${column} = any($1::uuid[])`,
        );
      return `select '${name}' as name, count(*), md5(string_agg(t::text, '' order by t::text)) as hash from ${name} t where ${theirs.join(' or ')}`;
    })
    .join(' union all ');
}
