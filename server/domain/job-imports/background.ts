/** What an import does in the background, it does as whoever began it: behind their walls, and only while they may. */

import { type Actor, SYSTEM } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database.ts';
import { runAs } from '../../platform/events.ts';
import { MANAGERS } from '../../platform/http/operation.ts';
import { findActorOfMembership } from '../accounts/index.ts';
import { announceImport, counted } from './events.ts';
import { findAndLock, type LockedImport } from './locking.ts';
import { tellClient } from './telling.ts';

export async function workOnImport(
  db: Database,
  authDb: Database,
  now: Date,
  id: string,
  work: (context: Context, id: string) => Promise<void>,
): Promise<void> {
  const begun = await runAs(db, SYSTEM, now, (context) => findBeginner(context, id));
  if (!begun) return;
  const actor = begun.membershipId && (await findActorOfMembership(authDb, begun.membershipId));
  if (!actor || !mayDraft(actor)) {
    const reason = `${begun.byName} may not draft jobs any more.`;
    return runAs(db, SYSTEM, now, async (context) => {
      const the = await giveUp(context, id, reason);
      if (the) await tellClient(context, the);
    });
  }
  const { impersonatorId, impersonatorName } = begun;
  const impersonator = impersonatorId ? { userId: impersonatorId, name: impersonatorName! } : null;
  await runAs(db, { ...actor, impersonator }, now, (context) => work(context, id));
}

const findBeginner = ({ db }: Context, id: string) =>
  db
    .selectFrom('jobImport')
    .select(['membershipId', 'byName', 'impersonatorId', 'impersonatorName'])
    .where('id', '=', id)
    .executeTakeFirst();

const mayDraft = ({ role }: Actor): boolean =>
  role === 'client' || (MANAGERS as readonly string[]).includes(role);

/** What was made stays. @returns what was given up, or null for what had ended before */
export async function giveUp(context: Context, id: string, reason: string): Promise<LockedImport | null> {
  const the = await findAndLock(context, id);
  if (!the || !['checking', 'importing'].includes(the.state)) return null;
  await context.db
    .updateTable('jobImport')
    .set({ state: 'failed', reason, endedAt: context.now })
    .where('id', '=', id)
    .execute();
  await announceImport(context, 'job_import.failed', the, { reason, made: counted(the.made, 'draft') });
  return the;
}
