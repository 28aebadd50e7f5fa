import { addDays, localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { formatMoney } from '../../platform/money.ts';
import { guard } from '../../platform/state-machine.ts';
import { cancelScheduledInvoice, scheduleInvoice } from '../invoices/index.ts';
import { takeOpening } from '../jobs/index.ts';
import {
  announceFulfilled,
  fulfilBy,
  lockPlacement,
  releaseSuccessor,
  takeVacantSeat,
} from '../replacements/index.ts';
import type { TermsBand } from '../terms/index.ts';
import { announcePlacement } from './events.ts';
import { placementMachine } from './machine.ts';
import { bandOf, getPlacement } from './queries.ts';
import type { PlacementView } from './schemas.ts';

type AcceptedOffer = {
  id: string;
  agencyId: string;
  clientCompanyId: string;
  jobId: string;
  applicationId: string;
  candidateRecordId: string;
  candidateName: string;
  recruiterId: string;
  jobTitle: string;
  clientName: string;
  joiningDate: string;
  currency: string;
  annualPay: string;
};

/** The joining that an accepted offer begins; written by the candidate's own transaction. */
export async function createJoining(context: Context, offer: AcceptedOffer): Promise<void> {
  const { db } = context;
  const id = newId();
  const { id: offerId, applicationId } = offer;
  const { jobLocationId } = await db
    .selectFrom('application')
    .select('jobLocationId')
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('placement')
    .values({
      id,
      offerId,
      applicationId,
      jobLocationId,
      agencyId: offer.agencyId,
      clientCompanyId: offer.clientCompanyId,
      jobId: offer.jobId,
      candidateRecordId: offer.candidateRecordId,
      candidateName: offer.candidateName,
      recruiterId: offer.recruiterId,
      jobTitle: offer.jobTitle,
      clientName: offer.clientName,
      joiningDate: offer.joiningDate,
      currency: offer.currency,
      annualPay: offer.annualPay,
      state: 'joining',
    })
    .execute();
  await takeVacantSeat(context, id);
}

export async function reconfirmJoining(context: Context, id: string): Promise<PlacementView> {
  const placement = await lockPlacement(context, id);
  guard(placementMachine, 'reconfirm', placement.state, context.actor.role);
  await context.db
    .updateTable('placement')
    .set({ reconfirmedAt: context.now })
    .where('id', '=', id)
    .execute();
  await announcePlacement(context, 'placement.reconfirmed', placement);
  return getPlacement(context, id);
}

/** The candidate joined: one opening is taken and the invoice scheduled, all in this transaction or not at all. */
export async function confirmJoined(context: Context, id: string, joinedOn: string): Promise<PlacementView> {
  const { db, actor, now } = context;
  const placement = await lockPlacement(context, id);
  guard(placementMachine, 'confirmJoined', placement.state, actor.role);
  if (joinedOn > localDate(now, actor.timeZone)) {
    throw new Invalid('This day is still to come. Confirm on the day itself or later.', [
      { path: 'joinedOn', message: 'This day is still to come.' },
    ]);
  }
  if (joinedOn < (await acceptedOn(context, placement.offerId))) {
    throw new Invalid('Nobody joins before they have accepted the offer.', [
      { path: 'joinedOn', message: 'This day is before the offer was accepted.' },
    ]);
  }
  const pay = { amount: placement.annualPay, currency: placement.currency };
  const band = await bandOf(context, placement.jobId, pay);
  await db
    .updateTable('placement')
    .set({ state: 'joined', joinedOn, ...guaranteeOf(band, joinedOn) })
    .where('id', '=', id)
    .execute();
  await takeOpening(context, placement.jobId, placement.jobLocationId);
  const replaced = await fulfilBy(context, id);
  const invoice = await scheduleInvoice(context, { ...placement, joinedOn }, band, replaced);
  const fee = invoice ? formatMoney(invoice.fee, 'en-IN') : '';
  await announcePlacement(context, 'placement.joined', placement, {
    joinedOn,
    invoiceId: invoice?.id ?? '',
    visibleFrom: invoice?.visibleFrom ?? '',
    fee,
  });
  if (replaced) {
    await announceFulfilled(context, replaced, {
      successorName: placement.candidateName,
      charge: invoice ? `The fee is higher by ${fee}, which is charged.` : 'No fee is charged.',
    });
  }
  return getPlacement(context, id);
}

/** As the terms say on the day of the joining; no days are no guarantee. */
const guaranteeOf = ({ replacementDays, replacementRule }: TermsBand, joinedOn: string) =>
  replacementDays
    ? { guaranteedUntil: addDays(joinedOn, replacementDays), guaranteeRule: replacementRule }
    : {};

/** The day of the candidate's yes, in the reader's time zone. */
async function acceptedOn({ db, actor }: Context, offerId: string): Promise<string> {
  const { answeredAt } = await db
    .selectFrom('offer')
    .select('answeredAt')
    .where('id', '=', offerId)
    .executeTakeFirstOrThrow();
  return localDate(answeredAt!, actor.timeZone);
}

export async function reportNotJoined(context: Context, id: string, reason: string): Promise<PlacementView> {
  const placement = await lockPlacement(context, id);
  guard(placementMachine, 'reportNotJoined', placement.state, context.actor.role);
  await context.db
    .updateTable('placement')
    .set({ state: 'not_joined', reason })
    .where('id', '=', id)
    .execute();
  await releaseSuccessor(context, id);
  await announcePlacement(context, 'placement.not_joined', placement, { reason });
  return getPlacement(context, id);
}

/** The candidate left. An invoice that the client cannot see yet is cancelled; an issued one stays as it is. */
export async function recordLeaving(
  context: Context,
  id: string,
  leftOn: string,
  reason: string,
): Promise<PlacementView> {
  const { db, actor, now } = context;
  const placement = await lockPlacement(context, id);
  guard(placementMachine, 'recordLeaving', placement.state, actor.role);
  if (leftOn < placement.joinedOn! || leftOn > localDate(now, actor.timeZone)) {
    throw new Conflict(
      'leaving_date',
      `The day must be between the joining (${placement.joinedOn}) and today.`,
    );
  }
  await db.updateTable('placement').set({ state: 'left', leftOn, reason }).where('id', '=', id).execute();
  await cancelScheduledInvoice(context, id);
  const isGuaranteed = placement.guaranteedUntil !== null && leftOn <= placement.guaranteedUntil;
  await announcePlacement(context, 'placement.left', placement, {
    leftOn,
    reason,
    guaranteedUntil: isGuaranteed ? placement.guaranteedUntil! : '',
  });
  return getPlacement(context, id);
}
