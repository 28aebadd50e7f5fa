/** Many agencies in one database, what waits at them, and what was told there. */
import pg from 'pg';
import { type Agency, buildHouse, foundAgency, type House } from '../house.ts';
import { type History, THINGS } from './histories.ts';
import { copyAgency, renamed } from './many-agencies.ts';
import { type Mute, type Rules, type Said, type Snooze, waitsFrom } from './rules.ts';

export type Case = {
  rules: Rules;
  /** One thing of that kind. `index` tells those of an agency apart. */
  make: (house: House, agency: Agency, index: number) => Promise<{ id: string; candidateEmail?: string }>;
  /**
   * Statement that makes things wait, or no longer: `put` holds their id and index, the agency's zone, and since what their
   * age is counted from, null where they do not wait.
   */
  put: string;
};

/** The people and things of one agency. People are found by `who thing`: each interview has its interviewer. */
type Cast = {
  agencyId: string;
  things: string[];
  users: Map<string, string>;
  emails: Map<string, string>;
};

export type World = Awaited<ReturnType<typeof buildWorld>>;

export async function buildWorld({ rules, make, put }: Case, agencies: number) {
  const house = await buildHouse();
  const db = new pg.Client({ connectionString: house.ownerUrl });
  await db.connect();
  const casts = await foundAgencies(house, db, make, agencies);
  return {
    house,
    db,
    rules,
    put,
    casts,
    close: async () => {
      await db.end();
      await house.close();
    },
  };
}

const BILLING = 'payables@people.example';

async function foundAgencies(
  house: House,
  db: pg.Client,
  make: Case['make'],
  count: number,
): Promise<Cast[]> {
  const agency = await foundAgency(house);
  // The public board, which follows every change of a job, has no part in this.
  await db.query('update organisation set public_page = false');
  await db.query(
    `insert into billing_contact (id, organisation_id, position, name, email) values (gen_random_uuid(), $1, 0, 'Payables', $2)`,
    [agency.clientCompanyId, BILLING],
  );
  const made: Made[] = [];
  for (let index = 0; index < THINGS; index++) {
    house.clock.at = new Date('2026-01-05T05:00:00Z');
    made.push(await make(house, agency, index));
  }
  await house.drain();
  await copyAgency(db, count - 1);
  return Array.from({ length: count }, (_, copy) => castOf(agency, made, copy));
}

type Made = { id: string; candidateEmail?: string };

function castOf(agency: Agency, made: Made[], copy: number): Cast {
  const people = made.flatMap(({ candidateEmail }, thing) => [
    ...(['client', 'manager', 'admin', 'accountant', 'recruiter'] as const).map((who) => ({
      who: `${who} ${thing}`,
      email: agency[who].email,
      userId: agency[who].actor.userId!,
    })),
    { who: `billing ${thing}`, email: BILLING, userId: null },
    { who: `candidate ${thing}`, email: candidateEmail ?? '', userId: null },
    {
      who: `interviewer ${thing}`,
      email: (thing === 0 ? agency.interviewer : agency.interviewer2).email,
      userId: (thing === 0 ? agency.interviewer : agency.interviewer2).actor.userId!,
    },
  ]);
  return {
    agencyId: renamed(agency.agencyId, copy),
    things: made.map(({ id }) => renamed(id, copy)),
    users: new Map(people.flatMap(({ who, userId }) => (userId ? [[who, renamed(userId, copy)]] : []))),
    emails: new Map(people.map(({ who, email }) => [who, renamed(email, copy)])),
  };
}

/** Nothing has been told, nothing waits, and every agency is where its history has it. */
export async function beginAnew({ db, casts, put, rules }: World, histories: History[]): Promise<void> {
  for (const table of [
    'reminder_delivery',
    'reminder_snooze',
    'reminder_mute',
    'notification',
    'mail',
    'task_run',
    'task_log',
    'task_setting',
    'graphile_worker._private_jobs',
  ])
    await db.query(`delete from ${table}`);
  await db.query(putting(put), [
    casts.flatMap(({ things }) => things),
    casts.flatMap(({ things }) => things.map(() => null)),
    casts.flatMap(({ things }) => things.map(() => 'UTC')),
    casts.flatMap(({ things }) => [...things.keys()]),
  ]);
  const places = histories.map(({ place }, agency) => ({
    id: casts[agency]!.agencyId,
    admin: casts[agency]!.users.get('admin 0'),
    ...place,
  }));
  await db.query(
    `update organisation o set time_zone = p."timeZone", country = p.country, state = p.state, holiday_country = null,
      holiday_region = null, own_holidays = p."ownHolidays", working_days = p."workingDays"
      from jsonb_to_recordset($1) as p(id uuid, "timeZone" text, country text, state text, "ownHolidays" date[], "workingDays" int[])
      where o.id = p.id`,
    [JSON.stringify(places)],
  );
  await db.query(
    `insert into task_setting (agency_id, task, enabled, hour, steps, updated_at, updated_by)
      select p.id, $2, s.enabled, s.hour, s.steps, now(), p.admin
      from jsonb_to_recordset($1) as p(id uuid, admin uuid, setting jsonb)
      cross join jsonb_to_record(p.setting) as s(enabled boolean, hour smallint, steps smallint[]) where p.setting <> 'null'`,
    [JSON.stringify(places), rules.task],
  );
}

const putting = (statement: string) =>
  `with put as (select * from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::int[]) as p(id, since, zone, index)) ${statement}`;

