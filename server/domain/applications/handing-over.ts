/** Applications in play go from one recruiter to another, with the offers and joinings that tell the recruiter what comes. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';

const OVER = sql`('hired', 'rejected', 'withdrawn', 'job_closed')`;

/** Whose recruiter reconfirms that they join, or finds somebody in their place. */
const placementInPlay = sql`(p.state = 'joining'
  or exists (select from replacement r where r.placement_id = p.id and r.state in ('requested', 'approved')))`;

/** Of `application a`; also somebody who is hired and has not joined yet, or left and is to be replaced. */
export const IN_PLAY = sql`(a.stage not in ${OVER}
  or exists (select from placement p where p.application_id = a.id and ${placementInPlay}))`;

type Handed = {
  from: string[];
  to: { id: string; name: string };
  /** Given, only what is in play there. */
  jobLocationId?: string;
};

/** @returns the ids of those that were handed over */
export async function handOverApplications(
  { db, actor }: Context,
  { from, to, jobLocationId }: Handed,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update application a set recruiter_id = ${to.id}, recruiter_name = ${to.name}
    where a.recruiter_id = any(${from}::uuid[]) and a.agency_id = ${actor.agencyId} and ${IN_PLAY}
      and ${jobLocationId ? sql`a.job_location_id = ${jobLocationId}` : sql`true`} returning a.id`.execute(
    db,
  );
  const ids = rows.map(({ id }) => id);
  await sql`update offer set recruiter_id = ${to.id} where application_id = any(${ids}::uuid[])
    and state in ('issued', 'accepted', 'change_requested')`.execute(db);
  await sql`update placement p set recruiter_id = ${to.id} where p.application_id = any(${ids}::uuid[])
    and ${placementInPlay}`.execute(db);
  return ids;
}
