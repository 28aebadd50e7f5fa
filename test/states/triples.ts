/** Tries every (state, command, role) of a state table through HTTP and says where the answer is not the table's. */
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import type { ActingRole } from '../../server/platform/actor.ts';
import { type Machine, possibleCommands } from '../../server/platform/state-machine.ts';
import { type Agency, enrol, type House, type TestPerson } from '../house.ts';

export const ROLES = [
  'agency_admin',
  'manager',
  'recruiter',
  'accountant',
  'client',
  'interviewer',
  'candidate',
  'platform_admin',
  'link',
] as const satisfies readonly ActingRole[];

export type TestRole = (typeof ROLES)[number];

export type Row = Record<string, unknown>;

export type Call = {
  operation: string;
  params: Record<string, string>;
  query?: string;
  body?: unknown;
  headers?: Record<string, string>;
};

export type Subject<State extends string, Command extends string> = {
  machine: Machine<State, Command>;
  table: string;
  stateColumn: 'state' | 'stage';
  id: string;
  /** SQL that puts what is around the record into the state. */
  prepare: (state: State | 'new') => string;
  /** Columns of the record that go with the state, as an SQL list of assignments; by command and role where it depends whose turn it is. */
  columns?: (state: State, command: Command, role: TestRole) => string;
  /** What stands for the command, with valid input; null for what only the system does. */
  calls: Record<Command, null | ((role: TestRole, row: Row) => Call)>;
  /** Rows that are not the role's to see in that state: there the answer is 404 and nothing else. */
  hidden: (state: State, role: TestRole) => boolean;
};

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** Keeps the house's rows as they are now, so that each triple starts from them. */
export async function openStage(house: House, agency: Agency) {
  const platformAdmin = await enrol(house, 'platform_admin', 'Root', null);
  // As the owner without triggers: what is immutable for everybody must still be put back.
  const owner = new pg.Client({ connectionString: house.ownerUrl });
  await owner.connect();
  await owner.query(`set session_replication_role = replica; ${KEEP}`);
  return { house, agency, platformAdmin, owner, tried: 0, standsAt: null as string | null };
}

const KEEP = `
  create schema keep;
  do $$ declare name text; begin
    for name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
      execute format('create table keep.%I as table public.%I', name, name);
    end loop;
  end $$;
  create function keep.restore() returns void language plpgsql as $$ declare name text; columns text; begin
    for name in select tablename from pg_tables where schemaname = 'keep' loop
      select string_agg(quote_ident(column_name), ',') into columns from information_schema.columns
        where table_schema = 'public' and table_name = name and is_generated = 'NEVER';
      execute format('delete from public.%I', name);
      execute format('insert into public.%I (%s) select %s from keep.%I', name, columns, columns, name);
    end loop;
  end $$;`;

/** @returns what went wrong for this role, in words; empty where every answer was the table's */
export async function tryAll<State extends string, Command extends string>(
  stage: Stage,
  subject: Subject<State, Command>,
  role: TestRole,
): Promise<string[]> {
  const wrong: string[] = [];
  const commands = Object.keys(subject.calls) as Command[];
  for (const state of ['new', ...subject.machine.states] as (State | 'new')[]) {
    for (const command of commands) {
      if (isForNew(subject, command) !== (state === 'new')) continue;
      if (!subject.calls[command]) continue;
      stage.tried += 1;
      const complaint = await tryOne(stage, subject, state, command, role);
      if (complaint) wrong.push(`${role}: ${command} from ${state}: ${complaint}`);
    }
  }
  return wrong;
}

const isForNew = <S extends string, C extends string>({ machine }: Subject<S, C>, command: C): boolean =>
  machine.transitions.some((row) => row.command === command && row.from.includes('new'));

