/** The agency's rate card: saved whole, as a version that begins on a day and never changes. */
import { sql } from 'kysely';
import type { z } from 'zod';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { Conflict, type FieldError, Invalid, NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { newId } from '../../platform/ids.ts';
import { gapsOf, overlap, type TermsBand } from './bands.ts';
import { announceRateCard } from './events.ts';
import type {
  BandIn,
  CheckedRateCard,
  ListRateCardVersions,
  RateCardVersion,
  RateCardVersionPage,
  RateCardView,
  SaveRateCard,
} from './schemas.ts';

/** Saves nothing. @throws Invalid at the cells that do not go together */
export async function checkRateCard(
  _context: Context,
  { bands }: { bands: BandIn[] },
): Promise<z.output<typeof CheckedRateCard>> {
  refuseOverlaps(bands);
  return { gaps: gapsOf(bands) };
}

export async function saveRateCard(context: Context, input: SaveRateCard): Promise<RateCardView> {
  const { db, actor, now } = context;
  refuseOverlaps(input.bands);
  const today = localDate(now, actor.timeZone);
  if (input.effectiveFrom < today) {
    throw new Invalid('A rate card begins today or later; what was agreed under an older one stays.', [
      { path: 'effectiveFrom', message: `Today (${today}) or later.` },
    ]);
  }
  const newest = await lockNewest(context);
  if (newest !== input.basedOn) {
    throw new Conflict(
      'stale',
      'Somebody else saved the rate card meanwhile. Look at theirs before you save yours.',
      {
        newest,
      },
    );
  }
  const card = {
    id: newId(),
    agencyId: actor.agencyId!,
    number: newest + 1,
    effectiveFrom: input.effectiveFrom,
    savedByName: actor.name,
    savedAt: now,
  };
  await db.insertInto('rateCard').values(card).execute();
  await db
    .insertInto('rateCardTerms')
    .values(
      input.bands.map((band) => ({ id: newId(), agencyId: card.agencyId, rateCardId: card.id, ...band })),
    )
    .execute();
  await announceRateCard(context, newest ? 'rate_card.saved' : 'rate_card.made', card);
  return getRateCard(context);
}

/** A planned version does not come to hold after all. */
export async function withdrawRateCard(context: Context, id: string): Promise<RateCardView> {
  const { db, actor, now } = context;
  const card = await db
    .selectFrom('rateCard')
    .selectAll()
    .where('id', '=', id)
    .where('agencyId', '=', actor.agencyId)
    .forUpdate()
    .executeTakeFirst();
  if (!card) throw new NotFound('This version of the rate card');
  if (card.withdrawnAt) throw new Conflict('rate_card_withdrawn', 'This version was withdrawn already.');
  if (card.effectiveFrom <= localDate(now, actor.timeZone)) {
    throw new Conflict(
      'rate_card_holds',
      'This version holds already or did so before. Save a new one that begins today instead.',
    );
  }
  await db.updateTable('rateCard').set({ withdrawnAt: now }).where('id', '=', id).execute();
  await announceRateCard(context, 'rate_card.withdrawn', card);
  return getRateCard(context);
}

function refuseOverlaps(bands: BandIn[]): void {
  const errors = bands.flatMap((band, at): FieldError[] => {
    const earlier = bands.findIndex((other, index) => index < at && overlap(band, other));
    if (earlier < 0) return [];
    const message = `Overlaps band ${earlier + 1}.`;
    return [
      { path: `bands.${at}.payFrom`, message },
      { path: `bands.${at}.payTo`, message },
    ];
  });
  if (errors.length)
    throw new Invalid('Two bands hold for the same pay. Let one end where the next begins.', errors);
}

/** Whoever saves second waits here. @returns the newest version's number */
async function lockNewest({ db, actor }: Context): Promise<number> {
  await db
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', actor.agencyId)
    .forNoKeyUpdate()
    .execute();
  const { newest } = await db
    .selectFrom('rateCard')
    .select(sql<number>`coalesce(max(number), 0)`.as('newest'))
    .where('agencyId', '=', actor.agencyId)
    .executeTakeFirstOrThrow();
  return newest;
}

type CardRow = Omit<RateCardVersion, 'gaps'>;

const bandColumns = sql`json_build_object('payFrom', b.pay_from::text, 'payTo', b.pay_to::text, 'currency', b.currency,
  'feeType', b.fee_type, 'fee', b.fee::text, 'replacementDays', b.replacement_days, 'replacementRule', b.replacement_rule,
  'invoiceAfterDays', b.invoice_after_days, 'paymentWithinDays', b.payment_within_days,
  'interestPercentPerMonth', b.interest_percent_per_month::text, 'description', b.description)`;

/** The version that holds on a day, as a condition on `rate_card c`. */
const holding = (agencyId: string, day: string) => sql`(select id from rate_card where agency_id = ${agencyId}
  and withdrawn_at is null and effective_from <= ${day}::date order by effective_from desc, number desc limit 1)`;

function columns({ actor }: Context, today: string) {
  return sql`c.id, c.number, c.effective_from, c.saved_by_name, c.saved_at,
    case when c.withdrawn_at is not null then 'withdrawn' when c.effective_from > ${today}::date then 'planned'
      when c.id = ${holding(actor.agencyId!, today)} then 'holds' else 'past' end as state,
    (select json_agg(${bandColumns} order by b.currency, b.pay_from) from rate_card_terms b where b.rate_card_id = c.id) as bands`;
}

const withGaps = (row: CardRow): RateCardVersion => ({ ...row, gaps: gapsOf(row.bands) });

const PLANNED_SHOWN = 50;

/** What holds today and what is planned. */
export async function getRateCard(context: Context): Promise<RateCardView> {
  const { db, actor, now } = context;
  const today = localDate(now, actor.timeZone);
  const { rows } = await sql<CardRow>`
    select ${columns(context, today)} from rate_card c where c.agency_id = ${actor.agencyId} and c.withdrawn_at is null
      and (c.id = ${holding(actor.agencyId!, today)} or c.effective_from > ${today}::date)
    order by c.effective_from, c.number limit ${PLANNED_SHOWN + 1}`.execute(db);
  const agency = await db
    .selectFrom('organisation as o')
    .select([
      'o.currency',
      sql<number>`(select coalesce(max(number), 0) from rate_card c where c.agency_id = o.id)`.as('newest'),
    ])
    .where('o.id', '=', actor.agencyId)
    .executeTakeFirstOrThrow();
  const cards = rows.map(withGaps);
  return {
    ...agency,
    today,
    holds: cards.find(({ state }) => state === 'holds') ?? null,
    planned: cards.filter(({ state }) => state === 'planned'),
    possible: actor.role === 'agency_admin' ? ['save', 'withdraw'] : [],
  };
}

/** Every version there was, newest first. */
export async function listRateCardVersions(
  context: Context,
  { limit, after }: z.output<typeof ListRateCardVersions>,
): Promise<z.output<typeof RateCardVersionPage>> {
  const { db, actor, now } = context;
  const { rows } = await sql<CardRow>`
    select ${columns(context, localDate(now, actor.timeZone))} from rate_card c where c.agency_id = ${actor.agencyId}
      ${after ? sql`and c.id < ${after}::uuid` : sql``}
    order by c.id desc limit ${limit + 1}`.execute(db);
  const page = toPage(rows, limit, ({ id }) => id);
  return { next: page.next, items: page.items.map(withGaps) };
}

/** The bands that an agency asks for on this day, by its own calendar; none where it has no card. For whoever acts. */
export async function bandsOfRateCard({ db, now }: Context, agencyId: string): Promise<TermsBand[]> {
  const { rows } = await sql<TermsBand>`
    select b.pay_from, b.pay_to, b.currency, b.fee_type, b.fee, b.replacement_days, b.replacement_rule, b.invoice_after_days,
      b.payment_within_days, b.interest_percent_per_month, b.description
    from rate_card_terms b where b.rate_card_id = (
      select c.id from rate_card c join organisation o on o.id = c.agency_id
      where c.agency_id = ${agencyId} and c.withdrawn_at is null
        and c.effective_from <= (${now}::timestamptz at time zone o.time_zone)::date
      order by c.effective_from desc, c.number desc limit 1)
    order by b.currency, b.pay_from`.execute(db);
  return rows;
}
