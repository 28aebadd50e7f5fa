/** One search over what the reader may see, for the palette. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { text } from '../../platform/http/shapes.ts';
import { BY_ITS_VALUES } from '../../platform/lean-connections.ts';

const PER_GROUP = 6;

export const SearchQuery = z.strictObject({ q: text(2, 100) });

const Hit = z.object({ id: z.uuid(), title: z.string(), detail: z.string(), href: z.string() });
export const SearchView = z.object({ groups: z.array(z.object({ kind: z.string(), items: z.array(Hit) })) });

type HitRow = z.output<typeof Hit> & { kind: string };

/** Jobs by title or code, candidates by name or e-mail, invoices by number or name. One query; groups without a hit are left out. */
export async function search(context: Context, q: string): Promise<z.output<typeof SearchView>> {
  const { db, actor } = context;
  const area = areaOf(actor.role);
  const like = `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const side = actor.clientCompanyId
    ? sql`client_company_id = ${actor.clientCompanyId}`
    : sql`agency_id = ${actor.agencyId}`;
  const parts = [
    ['manager', 'recruiter', 'client'].includes(area) &&
      sql`(select 'jobs' as kind, id, title, code || ' · ' || client_name || ' · ' || replace(state, '_', ' ') as detail,
        '/' || ${area}::text || '/jobs/' || id as href from job where ${side} and (title ilike ${like} or code ilike ${like}) order by id desc limit ${PER_GROUP})`,
    ['manager', 'recruiter'].includes(area) &&
      sql`(select 'candidates', id, name, coalesce(current_title, '') || coalesce(' · ' || location, ''), '/recruiter/candidates/' || id
        from candidate_record where id in (select id from searchable_candidate
          where name ilike ${like} or emails @> ${[q.toLowerCase()]}::text[] order by id desc limit ${PER_GROUP}) order by id desc)`,
    area === 'client' &&
      sql`(select 'candidates', a.id, a.candidate_name, j.title, '/client/applications/' || a.id from application a join job j on j.id = a.job_id
        where a.client_company_id = ${actor.clientCompanyId} and a.submitted_at is not null and a.candidate_name ilike ${like}
        order by a.id desc limit ${PER_GROUP})`,
    ['manager', 'accountant', 'client'].includes(area) &&
      sql`(select 'invoices', id, coalesce(number, 'Scheduled invoice'), client_name || ' · ' || candidate_name,
        ${area === 'client' ? '/client/invoices/' : '/accountant/invoices/'}::text || id
        from invoice where ${side} and (number ilike ${like} or client_name ilike ${like} or candidate_name ilike ${like}) order by id desc limit ${PER_GROUP})`,
  ].filter((part) => part !== false);
  if (!parts.length) return { groups: [] };
  const { rows } = await sql<HitRow>`${BY_ITS_VALUES} ${sql.join(parts, sql` union all `)}`.execute(db);
  const groups = Map.groupBy(rows, ({ kind }) => kind);
  return { groups: [...groups].map(([kind, items]) => ({ kind, items })) };
}

/** Where the reader's screens are; an agency's admin uses the managers'. */
const areaOf = (role: string): string => (role === 'agency_admin' ? 'manager' : role);
