import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { announceNote } from './events.ts';
import { getNegotiation } from './queries.ts';
import { findRound } from './rounds.ts';
import type { NegotiationView, WriteNote } from './schemas.ts';

/** For my side only. */
export async function writeNegotiationNote(
  context: Context,
  id: string,
  { text }: z.output<typeof WriteNote>,
): Promise<NegotiationView> {
  const { db, actor, now } = context;
  const round = await findRound(context, id);
  await db
    .insertInto('negotiationNote')
    .values({
      id: newId(),
      organisationId: actor.organisationId!,
      threadId: round.threadId,
      authorName: actor.name,
      text,
      writtenAt: now,
    })
    .execute();
  await announceNote(context, round);
  return getNegotiation(context, id);
}
