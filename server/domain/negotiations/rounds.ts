/** A round as a row: how it is found, locked and read. */
import type { Selectable } from 'kysely';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import type { DB } from '../../platform/generated/database.ts';
import { formatMoney } from '../../platform/money.ts';
import { possibleCommands } from '../../platform/state-machine.ts';
import type { Conditions, TermsBand } from '../terms/index.ts';
import { type NegotiationCommand, negotiationMachine } from './machine.ts';

export type Round = Selectable<DB['negotiation']>;
export type Side = 'agency' | 'client';

/** States of a job in which terms can be agreed for it alone. */
export const NEGOTIABLE = ['pending_approval', 'changes_requested', 'open', 'on_hold'];

export const sideOf = ({ actor }: Context): Side => (actor.agencyId ? 'agency' : 'client');

export async function findRound({ db }: Context, id: string): Promise<Round> {
  const round = await db.selectFrom('negotiation').selectAll().where('id', '=', id).executeTakeFirst();
  if (!round) throw new NotFound('This negotiation');
  return round;
}

/** Of two who answer at once the second waits here and then meets the answer of the first. */
export async function lockRound({ db }: Context, id: string): Promise<Round> {
  const round = await db
    .selectFrom('negotiation')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!round) throw new NotFound('This negotiation');
  return round;
}

/** What a round proposes; null where it is about terms that are agreed already. */
export function bandOfRound(round: Round): TermsBand | null {
  if (round.fee === null) return null;
  return {
    payFrom: round.payFrom!,
    payTo: round.payTo,
    currency: round.currency!,
    feeType: round.feeType as Conditions['feeType'],
    fee: round.fee,
    replacementDays: round.replacementDays!,
    replacementRule: round.replacementRule as Conditions['replacementRule'],
    invoiceAfterDays: round.invoiceAfterDays!,
    paymentWithinDays: round.paymentWithinDays!,
    interestPercentPerMonth: round.interestPercentPerMonth!,
    description: round.description,
  };
}

type Answerable = Pick<Round, 'state' | 'proposedBy' | 'expiresOn' | 'scope'> & { engagementState: string };

/** What the reader can do now: one's own proposal is withdrawn, the other side's answered. */
export function possibleFor(context: Context, round: Answerable): NegotiationCommand[] {
  const isOurs = round.proposedBy === sideOf(context);
  const inTime = !isOverdue(context, round);
  const isActive = round.engagementState === 'active';
  return possibleCommands(negotiationMachine, round.state, context.actor.role).filter((command) => {
    if (command === 'withdraw') return isOurs;
    if (isOurs || !inTime) return false;
    if (command === 'counter' && round.scope === 'open_jobs') return false;
    return command === 'reject' || isActive;
  });
}

const isOverdue = ({ actor, now }: Context, { expiresOn }: Pick<Round, 'expiresOn'>): boolean =>
  expiresOn < localDate(now, actor.timeZone);

/** @throws Conflict where the other side is to act, or its last day has passed */
export function requireTurn(context: Context, round: Round, whose: 'proposer' | 'other'): void {
  const isOurs = round.proposedBy === sideOf(context);
  if (isOurs !== (whose === 'proposer')) {
    const other = sideOf(context) === 'agency' ? round.clientName : round.agencyName;
    throw new Conflict(
      'not_your_turn',
      isOurs
        ? `Your side proposed this; ${other} answers it. You can withdraw it.`
        : `${other} proposed this, so only ${other} can withdraw it. You can answer it.`,
    );
  }
  if (whose === 'other' && isOverdue(context, round)) {
    throw new Conflict(
      'negotiation_expired',
      `The last day for an answer, ${round.expiresOn}, has passed. Propose it anew if both of you still want it.`,
    );
  }
}

/** “8.33 % for ₹15,00,000 to ₹25,00,000 a year”, for whoever is told. */
export function wordsOf(
  round: Pick<Round, 'scope' | 'jobIds' | 'termsVersion'>,
  band: TermsBand | null,
  jobTitle?: string,
): string {
  if (!band) {
    const count = round.jobIds.length;
    return `Version ${round.termsVersion} of the terms for ${count === 1 ? 'an open job' : `${count} open jobs`}`;
  }
  const amount = (value: string) =>
    formatMoney({ amount: value, currency: band.currency }, 'en-IN').replace(/\.00$/, '');
  const fee = band.feeType === 'percentage' ? `${Number(band.fee)} %` : `${amount(band.fee)} fixed`;
  if (jobTitle) return `${fee} for the job “${jobTitle}” alone`;
  const { payFrom, payTo } = band;
  return payTo === null
    ? `${fee} for pay of ${amount(payFrom)} and above`
    : `${fee} for pay from ${amount(payFrom)} to below ${amount(payTo)}`;
}
