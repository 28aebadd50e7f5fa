import type { Actor } from './actor.ts';
import type { Tx } from './database.ts';
import type { RecordEvent } from './events.ts';

/** All that a command gets: never the request, never the clock of the machine. */
export type Context = {
  /** The transaction; its rows are the actor's. */
  db: Tx;
  actor: Actor;
  /** The application's clock, which time travel may have moved. */
  now: Date;
  /** Writes the one event row of a change, from which everything else is derived. */
  record: RecordEvent;
};
