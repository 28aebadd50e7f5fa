/** The walls as the database's own catalogue shows them, and as each of its roles meets them. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APP_ROLE, urlOfRole } from '../../server/platform/database.ts';
import { passwordOf } from '../../server/platform/migrate.ts';
import { type Agency, buildHouse, foundAgency, type House } from '../house.ts';
import { joined, openJob } from '../line.ts';
import { TEST_SECRET } from '../secret.ts';

const GROUP_ROLES = [
  'hireloom_agency',
  'hireloom_agency_admin',
  'hireloom_accountant',
  'hireloom_recruiter',
  'hireloom_client',
  'hireloom_interviewer',
  'hireloom_candidate',
  'hireloom_platform',
  'hireloom_public',
];

// Kysely's own: they say which migrations ran, hold nobody's data, and are opened by the owner before roles exist.
const MIGRATION_TABLES = ['kysely_migration', 'kysely_migration_lock'];
// Terms that everybody accepts, and the job board’s copy of what is shown, with the words it is searched by.
const FOR_EVERYBODY = ['legal_document', 'public_job', 'public_lexeme', 'public_word'];

let house: House;
let agency: Agency;
let app: pg.Client;
let owner: pg.Client;

beforeAll(async () => {
  house = await buildHouse();
  agency = await foundAgency(house);
  await joined(house, agency, await openJob(house, agency));
  app = new pg.Client(urlOfRole(house.ownerUrl, APP_ROLE, passwordOf(APP_ROLE, TEST_SECRET)));
  owner = new pg.Client(house.ownerUrl);
  await Promise.all([app.connect(), owner.connect()]);
});
afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
  await house.close();
});

/** @returns the SQLSTATE with which the database refuses, or the rows it gives */
async function ask(client: pg.Client, sql: string, role?: string): Promise<string | unknown[]> {
  await client.query('begin');
  try {
    if (role) await client.query(`set local role ${role}`);
    const answer = await client.query(sql);
    return answer.command === 'SELECT' ? answer.rows : `${answer.command} of ${answer.rowCount}`;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.query('rollback');
  }
}

const tables = async (): Promise<string[]> =>
  (
    await house.query(
      `select tablename from pg_tables where schemaname = 'public' and not tablename = any($1) order by 1`,
      [MIGRATION_TABLES],
    )
  ).map(({ tablename }) => tablename as string);

const DENIED = '42501';
const IMMUTABLE = '55000';

describe('every table', () => {
  test('has row-level security, forced', async () => {
    const open = await house.query(
      `select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
         and not (relrowsecurity and relforcerowsecurity) order by 1`,
    );
    expect(open.map(({ relname }) => relname)).toEqual(MIGRATION_TABLES);
  });

  test('is closed to the app until it has become somebody', async () => {
    // The clock's offset is nobody's secret, and is read when a process starts.
    for (const table of await tables()) {
      const answer = await ask(app, `select * from ${table} limit 1`);
      expect([table, answer]).toEqual([table, table === 'clock' ? [] : DENIED]);
    }
  });

  test.each(GROUP_ROLES)('shows %s no row until it is said who asks', async (role) => {
    const rowsOf: Record<string, unknown> = {};
    for (const table of await tables()) {
      const [readable] = await house.query(
        `select string_agg(quote_ident(a.attname), ',') as columns from pg_attribute a
          where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped
            and has_column_privilege($2, a.attrelid, a.attnum, 'select')`,
        [table, role],
      );

      if (!readable?.columns || (role === 'hireloom_public' && FOR_EVERYBODY.includes(table))) continue;
      const answer = await ask(app, `select ${readable.columns} from ${table} limit 1`, role);
      if (typeof answer === 'string' || answer.length) rowsOf[table] = answer;
    }
    expect(rowsOf).toEqual({});
  });
});

