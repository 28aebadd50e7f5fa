import { sql } from 'kysely';
import type { z } from 'zod';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { possibleCommands } from '../../platform/state-machine.ts';
import { replacementMachine } from './machine.ts';
import type { ListReplacements, ReplacementPage, ReplacementView } from './schemas.ts';

type Item = z.output<typeof ReplacementPage>['items'][number];
type ItemRow = Omit<Item, 'possible'>;
type ViewRow = Omit<ReplacementView, 'possible'>;

const joiner = (placement: 's' | 'c') => {
  const p = sql.ref(placement);
  return sql`json_build_object('placementId', ${p}.id, 'applicationId', ${p}.application_id,
    'candidateName', ${p}.candidate_name, 'joiningDate', coalesce(${p}.joined_on, ${p}.joining_date))`;
};

const columns = sql`r.id, r.version, r.state, r.waiting_since, r.placement_id, r.application_id, r.job_id, r.job_title, r.client_name,
  r.candidate_name, p.joined_on, p.left_on, p.guaranteed_until, p.guarantee_rule as rule,
  case when s.id is not null then ${joiner('s')} end as successor`;

const tables = sql`replacement r join placement p on p.id = r.placement_id left join placement s on s.id = r.successor_id`;

/** The reader's replacements, the newest first. */
export async function listReplacements(
  context: Context,
  input: ListReplacements,
): Promise<z.output<typeof ReplacementPage>> {
  const { db, actor } = context;
  const mine = actor.clientCompanyId
    ? sql`r.client_company_id = ${actor.clientCompanyId}`
    : sql`r.agency_id = ${actor.agencyId}`;
  const { rows } = await sql<ItemRow>`
    select ${columns} from ${tables}
    where ${mine} ${input.state ? sql`and r.state = any(${input.state})` : sql``}
      ${input.after ? sql`and r.id < ${input.after}::uuid` : sql``}
    order by r.id desc limit ${input.limit + 1}`.execute(db);
  const page = toPage(rows, input.limit, ({ id }) => id);
  return { ...page, items: page.items.map((row) => withPossible(context, row)) };
}

const MOST_CHOICES = 50;

export async function getReplacement(context: Context, id: string): Promise<ReplacementView> {
  const { db, actor, now } = context;
  const choices = actor.agencyId
    ? sql`(select coalesce(json_agg(each), '[]') from (select ${joiner('c')} as each from placement c
        where c.job_id = r.job_id and c.state = 'joining' and c.currency = p.currency
          and not exists (select from replacement o where o.successor_id = c.id and o.id <> r.id)
        order by c.joining_date, c.id limit ${MOST_CHOICES}) these)`
    : sql`'[]'::json`;
  // What a recruiter's clients pay is not theirs to read.
  const creditNotes =
    actor.role === 'recruiter'
      ? sql`'[]'::json`
      : sql`(select coalesce(json_agg(json_build_object('id', n.id, 'number', n.number, 'issuedOn', n.issued_on,
          'total', json_build_object('amount', n.total::text, 'currency', n.currency),
          'invoice', json_build_object('id', i.id, 'number', i.number, 'state', i.state)) order by n.id), '[]')
          from credit_note n join invoice i on i.id = n.invoice_id where n.replacement_id = r.id)`;
  const { rows } = await sql<ViewRow>`
    select ${columns}, l.place, p.reason as leaving_reason, r.words, r.asked_by_name, r.created_at as asked_at, r.reason,
      r.answered_by_name, ${choices} as choices, ${creditNotes} as credit_notes,
      j.state in ('closed', 'expired', 'filled') and j.deadline <= ${localDate(now, actor.timeZone)}::date as needs_deadline
    from ${tables} join job j on j.id = r.job_id join job_location l on l.id = p.job_location_id
    where r.id = ${id}`.execute(db);
  if (!rows[0]) throw new NotFound('This replacement');
  return withPossible(context, rows[0]);
}

function withPossible<T extends ItemRow>({ actor }: Context, row: T): T & { possible: string[] } {
  return { ...row, possible: possibleCommands(replacementMachine, row.state, actor.role) };
}
