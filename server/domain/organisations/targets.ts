/** What recruiters and managers shall reach in a month, and what they reached. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { type Money, money } from '../../platform/money.ts';
import { pictureLink } from '../files/index.ts';
import { announceOrganisation } from './events.ts';
import type { SetTargets, TargetsView } from './schemas.ts';

/** Of all recruiters and managers of the agency; a recruiter reads their own alone. */
export async function listTargets(context: Context, { month }: { month: string }): Promise<TargetsView> {
  const { db, actor } = context;
  const day = firstDay(month);
  const { currency } = await db
    .selectFrom('organisation')
    .select('currency')
    .where('id', '=', actor.agencyId)
    .executeTakeFirstOrThrow();
  const { rows } = await sql<MemberRow>`
    with joined as (
      select * from joined_by_recruiter(${day}::date, (${day}::date + interval '1 month - 1 day')::date)
    )
    select m.user_id, m.name, m.picture_key, m.role, t.positions, t.amount::text as amount, t.currency, done.joined, done.fees
    from membership m
    left join target t on t.agency_id = m.organisation_id and t.user_id = m.user_id and t.month = ${day}::date
    cross join lateral (
      select coalesce(sum(positions), 0)::int as joined,
        coalesce(json_agg(json_build_object('currency', currency, 'amount', fee::text) order by currency) filter (where fee > 0), '[]') as fees
      from (select currency, sum(positions) as positions, sum(fee) as fee from joined
        where recruiter_id = m.user_id or m.role = 'manager' group by currency) of_currency
    ) done
    where m.organisation_id = ${actor.agencyId} and m.role in ('recruiter', 'manager') and not m.service
      and (m.state = 'active' or t.id is not null)
      ${actor.role === 'recruiter' ? sql`and m.user_id = ${actor.userId}` : sql``}
    order by m.role desc, m.name, m.user_id limit 500`.execute(db);
  return { month, currency, members: rows.map((row) => toMember(context, row)) };
}

type MemberRow = {
  userId: string;
  name: string;
  pictureKey: string | null;
  role: string;
  positions: number | null;
  amount: string | null;
  currency: string | null;
  joined: number;
  fees: Money[];
};

const toMember = (
  context: Context,
  { amount, currency, fees, pictureKey, ...member }: MemberRow,
): TargetsView['members'][number] => ({
  ...member,
  picture: pictureLink(context, { userId: member.userId, pictureKey }),
  amount: amount !== null && currency ? money(amount, currency) : null,
  fees: fees.map((fee) => money(fee.amount, fee.currency)),
});

/** Sets those that are named and leaves the others; nothing to reach takes a target away. */
export async function setTargets(context: Context, { month, targets }: SetTargets): Promise<TargetsView> {
  const { db, actor } = context;
  const agencyId = actor.agencyId!;
  const names = await namesOf(context, targets);
  for (const { userId, positions, amount } of targets) {
    const values = { positions, amount: amount.amount, currency: amount.currency };
    const key = { agencyId, userId, month: firstDay(month) };
    if (positions === 0 && Number(amount.amount) === 0) {
      await db
        .deleteFrom('target')
        .where('agencyId', '=', agencyId)
        .where('userId', '=', userId)
        .where('month', '=', key.month as never)
        .execute();
    } else {
      await db
        .insertInto('target')
        .values({ id: newId(), ...key, ...values } as never)
        .onConflict((conflict) => conflict.columns(['agencyId', 'userId', 'month']).doUpdateSet(values))
        .execute();
    }
  }
  await announceOrganisation(context, 'targets.set', { month, people: names.join(', ') });
  return listTargets(context, { month });
}

async function namesOf({ db, actor }: Context, targets: SetTargets['targets']): Promise<string[]> {
  const people = await db
    .selectFrom('membership')
    .select(['userId', 'name'])
    .where('organisationId', '=', actor.agencyId)
    .where('role', 'in', ['recruiter', 'manager'])
    .where('state', '=', 'active')
    .execute();
  const nameOf = new Map(people.map(({ userId, name }) => [userId, name]));
  const errors = targets.flatMap(({ userId }, index) =>
    nameOf.has(userId)
      ? []
      : [
          {
            path: `targets.${index}.userId`,
            message: 'This is no active recruiter or manager of your agency.',
          },
        ],
  );
  if (errors.length) throw new Invalid('One of the people is not in your agency.', errors);
  return targets.map(({ userId }) => nameOf.get(userId)!);
}

const firstDay = (month: string): string => `${month}-01`;
