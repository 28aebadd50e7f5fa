import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { IN_PLAY } from '../applications/index.ts';
import type { AskRecruiterLoad, RecruiterLoad } from './schemas.ts';

/** Each recruiter of the agency with what they have on their desk and how it goes; with a job, how they fit it. */
export async function listRecruiterLoad(
  { db, actor, now }: Context,
  { jobId, jobLocationId }: z.output<typeof AskRecruiterLoad>,
): Promise<z.output<typeof RecruiterLoad>> {
  const { rows } = await sql<z.output<typeof RecruiterLoad>['items'][number]>`
    with load as (
      select recruiter_id, (count(*) filter (where stage not in ('hired', 'rejected', 'withdrawn', 'job_closed')))::int as active,
        (count(*) filter (where submitted_at > ${now}::timestamptz - interval '30 days'))::int as submitted,
        (count(*) filter (where submitted_at > ${now}::timestamptz - interval '1 year'))::int as submitted_in_year,
        (count(*) filter (where stage = 'hired' and stage_since > ${now}::timestamptz - interval '1 year'))::int as hired_in_year
      from application where agency_id = ${actor.agencyId} group by recruiter_id
    ), jobs as (
      select a.recruiter_id, count(distinct a.job_id)::int as open from job_assignment a join job j on j.id = a.job_id
      where a.agency_id = ${actor.agencyId} and j.state = 'open' group by a.recruiter_id
    ), week as (
      select recruiter_id, count(*)::int as interviews from interview
      where agency_id = ${actor.agencyId} and state = 'scheduled' and starts_at >= ${now}
        and starts_at < ${now}::timestamptz + interval '7 days' group by recruiter_id
    ), here as (
      select a.recruiter_id, count(*)::int as in_play from application a
      where a.job_id = ${jobId ?? null}::uuid and a.job_location_id = ${jobLocationId ?? null}::uuid and ${IN_PLAY} group by a.recruiter_id
    ), fit as (
      select a.recruiter_id, array_agg(distinct s.name) as skills
      from job_skill s join job_skill t on lower(t.name) = lower(s.name) and t.job_id <> s.job_id and t.agency_id = ${actor.agencyId}
      join application a on a.job_id = t.job_id and a.submitted_at > ${now}::timestamptz - interval '2 years'
      where s.job_id = ${jobId ?? null}::uuid group by a.recruiter_id
    )
    select m.user_id as id, m.name, coalesce(j.open, 0) as open_jobs, coalesce(l.active, 0) as active_applications, coalesce(h.in_play, 0) as in_play_here,
      coalesce(l.submitted, 0) as submitted_last_30_days, coalesce(w.interviews, 0) as interviews_this_week,
      coalesce(l.submitted_in_year, 0) as submitted_last_year, coalesce(l.hired_in_year, 0) as hired_last_year,
      coalesce(f.skills, '{}') as skills_known,
      case when r.recruiter_id is null then null else json_build_object('note', r.note) end as asked
    from membership m left join load l on l.recruiter_id = m.user_id left join jobs j on j.recruiter_id = m.user_id
      left join week w on w.recruiter_id = m.user_id left join fit f on f.recruiter_id = m.user_id left join here h on h.recruiter_id = m.user_id
      left join job_request r on r.recruiter_id = m.user_id and r.job_id = ${jobId ?? null}::uuid
    where m.organisation_id = ${actor.agencyId} and m.role = 'recruiter' and m.state = 'active' and not m.service
    order by r.recruiter_id is null, m.name limit 500`.execute(db);
  return { items: rows };
}
