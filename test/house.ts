/** A test file's own house: a database cloned from the template, the app on it, people who can sign in, a clock in its hand. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { inject } from 'vitest';
import { createApp } from '../server/app.ts';
import { addMember } from '../server/domain/accounts/index.ts';
import { engage } from '../server/domain/engagements/index.ts';
import { openMailer, renderedMail } from '../server/domain/notifications/index.ts';
import { createOrganisation, type NewOrganisation } from '../server/domain/organisations/index.ts';
import { saveRateCard } from '../server/domain/terms/index.ts';
import { type Actor, databaseRoleOf, type Role, SYSTEM } from '../server/platform/actor.ts';
import { localDate } from '../server/platform/calendar.ts';
import type { Context } from '../server/platform/context.ts';
import { APP_ROLE, urlOfRole } from '../server/platform/database.ts';
import { runAs } from '../server/platform/events.ts';
import { newId } from '../server/platform/ids.ts';
import { openLiveHub } from '../server/platform/live.ts';
import { passwordOf } from '../server/platform/migrate.ts';
import { hashOfToken } from '../server/platform/tokens.ts';
import { openServices, type Services } from '../server/services.ts';
import { readSettings } from '../server/settings.ts';
import { createTasks } from '../server/tasks.ts';
import { TEST_SECRET } from './secret.ts';

export type House = Awaited<ReturnType<typeof buildHouse>>;

export type TestPerson = { actor: Actor; token: string; name: string; email: string };

export async function buildHouse(env: Record<string, string> = {}) {
  const database = `test_${newId().replaceAll('-', '')}`;
  const serverUrl = inject('serverUrl');
  await onServer(serverUrl, `create database ${database} template ${inject('template')}`);
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  const ownerUrl = url.toString();
  const folder = mkdtempSync(path.join(tmpdir(), 'hireloom-house-'));
  // One connection for each look would cost more than the look.
  const owner = new pg.Pool({ connectionString: ownerUrl });
  owner.on('error', () => {});
  const query = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
    (await owner.query(sql, values)).rows;
  const settings = readSettings({
    MODE: 'test',
    DATA_DIR: folder,
    SECRET: TEST_SECRET,
    LOG_LEVEL: 'silent',
    DATABASE_POOL: '6',
    // Most tests count what is told thing by thing.
    MAIL_BUNDLE_MINUTES: '0',
    ...env,
  });
  const clock = { at: new Date('2026-03-02T05:00:00Z'), now: () => clock.at, reload: async () => {} };
  const queries: string[] = [];
  const services = await openServices(settings, ownerUrl, { clock, onQuery: (sql) => queries.push(sql) });
  const live = await openLiveHub(
    urlOfRole(ownerUrl, APP_ROLE, passwordOf(APP_ROLE, TEST_SECRET)),
    services.log,
  );
  const app = await createApp(services, live);
  await app.ready();
  const mailer = openMailer({
    db: services.db,
    storage: services.storage,
    clock,
    smtpUrl: settings.smtpUrl,
    atOnce: 2,
    from: settings.mailFrom,
    publicUrl: settings.publicUrl,
  });

  const house = {
    app,
    services,
    /** Another web process on the same database. */
    secondProcess: async () => {
      const others = await openServices(settings, ownerUrl, { clock });
      const hub = await openLiveHub(
        urlOfRole(ownerUrl, APP_ROLE, passwordOf(APP_ROLE, TEST_SECRET)),
        others.log,
      );
      const second = await createApp(others, hub);
      await second.ready();
      return {
        app: second,
        call: (who: TestPerson | null, method: string, url: string, body?: unknown) =>
          call(second, who, method, url, body),
        close: async () => {
          await hub.close();
          await second.close();
          await others.close();
        },
      };
    },
    settings,
    clock,
    queries,
    ownerUrl,
    mailer,
    as: <T>(who: TestPerson | 'system', command: (context: Context) => Promise<T>): Promise<T> =>
      runAs(services.db, who === 'system' ? SYSTEM : who.actor, clock.at, command),
    call: (
      who: TestPerson | null,
      method: string,
      url: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ) => call(app, who, method, url, body, headers),
    /** Runs what waits in the queue, as a worker would, until nothing is left. @returns names of the jobs that failed */
    drain: () => drain(query, services, mailer),
    query,
    /** Mails as their readers get them. @param rest of the statement, after `from mail`, which names the table `m` */
    mails: async (rest: string, values: unknown[] = []): Promise<TestMail[]> =>
      written(await query(`select m.* from mail m ${rest}`, values)),
    close: async () => {
      await live.close();
      await app.close();
      await services.close();
      mailer.close();
      await owner.end();
      await onServer(serverUrl, `drop database ${database} with (force)`);
      rmSync(folder, { recursive: true, force: true });
      letGo(house);
    },
  };
  return house;
}

