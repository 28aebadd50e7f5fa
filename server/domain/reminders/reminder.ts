/** The form of every reminder. A new one is one file in tasks/ and one line in schedule.ts. */
import type { Kysely } from 'kysely';
import type { EventData, Recipient } from '../../platform/events.ts';
import type { DB } from '../../platform/generated/database.ts';
import type { Category } from '../notifications/index.ts';

/** One thing that waits, and the keys by which the people are found. */
export type Subject = {
  agencyId: string;
  subjectId: string;
  /** The day from which it is counted, on the agency's calendar; with hours the instant, ISO 8601. */
  since: string;
  clientCompanyId?: string | null;
  recruiterId?: string | null;
  interviewerId?: string | null;
  candidateRecordId?: string | null;
  /** Of a ticket. */
  assigneeId?: string | null;
  /** The one person whom it concerns, whatever they are to the agency. */
  userId?: string | null;
  /** What the words need. */
  data: EventData;
};

/** An agency as the queries join it: `g(id, zone)`. */
export type Zone = { id: string; timeZone: string };

/** What was begun, or falls due, between these instants; so the cost follows what is due. */
export type Bounds = { after: Date; before: Date; now: Date };

export type Telling = {
  to: Recipient;
  /** What they are reminded of, for the list of those that they may turn off. */
  about: string;
  /** Told only from this step on, counted from 0: those it escalates to. */
  fromStep?: number;
  /** Of some of them only. */
  only?: (data: EventData) => boolean;
  title: (count: number, data: EventData) => string;
  body: string;
  button: string;
  /** One line of the message. */
  words: (data: EventData) => string;
  /** Where it is done; paths of the web application. */
  href: (data: EventData, subjectId: string) => string;
  /** The screen that lists all of it, where there are several. */
  list: string;
};

export type Reminder = {
  task: string;
  /** What it is called on the scheduler's page, and what it does in a sentence. */
  title: string;
  what: string;
  /** By which people choose whether it is mailed. */
  category: Category;
  /** What `steps` count from `since` on; negative ones come before it. An agency may choose its own. */
  unit: 'working days' | 'days' | 'hours' | 'working hours';
  steps: readonly number[];
  /** From this age on nothing is said any more; without it, five units after the last step. */
  pointless?: number;
  /** Why an agency cannot turn it off, where it cannot. */
  alwaysOn?: string;
  /** Whether people may turn it off for themselves. */
  mutable: boolean;
  /** As which kinds of “Waiting for you” it waits: who has put it off there is told later. Without one nothing can be put off. */
  waitsAs?: readonly string[];
  /** One set-based query over all the agencies that are due. */
  find: (db: Kysely<DB>, agencies: Zone[], bounds: Bounds) => Promise<Subject[]>;
  tells: readonly Telling[];
};
