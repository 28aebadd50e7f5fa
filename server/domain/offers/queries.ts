import { sql } from 'kysely';
import type { z } from 'zod';
import { type Actor, linkActor, SYSTEM } from '../../platform/actor.ts';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { type Database, transactionAs } from '../../platform/database.ts';
import { NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { verifyLink } from '../../platform/ids.ts';
import { money } from '../../platform/money.ts';
import { possibleCommands } from '../../platform/state-machine.ts';
import { offerMachine } from './machine.ts';
import type { ListOffers, OfferPage, OfferView } from './schemas.ts';

type Row = Omit<OfferView, 'possible' | 'annualPay'> & { annualPay: string; currency: string };

const columns = sql`id, version, state, application_id, job_title, client_name, candidate_name, annual_pay, currency,
  joining_date, benefits, expires_on, answer_words, answered_at, created_at`;

export async function getOffer(context: Context, id: string): Promise<OfferView> {
  const { rows } = await sql<Row>`select ${columns} from offer where id = ${id}`.execute(context.db);
  if (!rows[0]) throw new NotFound('This offer');
  return present(context, rows[0]);
}

/** The reader's offers, newest first. */
export async function listOffers(
  context: Context,
  input: z.output<typeof ListOffers>,
): Promise<z.output<typeof OfferPage>> {
  const { rows } = await sql<Row>`
    select ${columns} from offer where true ${input.after ? sql`and id < ${input.after}::uuid` : sql``}
    order by id desc limit ${input.limit + 1}`.execute(context.db);
  const page = toPage(rows, input.limit, (row) => row.id);
  return { ...page, items: page.items.map((row) => present(context, row)) };
}

function present({ actor, now }: Context, { annualPay, currency, ...row }: Row): OfferView {
  const state = row.state === 'issued' && isPastLastDay(row.expiresOn, now) ? 'expired' : row.state;
  const isCandidate = actor.role === 'candidate' || actor.role === 'link';
  return {
    ...row,
    state,
    // Why it was withdrawn is between client and agency.
    answerWords: isCandidate && state === 'withdrawn' ? null : row.answerWords,
    annualPay: money(annualPay, currency),
    possible: possibleCommands(offerMachine, state, actor.role),
  };
}

/** Anywhere on earth the last day has ended 12 hours after it ended in UTC. */
export const isPastLastDay = (expiresOn: string, now: Date) => localDate(now, 'Etc/GMT+12') > expiresOn;

/** Whom the token of a mailed link stands for, and the offer it opens. @throws NotFound for an altered, unknown or expired one */
export async function openOfferLink(
  db: Database,
  secret: string,
  token: string,
  now: Date,
): Promise<{ actor: Actor; offerId: string }> {
  const id = verifyLink(token, secret);
  const link =
    id &&
    (await transactionAs(db, SYSTEM, (tx) =>
      tx
        .selectFrom('oneTimeLink as l')
        .innerJoin('candidateRecord as c', 'c.id', 'l.candidateRecordId')
        .select(['l.subjectId', 'l.candidateRecordId', 'c.name'])
        .where('l.id', '=', id)
        .where('l.kind', '=', 'offer')
        .where('l.expiresAt', '>', now)
        .executeTakeFirst(),
    ));
  if (!link) throw new NotFound('This link');
  return { actor: linkActor(link.candidateRecordId, link.name), offerId: link.subjectId };
}
