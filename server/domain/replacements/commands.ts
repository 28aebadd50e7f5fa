import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { guard } from '../../platform/state-machine.ts';
import { giveOpeningBack } from '../jobs/index.ts';
import { answersFor } from '../organisations/index.ts';
import { announceReplacement } from './events.ts';
import { isGuaranteed, replacementMachine } from './machine.ts';
import { getReplacement } from './queries.ts';
import type { ApproveReplacement, ReplacementView, RequestReplacement } from './schemas.ts';

/** For somebody who left within the guarantee; of two that ask at once one does. */
export async function requestReplacement(
  context: Context,
  placementId: string,
  { words }: z.output<typeof RequestReplacement>,
): Promise<ReplacementView> {
  const { db, actor, now } = context;
  const placement = await lockPlacement(context, placementId);
  const before = await db
    .selectFrom('replacement')
    .select('state')
    .where('placementId', '=', placementId)
    .executeTakeFirst();
  guard(replacementMachine, 'request', before?.state ?? 'new', actor.role);
  if (actor.agencyId) await requireUnclaimed(context, placement);
  if (!isGuaranteed(placement)) throw new Conflict('not_guaranteed', whyNot(placement));
  const replacement = await db
    .insertInto('replacement')
    .values({
      id: newId(),
      createdAt: now,
      agencyId: placement.agencyId,
      clientCompanyId: placement.clientCompanyId,
      jobId: placement.jobId,
      placementId,
      applicationId: placement.applicationId,
      candidateName: placement.candidateName,
      jobTitle: placement.jobTitle,
      clientName: placement.clientName,
      state: 'requested',
      waitingSince: now,
      words,
      askedByName: actor.name,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await announceReplacement(context, 'replacement.requested', replacement, {
    leftOn: placement.leftOn!,
    guaranteedUntil: placement.guaranteedUntil!,
  });
  return getReplacement(context, replacement.id);
}

/** Whoever has people of their own asks for themselves. */
async function requireUnclaimed({ db, actor }: Context, { id, clientName }: Placement): Promise<void> {
  const { rows } = await sql<{ answers: boolean }>`
    select ${answersFor(actor, 'p.clientCompanyId')} as answers from placement p where p.id = ${id}`.execute(
    db,
  );
  if (!rows[0]?.answers) throw new Conflict('client_asks', `${clientName} asks for it themselves.`);
}

function whyNot({ state, guaranteedUntil }: { state: string; guaranteedUntil: string | null }): string {
  if (state !== 'left') return 'Nobody has left here. Record the leaving first.';
  return guaranteedUntil
    ? `The guarantee ended on ${guaranteedUntil}, before the candidate left.`
    : 'The terms of this job give no guarantee.';
}

/** The job goes on: the opening of who left is free again, in this transaction. */
export async function approveReplacement(
  context: Context,
  id: string,
  { deadline }: z.output<typeof ApproveReplacement>,
): Promise<ReplacementView> {
  const { db, actor, now } = context;
  const replacement = await lockReplacement(context, id);
  guard(replacementMachine, 'approve', replacement.state, actor.role);
  await db
    .updateTable('replacement')
    .set({ state: 'approved', waitingSince: now, answeredByName: actor.name })
    .where('id', '=', id)
    .execute();
  const { jobLocationId } = await db
    .selectFrom('placement')
    .select('jobLocationId')
    .where('id', '=', replacement.placementId)
    .executeTakeFirstOrThrow();
  await giveOpeningBack(context, replacement.jobId, jobLocationId, deadline ?? null);
  await announceReplacement(context, 'replacement.approved', replacement);
  return getReplacement(context, id);
}

export async function declineReplacement(
  context: Context,
  id: string,
  reason: string,
): Promise<ReplacementView> {
  const { db, actor, now } = context;
  const replacement = await lockReplacement(context, id);
  guard(replacementMachine, 'decline', replacement.state, actor.role);
  await db
    .updateTable('replacement')
    .set({ state: 'declined', waitingSince: now, reason, answeredByName: actor.name })
    .where('id', '=', id)
    .execute();
  await announceReplacement(context, 'replacement.declined', replacement, { reason });
  return getReplacement(context, id);
}

/** Who is to join in the place of who left; it is fulfilled when they do. */
export async function chooseSuccessor(
  context: Context,
  id: string,
  placementId: string | null,
): Promise<ReplacementView> {
  const { db, actor, now } = context;
  // First, as whoever confirms a joining does it.
  const successor = placementId ? await lockPlacement(context, placementId) : null;
  const replacement = await lockReplacement(context, id);
  guard(replacementMachine, 'chooseSuccessor', replacement.state, actor.role);
  if (replacement.successorId === placementId) return getReplacement(context, id);
  if (successor) await requireFree(context, replacement, successor);
  await db
    .updateTable('replacement')
    .set({ successorId: placementId, waitingSince: now })
    .where('id', '=', id)
    .execute();
  await announceReplacement(context, 'replacement.successor_chosen', replacement, {
    successorName: successor?.candidateName ?? '',
  });
  return getReplacement(context, id);
}

type Placement = Awaited<ReturnType<typeof lockPlacement>>;

async function requireFree(
  { db }: Context,
  replacement: { jobId: string; placementId: string },
  successor: Placement,
): Promise<void> {
  const { candidateName, state, jobId, currency } = successor;
  if (state !== 'joining' || jobId !== replacement.jobId) {
    throw new Conflict('not_joining', `${candidateName} is not to join on this job.`);
  }
  const left = await db
    .selectFrom('placement')
    .select('currency')
    .where('id', '=', replacement.placementId)
    .executeTakeFirstOrThrow();
  if (left.currency !== currency) {
    throw new Conflict(
      'other_currency',
      `${candidateName} is paid in ${currency}, and the fee was in ${left.currency}: no difference can be reckoned.`,
    );
  }
  const other = await db
    .selectFrom('replacement')
    .select('candidateName')
    .where('successorId', '=', successor.id)
    .executeTakeFirst();
  if (other) throw new Conflict('replaces_another', `${candidateName} is to replace ${other.candidateName}.`);
}

/** Also for the commands of the placement itself: they lead in here, not back. */
export async function lockPlacement({ db }: Context, id: string) {
  const placement = await db
    .selectFrom('placement')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!placement) throw new NotFound('This placement');
  return placement;
}

export async function lockReplacement({ db }: Context, id: string) {
  const replacement = await db
    .selectFrom('replacement')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!replacement) throw new NotFound('This replacement');
  return replacement;
}