/** What waits, as the histories have it. Time goes back on the clock alone: what has begun to wait waits on. */
export class Waiting {
  /** By agency and thing the instant from which it waits, null where it does not. */
  readonly since: (number | null)[][];
  private readonly world: World;
  private readonly histories: History[];
  private readonly toInstant: (minute: number) => number;
  private furthest = Number.NEGATIVE_INFINITY;

  constructor(world: World, histories: History[], toInstant: (minute: number) => number) {
    this.world = world;
    this.histories = histories;
    this.toInstant = toInstant;
    this.since = histories.map(({ lives }) => lives.map(() => null));
  }

  async goOn(minute: number): Promise<void> {
    this.furthest = Math.max(this.furthest, minute);
    const { rules, casts, db, put } = this.world;
    const changed: [string, Date | null, string, number][] = [];
    for (const [agency, { lives, place }] of this.histories.entries())
      for (const [thing, life] of lives.entries()) {
        const from = waitsFrom(life, this.furthest, rules);
        const since = from === null ? null : this.toInstant(from);
        if (since === this.since[agency]![thing]) continue;
        this.since[agency]![thing] = since;
        const at = since === null ? null : new Date(since);
        changed.push([casts[agency]!.things[thing]!, at, place.timeZone, thing]);
      }
    if (!changed.length) return;
    await db.query(
      putting(put),
      [0, 1, 2, 3].map((column) => changed.map((row) => row[column])),
    );
  }
}

/** @returns whether that person has an account, and so something to put off with */
export async function putOff({ db, casts }: World, agency: number, { who, thing, kind, until }: Snooze) {
  const { users, things } = casts[agency]!;
  const user = users.get(`${who} ${thing}`);
  if (!user) return false;
  await db.query(
    `insert into reminder_snooze (user_id, kind, subject_id, until) values ($1, $2, $3, $4)
      on conflict (user_id, kind, subject_id) do update set until = excluded.until`,
    [user, kind, things[thing], until],
  );
  return true;
}

/** @returns whether that person has an account, and so something to turn it off with */
export async function turnOff({ db, casts, rules }: World, agency: number, { who, thing, off }: Mute) {
  const user = casts[agency]!.users.get(`${who} ${thing}`);
  if (!user) return false;
  await db.query(
    off
      ? 'insert into reminder_mute (user_id, task) values ($1, $2) on conflict do nothing'
      : 'delete from reminder_mute where user_id = $1 and task = $2',
    [user, rules.task],
  );
  return true;
}

/** Hears what is told from one look to the next. */
export class Ears {
  private readonly world: World;
  private readonly delivered = new Set<string>();
  private lastMail = '00000000-0000-0000-0000-000000000000';
  private lastBell = this.lastMail;

  constructor(world: World) {
    this.world = world;
  }

  /** By agency, in the words of `asHeard`; and the titles of the mails. */
  async listen(): Promise<Map<string, { told: string[]; titles: string[] }>> {
    const { db, rules } = this.world;
    const heard = new Map<string, { told: string[]; titles: string[] }>();
    const at = (agencyId: string) => {
      const known = heard.get(agencyId) ?? { told: [], titles: [] };
      heard.set(agencyId, known);
      return known;
    };
    const deliveries = await db.query<{
      agency_id: string;
      recipient: string;
      subject_id: string;
      period: string;
    }>('select agency_id, recipient, subject_id, period from reminder_delivery where task = $1', [
      rules.task,
    ]);
    for (const { agency_id, recipient, subject_id, period } of deliveries.rows) {
      const key = `${recipient} ${subject_id} ${period}`;
      if (this.delivered.has(key)) continue;
      this.delivered.add(key);
      at(agency_id).told.push(`said ${recipient} ${subject_id}`);
    }
    const mails = await db.query<{
      id: string;
      agency_id: string;
      to_address: string;
      subject: string;
      items: number;
    }>(
      `select id, agency_id, to_address, subject, jsonb_array_length(content -> 'items') as items
       from mail where id > $1 order by id`,
      [this.lastMail],
    );
    for (const { id, agency_id, to_address, subject, items } of mails.rows) {
      at(agency_id).told.push(`mail ${to_address} ${items}`);
      at(agency_id).titles.push(`${to_address} ${subject}`);
      this.lastMail = id;
    }
    const bells = await db.query<{ id: string; agency_id: string; email: string }>(
      'select n.id, n.agency_id, u.email from notification n join app_user u on u.id = n.user_id where n.id > $1 order by n.id',
      [this.lastBell],
    );
    for (const { id, agency_id, email } of bells.rows) {
      at(agency_id).told.push(`bell ${email}`);
      this.lastBell = id;
    }
    return heard;
  }
}

/** What `Ears` hear where this is said at an agency: each thing once, and one message a person and capacity. */
export function asHeard({ casts }: World, agency: number, said: Said[]): string[] {
  const { users, emails, things } = casts[agency]!;
  const heard: string[] = [];
  const messages = new Map<string, number>();
  for (const { who, thing, as } of said) {
    const person = `${who} ${thing}`;
    heard.push(`said ${users.get(person) ?? emails.get(person)} ${things[thing]}`);
    const message = `${emails.get(person)} ${as}`;
    const known = messages.get(message);
    messages.set(message, (known ?? 0) + 1);
    if (!known && users.has(person)) heard.push(`bell ${emails.get(person)}`);
  }
  for (const [message, count] of messages) heard.push(`mail ${message.split(' ')[0]} ${count}`);
  return heard.sort();
}
