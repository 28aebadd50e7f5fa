/** Reading what everybody may read, in the name of nobody in particular. */
import pLimit from 'p-limit';
import { NOBODY } from './actor.ts';
import type { Clock } from './clock.ts';
import type { Context } from './context.ts';
import type { Database } from './database.ts';
import { runAs } from './events.ts';

/**
 * Of one process. However many visitors come, whoever works here finds a connection. More would not be answered sooner either:
 * they share the same cores, and what takes long would take ten times as long.
 */
const AT_ONCE = 4;

export type AsNobody = <T>(read: (context: Context) => Promise<T>) => Promise<T>;

/** @returns what reads within a transaction of its own, never within another such read; who comes first is answered first */
export function openAsNobody(db: Database, clock: Clock): AsNobody {
  const limit = pLimit(AT_ONCE);
  return (read) => limit(() => runAs(db, NOBODY, clock.now(), read));
}
