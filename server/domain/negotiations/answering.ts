/** What the two sides do with a round that is open. */
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { guard } from '../../platform/state-machine.ts';
import { changedConditions, requireActiveEngagement, requireOwnHand, termsSchemas } from '../terms/index.ts';
import { agree } from './agreeing.ts';
import { announceNegotiation } from './events.ts';
import { type NegotiationCommand, negotiationMachine } from './machine.ts';
import { insertRound, lastDay } from './proposing.ts';
import { getNegotiation } from './queries.ts';
import { bandOfRound, findRound, lockRound, type Round, requireTurn, sideOf, wordsOf } from './rounds.ts';
import type { AcceptNegotiation, CounterNegotiation, NegotiationView } from './schemas.ts';

/** The next round, with the sides swapped. Pay and job stay; what is asked for them changes. */
export async function counterNegotiation(
  context: Context,
  id: string,
  { conditions, ...signed }: z.output<typeof CounterNegotiation> & { ipAddress: string },
): Promise<NegotiationView> {
  const round = await lockToAnswer(context, id, 'counter');
  const offered = bandOfRound(round);
  if (!offered)
    throw new Conflict(
      'no_counter',
      'There is nothing to counter here: accept it, or reject it with your reason.',
    );
  const problem = termsSchemas.feeProblem(conditions, offered.currency);
  if (problem) throw new Invalid('Check the fee.', [{ path: 'conditions.fee', message: problem }]);
  if (!changedConditions(offered, conditions).length) {
    throw new Invalid('That is what was proposed. Accept it, or change something.', [], 'nothing_changes');
  }
  await settle(context, round, 'countered');
  const {
    threadId,
    engagementId,
    agencyId,
    clientCompanyId,
    agencyName,
    clientName,
    scope,
    jobId,
    termsVersion,
  } = round;
  const next = {
    id: newId(),
    answersId: id,
    round: round.round + 1,
    threadId,
    engagementId,
    agencyId,
    clientCompanyId,
    agencyName,
    clientName,
    scope,
    jobId,
    jobIds: [],
    termsVersion,
    before: JSON.stringify(round.before),
  };
  const band = { ...offered, ...conditions };
  await insertRound(context, next, band, signed);
  await announceNegotiation(context, 'negotiation.countered', next, {
    by: sideOf(context),
    what: wordsOf(next, band, await titleOf(context, jobId)),
    message: signed.message,
    expiresOn: lastDay(context, signed.expiresOn),
  });
  return getNegotiation(context, next.id);
}

/** Both sides have signed the same words now: they become terms in this very transaction. */
export async function acceptNegotiation(
  context: Context,
  id: string,
  { signedName, ipAddress }: z.output<typeof AcceptNegotiation> & { ipAddress: string },
): Promise<NegotiationView> {
  requireOwnHand(context);
  const round = await lockToAnswer(context, id, 'accept');
  const result = await agree(context, round, (madeVersion) =>
    settle(context, round, 'accepted', {
      answerSignedName: signedName,
      answerIpAddress: ipAddress,
      madeVersion,
    }),
  );
  await tell(context, 'negotiation.accepted', round, { result });
  return getNegotiation(context, id);
}

export async function rejectNegotiation(
  context: Context,
  id: string,
  reason: string,
): Promise<NegotiationView> {
  const round = await lockRound(context, id);
  guard(negotiationMachine, 'reject', round.state, context.actor.role);
  requireTurn(context, round, 'other');
  await settle(context, round, 'rejected', { reason });
  await tell(context, 'negotiation.rejected', round, { reason });
  return getNegotiation(context, id);
}

export async function withdrawNegotiation(context: Context, id: string): Promise<NegotiationView> {
  const round = await lockRound(context, id);
  guard(negotiationMachine, 'withdraw', round.state, context.actor.role);
  requireTurn(context, round, 'proposer');
  await settle(context, round, 'withdrawn');
  await tell(context, 'negotiation.withdrawn', round);
  return getNegotiation(context, id);
}

/**
 * Jobs before their engagement before its negotiations: in that order everybody locks them. With the engagement held,
 * versions follow one another and nobody suspends or ends it meanwhile.
 */
async function lockToAnswer(context: Context, id: string, command: NegotiationCommand): Promise<Round> {
  const { db, actor } = context;
  const seen = await findRound(context, id);
  const jobIds = seen.jobId ? [seen.jobId] : seen.jobIds;
  if (jobIds.length) {
    await db.selectFrom('job').select('id').where('id', 'in', jobIds).orderBy('id').forUpdate().execute();
  }
  await db.selectFrom('engagement').select('id').where('id', '=', seen.engagementId).forUpdate().execute();
  const round = await lockRound(context, id);
  guard(negotiationMachine, command, round.state, actor.role);
  requireTurn(context, round, 'other');
  await requireActiveEngagement(context, round.engagementId);
  return round;
}

type Settled = {
  reason?: string;
  answerSignedName?: string;
  answerIpAddress?: string;
  madeVersion?: number | null;
};

async function settle(
  { db, actor, now }: Context,
  { id }: Round,
  state: string,
  more: Settled = {},
): Promise<void> {
  await db
    .updateTable('negotiation')
    .set({ state, answeredByName: actor.name, answeredAt: now, ...more })
    .where('id', '=', id)
    .execute();
}

async function tell(
  context: Context,
  type: Parameters<typeof announceNegotiation>[1],
  round: Round,
  data: Record<string, string> = {},
): Promise<void> {
  const what = wordsOf(round, bandOfRound(round), await titleOf(context, round.jobId));
  await announceNegotiation(context, type, round, { by: sideOf(context), what, ...data });
}

async function titleOf({ db }: Context, jobId: string | null): Promise<string | undefined> {
  if (!jobId) return undefined;
  return (await db.selectFrom('job').select('title').where('id', '=', jobId).executeTakeFirst())?.title;
}
