import { sql } from 'kysely';
import type { z } from 'zod';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict, type FieldError, Invalid, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { formatMoney, money } from '../../platform/money.ts';
import { guard } from '../../platform/state-machine.ts';
import { follow } from '../applications/index.ts';
import { bandOf, createJoining } from '../placements/index.ts';
import { announceOffer } from './events.ts';
import { offerMachine } from './machine.ts';
import { getOffer, isPastLastDay } from './queries.ts';
import type { IssueOffer, OfferView } from './schemas.ts';

/** How long the link in the mail works after the last day of the offer: long enough to read the answer again. */
const LINK_DAYS_AFTER = 30;

export async function issueOffer(
  context: Context,
  applicationId: string,
  input: z.output<typeof IssueOffer>,
): Promise<OfferView> {
  const { db, actor, now } = context;
  guard(offerMachine, 'issue', 'new', actor.role);
  const application = await db
    .selectFrom('application as a')
    .innerJoin('job as j', 'j.id', 'a.jobId')
    .select([
      'a.id',
      'a.agencyId',
      'a.clientCompanyId',
      'a.jobId',
      'a.jobLocationId',
      'a.candidateRecordId',
      'a.candidateName',
      'a.recruiterId',
      'j.title',
      'j.clientName',
    ])
    .where('a.id', '=', applicationId)
    .executeTakeFirst();
  if (!application) throw new NotFound('This application');
  checkDates(input, localDate(now, actor.timeZone));
  await bandOf(context, application.jobId, input.annualPay);
  await requireOpening(context, application.jobLocationId);
  await follow(context, applicationId, 'issueOffer', 'offered');
  const offer = await db
    .insertInto('offer')
    .values({
      id: newId(),
      agencyId: application.agencyId,
      clientCompanyId: application.clientCompanyId,
      jobId: application.jobId,
      applicationId,
      candidateRecordId: application.candidateRecordId,
      candidateName: application.candidateName,
      recruiterId: application.recruiterId,
      jobTitle: application.title,
      clientName: application.clientName,
      state: 'issued',
      currency: input.annualPay.currency,
      annualPay: input.annualPay.amount,
      joiningDate: input.joiningDate,
      benefits: input.benefits,
      expiresOn: input.expiresOn,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const linkId = await makeLink(context, offer);
  await announceOffer(context, 'offer.issued', offer, {
    linkId,
    pay: formatMoney(money(offer.annualPay, offer.currency), 'en-IN'),
    expiresOn: offer.expiresOn,
  });
  return getOffer(context, offer.id);
}

/** Every offer that may still be accepted, and every joining to come, has an opening of its location behind it. */
async function requireOpening({ db }: Context, jobLocationId: string): Promise<void> {
  const location = await db
    .selectFrom('jobLocation')
    .select(['place', 'openings', 'filled'])
    .where('id', '=', jobLocationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const { rows } = await sql<{ promised: number }>`
    select (select count(*) from offer o join application a on a.id = o.application_id
        where a.job_location_id = ${jobLocationId} and o.state in ('issued', 'change_requested'))::int
      + (select count(*) from placement where job_location_id = ${jobLocationId} and state = 'joining')::int as promised`.execute(
    db,
  );
  if (location.filled + rows[0]!.promised < location.openings) return;
  throw new Conflict(
    'no_opening_left',
    `Every opening in ${location.place} is taken or offered already (${location.openings}). Withdraw an offer first.`,
  );
}

function checkDates({ joiningDate, expiresOn }: { joiningDate: string; expiresOn: string }, today: string) {
  const errors: FieldError[] = [];
  if (expiresOn < today) errors.push({ path: 'expiresOn', message: 'The last day to answer has passed.' });
  if (joiningDate < today) errors.push({ path: 'joiningDate', message: 'The joining date has passed.' });
  if (expiresOn > joiningDate)
    errors.push({ path: 'expiresOn', message: 'The answer is needed before the joining date.' });
  if (errors.length) throw new Invalid('Check the dates of the offer.', errors);
}

async function makeLink(
  { db }: Context,
  offer: { id: string; agencyId: string; candidateRecordId: string; expiresOn: string },
): Promise<string> {
  const id = newId();
  const expiresAt = new Date(Date.parse(`${offer.expiresOn}T00:00:00Z`) + LINK_DAYS_AFTER * 86_400_000);
  await db
    .insertInto('oneTimeLink')
    .values({
      id,
      agencyId: offer.agencyId,
      kind: 'offer',
      subjectId: offer.id,
      candidateRecordId: offer.candidateRecordId,
      expiresAt,
    })
    .execute();
  return id;
}

/** The candidate says yes: the application is hired and the joining begins. Through the link or signed in, with the same effect. */
export async function acceptOffer(context: Context, id: string): Promise<OfferView> {
  const offer = await lockOffer(context, id);
  guard(offerMachine, 'accept', offer.state, context.actor.role);
  if (isPastLastDay(offer.expiresOn, context.now)) {
    throw new Conflict(
      'offer_expired',
      `The last day to accept was ${offer.expiresOn}. Ask your recruiter for a new offer.`,
    );
  }
  await answer(context, offer.id, 'accepted', null);
  await follow(context, offer.applicationId, 'hire', 'hired');
  await createJoining(context, offer);
  await announceOffer(context, 'offer.accepted', offer);
  return getOffer(context, id);
}

export async function declineOffer(context: Context, id: string, reason: string): Promise<OfferView> {
  const offer = await lockOffer(context, id);
  guard(offerMachine, 'decline', offer.state, context.actor.role);
  await answer(context, offer.id, 'declined', reason);
  await follow(context, offer.applicationId, 'returnToSelected', 'selected');
  await announceOffer(context, 'offer.declined', offer, { reason });
  return getOffer(context, id);
}

export async function withdrawOffer(context: Context, id: string, reason: string): Promise<OfferView> {
  const offer = await lockOffer(context, id);
  guard(offerMachine, 'withdraw', offer.state, context.actor.role);
  await context.db
    .updateTable('offer')
    .set({ state: 'withdrawn', answerWords: reason })
    .where('id', '=', id)
    .execute();
  await follow(context, offer.applicationId, 'returnToSelected', 'selected');
  await announceOffer(context, 'offer.withdrawn', offer, { reason });
  return getOffer(context, id);
}

async function answer(
  { db, actor, now }: Context,
  id: string,
  state: 'accepted' | 'declined',
  words: string | null,
) {
  await db
    .updateTable('offer')
    .set({
      state,
      answerWords: words,
      answeredAt: now,
      answeredThrough: actor.role === 'link' ? 'link' : 'account',
    })
    .where('id', '=', id)
    .execute();
  await db
    .updateTable('oneTimeLink')
    .set({ usedAt: now })
    .where('subjectId', '=', id)
    .where('usedAt', 'is', null)
    .execute();
}

async function lockOffer({ db }: Context, id: string) {
  const offer = await db.selectFrom('offer').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!offer) throw new NotFound('This offer');
  return offer;
}