/** Test files of one process are never forgotten, nor what they hold: a hundred closed houses would be gigabytes. */
export function letGo(house: object) {
  for (const key of Object.keys(house)) delete (house as Record<string, unknown>)[key];
}

export type TestMail = {
  id: string;
  source: string;
  to_address: string;
  to_name: string;
  subject: string;
  html: string;
  text: string;
  calendar: string | null;
  unsubscribe: string | null;
  reply_to: string | null;
  state: string;
};

export const written = (rows: Record<string, unknown>[]): Promise<TestMail[]> =>
  Promise.all(
    (rows as (TestMail & { content: unknown })[]).map(async (row) => ({
      ...row,
      ...(await renderedMail(row)),
    })),
  );

type Query = (sql: string) => Promise<Record<string, unknown>[]>;

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function call(
  app: FastifyInstance,
  who: TestPerson | null,
  method: string,
  url: string,
  body?: unknown,
  headers: Record<string, string> = {},
) {
  const answer = await app.inject({
    method: method as 'GET',
    url,
    headers: { ...(who ? { authorization: `Bearer ${who.token}` } : {}), ...headers },
    ...(body === undefined ? {} : { payload: body as object }),
  });
  const isJson = String(answer.headers['content-type'] ?? '').includes('json');
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: isJson ? answer.json() : answer.body,
    raw: answer.rawPayload,
  };
}

async function drain(
  query: Query,
  services: Services,
  mailer: ReturnType<typeof openMailer>,
): Promise<string[]> {
  const tasks = createTasks(services, mailer);
  const failed: string[] = [];
  let sealed = false;
  for (;;) {
    const rows = await query(
      `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
       where j.task_id = t.id and j.id in (select id from graphile_worker._private_jobs order by id limit 50)
       returning t.identifier, j.payload`,
    );
    if (!rows.length) return failed;
    for (const { identifier, payload } of rows as { identifier: string; payload: unknown }[]) {
      // It asks for itself again while a transaction of any other test on the server is open.
      if (identifier === 'sealEvents' && sealed) continue;
      sealed ||= identifier === 'sealEvents';
      try {
        await tasks[identifier]!(payload, {} as never);
      } catch {
        failed.push(identifier);
      }
    }
  }
}

type Cast = Record<
  | 'client'
  | 'manager'
  | 'admin'
  | 'recruiter'
  | 'recruiter2'
  | 'accountant'
  | 'interviewer'
  | 'interviewer2'
  | 'candidate',
  TestPerson
>;

export type Agency = Cast & { agencyId: string; clientCompanyId: string; engagementId: string };

