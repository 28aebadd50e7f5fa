/** A second record of the same client splits its jobs and invoices; so the agency looks before it makes one. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { Conflict } from '../../platform/errors.ts';

type Company = { name: string; gstin?: string; pan?: string; vatId?: string };
type Similar = { name: string; state: string; engagementId: string | null; because: string };

/** @throws Conflict `similar_client` with the agency's clients and invitations that have its name or one of its tax ids */
export async function refuseSimilar({ db, actor }: Context, company: Company): Promise<void> {
  const { name, gstin = null, pan = null, vatId = null } = company;
  const { rows } = await sql<Similar>`
    select e.client_name as name, e.state, e.id as engagement_id,
      case when o.gstin = ${gstin} then 'the same GSTIN' when o.pan = ${pan} then 'the same PAN'
        when o.vat_id = ${vatId} then 'the same VAT number' else 'the same name' end as because
    from engagement e left join organisation o on o.id = e.client_company_id
    where e.agency_id = ${actor.agencyId} and e.state in ('requested', 'active', 'suspended')
      and (plain_company_name(e.client_name) = plain_company_name(${name})
        or o.gstin = ${gstin} or o.pan = ${pan} or o.vat_id = ${vatId})
    union all
    select company_name, 'invited', null, 'an invitation to the same name' from client_invitation
    where agency_id = ${actor.agencyId} and state = 'invited' and kind = 'engagement'
      and plain_company_name(company_name) = plain_company_name(${name})
    limit 5`.execute(db);
  const [first] = rows;
  if (!first) return;
  throw new Conflict(
    'similar_client',
    `You have ${first.name} already: ${first.because}. Is this another company?`,
    {
      similar: rows,
    },
  );
}