describe('the app’s role', () => {
  test('owns nothing, is no superuser and passes no wall', async () => {
    const roles = await house.query(
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles
        where rolname in ('hireloom_app', 'hireloom_auth', 'hireloom_queue', 'hireloom_system') or rolname = any($1)`,
      [GROUP_ROLES],
    );
    expect(roles).toHaveLength(GROUP_ROLES.length + 4);
    for (const { rolname, ...may } of roles) {
      expect([rolname, Object.values(may)]).toEqual([rolname, [false, false, false, false]]);
    }
    const owned = await house.query(
      `select relname from pg_class where relowner = 'hireloom_app'::regrole
       union all select nspname from pg_namespace where nspowner = 'hireloom_app'::regrole
       union all select proname from pg_proc where proowner = 'hireloom_app'::regrole`,
    );
    expect(owned).toEqual([]);
  });

  test('takes no wall down, as itself or as any role it may become', async () => {
    for (const role of [undefined, 'hireloom_system', ...GROUP_ROLES]) {
      for (const attempt of [
        'alter table job disable row level security',
        'alter table job no force row level security',
        'drop policy client_select on job_terms',
        'alter table event disable trigger append_only',
        'set session_replication_role = replica',
        'create table mine (id integer)',
        'alter role hireloom_app superuser',
        'set local role hireloom_auth',
        'set local role hireloom_queue',
      ]) {
        expect([role, attempt, await ask(app, attempt, role)]).toEqual([role, attempt, DENIED]);
      }
    }
  });

  test('reads no password and no session, whoever it becomes but the system', async () => {
    for (const role of [undefined, ...GROUP_ROLES]) {
      for (const table of ['credential', 'session', 'verification', 'rate_limit']) {
        expect([role, table, await ask(app, `select * from ${table}`, role)]).toEqual([role, table, DENIED]);
      }
    }
  });

  test('finds no password and no session even as the system', async () => {
    for (const table of ['credential', 'session', 'verification']) {
      expect([table, await ask(app, `select * from ${table}`, 'hireloom_system')]).toEqual([table, DENIED]);
    }
  });
});

describe('what never changes', () => {
  const ISSUED = `update invoice set number = 'NT/2026-27/00001', state = 'issued'`;

  test.each(['event', 'event_seal'])('%s takes no update and no delete, from nobody', async (table) => {
    for (const attempt of [`delete from ${table}`, `update ${table} set xid = xid`]) {
      expect(await ask(app, attempt, 'hireloom_system')).toBe(DENIED);
    }
    await owner.query(
      `insert into event_seal (chain_id, sequence, event_id, xid, previous_hash, hash)
       select chain_id, 1, id, xid, '', '' from event order by id limit 1 on conflict do nothing`,
    );
    expect(await ask(owner, `delete from ${table}`)).toBe(IMMUTABLE);
    expect(await ask(owner, `update ${table} set xid = xid`)).toBe(IMMUTABLE);
  });

  test.each(['event', 'event_seal'])('%s cannot be emptied either', async (table) => {
    expect(await ask(app, `truncate ${table} cascade`, 'hireloom_system')).toBe(DENIED);
    expect(await ask(owner, `truncate ${table} cascade`)).toBe(IMMUTABLE);
  });

  test.each([
    ['rate_card_terms', 'fee = 1'],
    ['engagement_terms', 'fee = 1'],
    ['engagement_terms_version', `agency = '{}'`],
    ['job_terms', `bands = '[]'`],
  ])('%s stays as agreed, for system and owner', async (table, change) => {
    for (const attempt of [`update ${table} set ${change}`, `delete from ${table}`]) {
      expect([attempt, await ask(app, attempt, 'hireloom_system')]).toEqual([attempt, IMMUTABLE]);
      expect([attempt, await ask(owner, attempt)]).toEqual([attempt, IMMUTABLE]);
    }
  });

  test('an invoice line stays as issued', async () => {
    await owner.query('begin');
    await owner.query(
      `insert into invoice_line (invoice_id, position, agency_id, client_company_id, kind, description, amount)
       select id, 0, agency_id, client_company_id, 'fee', 'Fee', 1 from invoice`,
    );
    await owner.query('commit');
    for (const attempt of ['update invoice_line set amount = 2', 'delete from invoice_line']) {
      expect(await ask(app, attempt, 'hireloom_system')).toBe(IMMUTABLE);
      expect(await ask(owner, attempt)).toBe(IMMUTABLE);
    }
  });

  test('of an issued invoice only state and what is paid or credited may change', async () => {
    const columns = await house.query(
      `select column_name from information_schema.columns where table_schema = 'public' and table_name = 'invoice'
        and is_generated = 'NEVER' and column_name <> all(array['state', 'paid', 'credited', 'version', 'updated_at']) order by 1`,
    );
    await owner.query(ISSUED);
    const changes = columns.map(({ column_name: column }) => CHANGED[column as string] ?? `${column} = null`);
    for (const change of changes) {
      expect([change, await ask(owner, `update invoice set ${change}`)]).toEqual([change, IMMUTABLE]);
    }
    expect(await ask(owner, `update invoice set state = 'partly_paid', paid = 5`)).toBe('UPDATE of 1');
    expect(await ask(owner, 'delete from invoice')).toBe(IMMUTABLE);
  });
});

/** Where setting to null changes nothing, because it is empty in this invoice. */
const CHANGED: Record<string, string> = {
  fiscal_year: `fiscal_year = '1999'`,
  issued_on: `issued_on = '2000-01-01'`,
  due_on: `due_on = '2000-01-01'`,
  tax: 'tax = 1',
  total: 'total = 1',
  seller: `seller = '{}'`,
  buyer: `buyer = '{}'`,
  replaces_candidate_name: `replaces_candidate_name = 'Somebody'`,
  pdf_file_id: 'pdf_file_id = gen_random_uuid()',
};