async function tryOne<S extends string, C extends string>(
  stage: Stage,
  subject: Subject<S, C>,
  state: S | 'new',
  command: C,
  role: TestRole,
): Promise<string | null> {
  const { machine } = subject;
  const columns = state === 'new' ? '' : (subject.columns?.(state, command, role) ?? '');
  const arrangement = `${state} ${columns}`;
  if (stage.standsAt !== arrangement) await put(stage, subject, state, columns);
  const before = await look(stage, subject);
  const rows = machine.transitions.filter((row) => row.command === command);
  const mine = rows.filter(({ by }) => by.includes(role));
  const fitting = mine.find(({ from }) => from.includes(state));

  const { status, body } = await send(stage, subject.calls[command]!(role, before.row ?? {}), role);
  const after = await look(stage, subject);
  const unchanged = isDeepStrictEqual(before, after);
  // What a command did is undone before the next; a refusal leaves nothing to undo.
  if (!unchanged || fitting) stage.standsAt = null;

  if (fitting) {
    if (status >= 300) return `it fits, but the answer was ${status} ${JSON.stringify(body)}`;
    const to = state === 'new' ? 'made' : String(after.row?.[subject.stateColumn] ?? 'gone');
    const expected = state === 'new' ? ['made'] : (fitting.to as readonly string[]);
    return expected.includes(to) ? null : `it became ${to}, the table says ${expected}`;
  }
  if (!unchanged) return `it was refused with ${status}, and yet something changed`;
  if (!mine.length) {
    // The bearer of a link has no session: anywhere else they are nobody.
    const refusals = role === 'link' ? [401] : [403, 404];
    return refusals.includes(status) ? null : `not this role's, but the answer was ${status}`;
  }
  if (state !== 'new' && subject.hidden(state, role))
    return status === 404 ? null : `it is hidden, but the answer was ${status}`;
  const expected = {
    status: 409,
    code: 'wrong_state',
    state,
    possible: possibleCommands(machine, state, role),
  };
  const given = { status, code: body.code, state: body.state, possible: body.possible };
  return isDeepStrictEqual(given, expected) ? null : `409 wrong_state expected, not ${JSON.stringify(body)}`;
}

async function put<S extends string, C extends string>(
  stage: Stage,
  subject: Subject<S, C>,
  state: S | 'new',
  columns: string,
) {
  const { table, stateColumn, id } = subject;
  await stage.owner.query(`select keep.restore(); ${subject.prepare(state)};
    ${state === 'new' ? '' : `update ${table} set ${stateColumn} = '${state}' ${columns && `, ${columns}`} where id = '${id}'`}`);
  stage.standsAt = `${state} ${columns}`;
}

/** The record, and how many rows there are of all that a command could add. */
async function look<S extends string, C extends string>({ owner }: Stage, { table, id }: Subject<S, C>) {
  const { rows } = await owner.query(
    `select (select to_jsonb(r) from ${table} r where id = $1) as row, (select count(*) from event) as events,
       (select count(*) from ${table}) as records, (select count(*) from payment) as payments`,
    [id],
  );
  return rows[0] as { row: Row | null; events: string; records: string; payments: string };
}

async function send(stage: Stage, call: Call, role: TestRole) {
  const { house } = stage;
  const { operation, params, query = '', body, headers } = call;
  const known = house.app.operations.find(({ id }) => id === operation);
  if (!known) throw new Error(`There is no operation ${operation}.`);
  const url = known.url.replaceAll(/:(\w+)/g, (_, name) => params[name]!);
  return house.call(personOf(stage, role), known.method, url + query, body, headers);
}

function personOf({ agency, platformAdmin }: Stage, role: TestRole): TestPerson | null {
  if (role === 'link') return null;
  if (role === 'platform_admin') return platformAdmin;
  return role === 'agency_admin' ? agency.admin : agency[role];
}

/** Commands of the table that no operation stands for must be the system's alone. */
export function onlySystem<S extends string, C extends string>({ machine, calls }: Subject<S, C>): string[] {
  return machine.transitions
    .filter(({ command, by }) => calls[command] === null && by.some((role) => role !== 'system'))
    .map(({ command }) => command);
}

/** Operations that carry the name of a command which only the system has. */
export function operationsOfSystem<S extends string, C extends string>(
  { house }: Stage,
  { machine, calls }: Subject<S, C>,
): string[] {
  const internal = Object.keys(calls).filter((command) => calls[command as C] === null);
  const names = internal.flatMap((command) => [command, command + capital(machine.thing)]);
  return house.app.operations.map(({ id }) => id).filter((id) => names.includes(id));
}

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
