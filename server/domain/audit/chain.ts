/** Whose hash chain the reader may look at: their own organisation's; the platform's admins each one's. */
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database.ts';
import { NotFound } from '../../platform/errors.ts';
import {
  type ChainPart,
  type ChainState,
  chainState,
  PLATFORM_CHAIN,
  verifyPart,
} from '../../platform/event-chain.ts';
import { runAs } from '../../platform/events.ts';

type Asked = { organisation?: string };

export async function getChain(db: Database, actor: Actor, now: Date, asked: Asked): Promise<ChainState> {
  return chainState(db, await chainOf(db, actor, now, asked));
}

export async function verifyChain(
  db: Database,
  actor: Actor,
  now: Date,
  { after, ...asked }: Asked & { after: number },
): Promise<ChainPart> {
  return verifyPart(db, await chainOf(db, actor, now, asked), after);
}

async function chainOf(db: Database, actor: Actor, now: Date, { organisation }: Asked): Promise<string> {
  if (actor.role !== 'platform_admin') return actor.organisationId!;
  if (!organisation) return PLATFORM_CHAIN;
  return runAs(db, actor, now, (context) => idOf(context, organisation));
}

async function idOf({ db }: Context, code: string): Promise<string> {
  const found = await db.selectFrom('organisation').select('id').where('code', '=', code).executeTakeFirst();
  if (!found) throw new NotFound('This organisation');
  return found.id;
}