/** An agency with its people, engaged with a client company that has its own. @param tag tells several apart in one house */
export async function foundAgency(house: House, tag = ''): Promise<Agency> {
  const suffix = tag.toUpperCase();
  const agencyId = await house.as('system', (context) =>
    createOrganisation(context, agency(`Nimbus ${tag}`.trim(), `NIMB${suffix}`)),
  );
  const clientCompanyId = await house.as('system', (context) =>
    createOrganisation(context, company(`Aster ${tag}`.trim(), `ASTR${suffix}`)),
  );
  const member = (role: Role, name: string, organisationId: string | null) =>
    enrol(house, role, `${name} ${tag}`.trim(), organisationId);
  const cast: Cast = {
    client: await member('client', 'Priya', clientCompanyId),
    manager: await member('manager', 'Meera', agencyId),
    admin: await member('agency_admin', 'Ishaan', agencyId),
    recruiter: await member('recruiter', 'Asha', agencyId),
    recruiter2: await member('recruiter', 'Vikram', agencyId),
    accountant: await member('accountant', 'Lata', agencyId),
    interviewer: await member('interviewer', 'Dev', clientCompanyId),
    interviewer2: await member('interviewer', 'Ritu', clientCompanyId),
    candidate: await member('candidate', 'Nisha', null),
  };
  const band = {
    payFrom: '1500000',
    payTo: '2500000',
    currency: 'INR',
    feeType: 'percentage' as const,
    fee: '8.33',
    replacementDays: 90,
    invoiceAfterDays: 30,
    paymentWithinDays: 7,
    interestPercentPerMonth: '1.5',
    replacementRule: 'pro_rata' as const,
    description: null,
  };
  await house.as(cast.admin, (context) =>
    saveRateCard(context, {
      basedOn: 0,
      effectiveFrom: localDate(house.clock.at, 'Asia/Kolkata'),
      bands: [band],
    }),
  );
  const engagementId = await house.as('system', (context) =>
    engage(context, {
      agencyId,
      agencyName: `Nimbus ${tag}`.trim(),
      clientCompanyId,
      clientName: `Aster ${tag}`.trim(),
    }),
  );
  return { ...cast, agencyId, clientCompanyId, engagementId };
}

const agency = (name: string, code: string): NewOrganisation => ({
  kind: 'agency',
  name,
  code,
  address: '18 Residency Road',
  city: 'Bengaluru',
  state: 'Karnataka',
  country: 'IN',
  timeZone: 'Asia/Kolkata',
  currency: 'INR',
  gstin: '29AABCN1234K1ZH',
  invoicePrefix: 'NT',
});

const company = (name: string, code: string): NewOrganisation => ({
  ...agency(name, code),
  kind: 'client_company',
  state: 'Maharashtra',
  gstin: '27AABCA4321F1Z7',
  invoicePrefix: undefined,
});

/** Another agency with its own people, engaged with the client company that `first` already works for. */
export async function foundRival(house: House, first: Agency, tag: string): Promise<Agency> {
  const rival = await foundAgency(house, tag);
  const engagementId = await house.as('system', (context) =>
    engage(context, {
      agencyId: rival.agencyId,
      agencyName: `Nimbus ${tag}`,
      clientCompanyId: first.clientCompanyId,
      clientName: 'Aster',
    }),
  );
  const { client, interviewer, interviewer2, clientCompanyId } = first;
  return { ...rival, client, interviewer, interviewer2, clientCompanyId, engagementId };
}

/** Somebody with a session, without the price of hashing a password each time. */
export async function enrol(
  house: House,
  role: Role,
  name: string,
  organisationId: string | null,
): Promise<TestPerson> {
  const { services } = house;
  const userId = newId();
  const token = newId();
  const email = `${name.replaceAll(' ', '.').toLowerCase()}.${userId.slice(-6)}@people.example`;
  await services.authDb
    .insertInto('appUser')
    .values({ id: userId, name, email, emailVerified: true, timeZone: 'Asia/Kolkata', locale: 'en-IN' })
    .execute();
  const membershipId = await house.as('system', (context) =>
    addMember(context, { userId, name, email, role, organisationId }),
  );
  await services.authDb
    .insertInto('session')
    .values({
      id: newId(),
      userId,
      tokenHash: hashOfToken(token),
      expiresAt: new Date(Date.now() + 86_400_000),
    })
    .execute();
  const inAgency = ['agency_admin', 'manager', 'recruiter', 'accountant'].includes(role);
  return {
    token,
    name,
    email,
    actor: {
      role,
      databaseRole: databaseRoleOf(role),
      userId,
      name,
      membershipId,
      organisationId,
      agencyId: inAgency ? organisationId : null,
      clientCompanyId: organisationId && !inAgency ? organisationId : null,
      candidateRecordIds: [],
      timeZone: 'Asia/Kolkata',
      impersonator: null,
      authenticatedAt: new Date(),
      scopes: null,
      needsSecondFactor: false,
      beyondPlan: false,
      linkKey: '',
    },
  };
}
