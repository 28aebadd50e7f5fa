import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Invalid, NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { type Money, money } from '../../platform/money.ts';
import { possibleCommands } from '../../platform/state-machine.ts';
import { answersFor } from '../organisations/index.ts';
import { possibleForPlacement } from '../replacements/index.ts';
import type { TermsBand } from '../terms/index.ts';
import { placementMachine } from './machine.ts';
import type { ListPlacements, PlacementPage, PlacementView } from './schemas.ts';

type Row = Omit<PlacementView, 'possible' | 'annualPay'> & {
  annualPay: string;
  currency: string;
  answersForClient: boolean;
};

const columns = ({
  actor,
}: Context) => sql`p.id, p.version, p.state, p.application_id, p.job_id, p.job_title, p.client_name, p.candidate_name, l.place,
  p.joining_date, p.reconfirmed_at, p.joined_on, p.left_on, p.reason, p.annual_pay, p.currency,
  p.guaranteed_until, (select json_build_object('id', r.id, 'state', r.state) from replacement r where r.placement_id = p.id) as replacement,
  ${answersFor(actor, 'p.clientCompanyId')} as answers_for_client`;

export async function getPlacement(context: Context, id: string): Promise<PlacementView> {
  const { rows } = await sql<Row>`
    select ${columns(context)} from placement p join job_location l on l.id = p.job_location_id where p.id = ${id}`.execute(
    context.db,
  );
  if (!rows[0]) throw new NotFound('This placement');
  return present(context, rows[0]);
}

/** The reader's placements, the next to join first. */
export async function listPlacements(
  context: Context,
  input: ListPlacements,
): Promise<z.output<typeof PlacementPage>> {
  const { db, actor } = context;
  const [date, id] = (input.after ?? '').split('|');
  const mine = actor.clientCompanyId
    ? sql`p.client_company_id = ${actor.clientCompanyId}`
    : sql`p.agency_id = ${actor.agencyId}`;
  const { rows } = await sql<Row>`
    select ${columns(context)} from placement p join job_location l on l.id = p.job_location_id
    where ${mine} ${input.state ? sql`and p.state = any(${input.state})` : sql``}
      ${input.after ? sql`and (p.joining_date, p.id) > (${date}::date, ${id}::uuid)` : sql``}
    order by p.joining_date, p.id limit ${input.limit + 1}`.execute(db);
  const page = toPage(rows, input.limit, (row) => `${row.joiningDate}|${row.id}`);
  return { ...page, items: page.items.map((row) => present(context, row)) };
}

function present({ actor }: Context, { annualPay, currency, answersForClient, ...row }: Row): PlacementView {
  return {
    ...row,
    annualPay: money(annualPay, currency),
    possible: [
      ...possibleCommands(placementMachine, row.state, actor.role),
      ...possibleForPlacement({ ...row, answersForClient }, actor.role),
    ],
  };
}

/** The band of the job's terms that an annual pay falls in. @throws Invalid where no band was agreed for it */
export async function bandOf({ db }: Context, jobId: string, annualPay: Money): Promise<TermsBand> {
  const { rows } = await sql<{ band: TermsBand }>`
    select band from (select bands from job_terms where job_id = ${jobId} order by number desc limit 1) t,
      jsonb_array_elements(t.bands) as band
    where band ->> 'currency' = ${annualPay.currency}
      and numrange((band ->> 'payFrom')::numeric, (band ->> 'payTo')::numeric) @> ${annualPay.amount}::numeric`.execute(
    db,
  );
  if (!rows[0]) {
    throw new Invalid('The terms of this job have no fee for this pay. Agree terms for it first.', [
      { path: 'annualPay.amount', message: 'No fee is agreed for this pay.' },
    ]);
  }
  return rows[0].band;
}
