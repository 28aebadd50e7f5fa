/** The append-only record of what happened, and the one task that derives everything else from it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Actor } from './actor.ts';
import type { Context } from './context.ts';
import { type Database, type Tx, transactionAs } from './database.ts';
import { sqlState } from './errors.ts';
import type { DB } from './generated/database.ts';
import { newId, newIdAt } from './ids.ts';
import { OUTDATED_PLAN } from './lean-connections.ts';
import type { LiveMessage } from './live.ts';
import { enqueue } from './queue.ts';

/** Who may read the event in their timelines; `accounts` are the agency's accountants and managers. An agency's admins and the platform's read all; `admins` is for none but them. */
export type Audience = 'agency' | 'accounts' | 'admins' | 'client' | 'interviewer' | 'candidate' | 'platform';

/** What the words of an event need: titles, names, reasons, and ids of whom to tell. All strings, so that a record reads like prose. */
export type EventData = Record<string, string>;

/** Whom an event or a reminder is told to; `notifications` finds the people. */
export type Recipient =
  | 'admins'
  /** Those who run the platform. */
  | 'platformAdmins'
  | 'managers'
  | 'recruiter'
  | 'recruiters'
  | 'accountants'
  | 'clients'
  /** The client company's billing contacts who are not among its clients here: told by mail only. */
  | 'billing'
  | 'interviewer'
  | 'interviewers'
  | 'candidate'
  /** Who asked by a ticket, unless it is they who wrote; by mail where they have no account. */
  | 'ticketAsker'
  /** The same, also where they wrote. */
  | 'ticketWriter'
  | 'ticketWatchers'
  /** Who is to answer a ticket: its assignee, or else the admins of the desk that has it. */
  | 'ticketDesk'
  | 'ticketAssignee'
  /** The one person whom the event's data names as `addresseeId` (a user) or `addresseeEmail` and `addresseeName` (no account yet). */
  | 'addressee';

export type Telling = {
  to: Recipient;
  title: (data: EventData) => string;
  body: (data: EventData) => string;
  /** The very screen where it is done, as a path of the web application. */
  href: (data: EventData) => string;
  /** Words of the mail's button. */
  button: string;
  /** Also tell whoever did it (a receipt); otherwise nobody hears of their own deed. */
  evenActor?: boolean;
  /** An iCalendar attachment made from the event's interview. */
  calendar?: 'REQUEST' | 'CANCEL';
  /** Which document of the event's invoice goes with the mail. */
  pdf?: 'invoice' | 'creditNote';
};

/** What a domain announces: who may read it, how it reads after the doer's name, who is told in which words. */
export type EventWords = {
  audience: Audience[];
  sentence: (data: EventData) => string;
  /** The same for a candidate, where the sentence names what is between client and agency, like a reason. */
  plain?: (data: EventData) => string;
  tells: Telling[];
};

export type EventCatalogue = Record<string, EventWords>;

export type NewEvent = {
  /** `thing.verb`, e.g. `job.approved`; each domain's events.ts lists its own. */
  type: string;
  subjectType: string;
  subjectId: string;
  agencyId: string | null;
  clientCompanyId?: string | null;
  jobId?: string | null;
  applicationId?: string | null;
  candidateRecordId?: string | null;
  interviewId?: string | null;
  audience: Audience[];
  data: EventData;
};

/** The row that something happened to, with the keys that its event is found by. */
export type EventSubject = {
  id: string;
  /** Null for what is between a client company and its own people. */
  agencyId: string | null;
  clientCompanyId?: string | null;
  jobId?: string | null;
  applicationId?: string | null;
  candidateRecordId?: string | null;
  interviewId?: string | null;
};

/** The event of one type of a catalogue, about a row. */
export function eventAbout<C extends EventCatalogue>(
  catalogue: C,
  type: keyof C & string,
  subjectType: string,
  { id, ...keys }: EventSubject,
  data: EventData,
): NewEvent {
  const { agencyId, clientCompanyId, jobId, applicationId, candidateRecordId, interviewId } = keys;
  return {
    type,
    subjectType,
    subjectId: id,
    agencyId,
    clientCompanyId,
    jobId,
    applicationId,
    candidateRecordId,
    interviewId,
    audience: catalogue[type]!.audience,
    data,
  };
}

export type RecordEvent = (event: NewEvent) => Promise<void>;

/** @param tell false for what happened long ago (demo and load data): it is recorded, but nobody is told */
export function recorder(db: Tx, actor: Actor, now: Date, tell = true): RecordEvent {
  return async (event) => {
    const id = tell ? newId() : newIdAt(now);
    await db
      .insertInto('event')
      .values({
        id,
        type: event.type,
        subjectType: event.subjectType,
        subjectId: event.subjectId,
        agencyId: event.agencyId,
        clientCompanyId: event.clientCompanyId ?? null,
        jobId: event.jobId ?? null,
        applicationId: event.applicationId ?? null,
        candidateRecordId: event.candidateRecordId ?? null,
        interviewId: event.interviewId ?? null,
        audience: event.audience,
        data: JSON.stringify(event.data),
        actorUserId: actor.userId,
        actorName: actor.name,
        actorRole: actor.role,
        at: now,
      })
      .execute();
    if (tell) await enqueue(db, 'deriveFromEvent', { eventId: id });
  };
}

/** SQLSTATEs: serialization failure, deadlock; and a plan that a migration has overtaken. */
const WORTH_ANOTHER_TRY = ['40001', '40P01', OUTDATED_PLAN];
const TRIES = 4;

/**
 * Runs a command in a transaction of its own, as the actor, at `now`. Of two that locked each other out the database
 * ends one; that one left nothing behind and is run again.
 */
export async function runAs<T>(
  db: Database,
  actor: Actor,
  now: Date,
  command: (context: Context) => Promise<T>,
  tell = true,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await transactionAs(db, actor, (tx) =>
        command({ db: tx, actor, now, record: recorder(tx, actor, now, tell) }),
      );
    } catch (error) {
      if (tries === TRIES || !WORTH_ANOTHER_TRY.includes(sqlState(error) ?? '')) throw error;
      await sleep(Math.random() * 50 * tries);
    }
  }
}

/** Ids in one message: PostgreSQL passes on less than 8,000 bytes. */
const NAMED_AT_ONCE = 80;

/** Tells every web process, which pass it on to the open live streams that may hear it. */
export async function announce(db: Kysely<DB>, message: LiveMessage): Promise<void> {
  const { hearers, notified } = message;
  for (let from = 0; from === 0 || from < Math.max(hearers.length, notified.length); from += NAMED_AT_ONCE) {
    const to = from + NAMED_AT_ONCE;
    const part = { ...message, hearers: hearers.slice(from, to), notified: notified.slice(from, to) };
    await sql`select pg_notify('live', ${JSON.stringify(part)})`.execute(db);
  }
}
