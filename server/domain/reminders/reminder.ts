import type { Kysely } from 'kysely';
import type { DB } from '../../platform/generated/database.ts';
import type { Person } from '../notifications/index.ts';

/** One thing that waits, for one person who can act on it. */
export type Waiting = {
  agencyId: string;
  subjectId: string;
  /** The agency's local date on which it began to wait. */
  since: string;
  person: Person & { userId: string };
  /** Told only from this step on: the people it escalates to. Null: told at every step. */
  escalation: number | null;
  words: string;
  href: string;
};

/** A reminder by the rules of docs: what it finds, whom it tells, in which words, after how many working days. */
export type Reminder = {
  task: string;
  /** Working days after which it is said again; the first is the grace period. */
  steps: readonly number[];
  /** One set-based query over all the agencies that are due. `since` bounds it, so that its cost follows what is due. */
  find: (
    db: Kysely<DB>,
    agencies: { id: string; timeZone: string }[],
    bounds: { after: Date; before: Date },
  ) => Promise<Waiting[]>;
  title: (count: number) => string;
  body: string;
  button: string;
  /** The screen that lists all of it. */
  href: (waiting: Waiting) => string;
};
