import { sql } from 'kysely';
import type { EventData } from '../../../platform/events.ts';
import type { Reminder, Subject } from '../reminder.ts';
import { zones } from '../zones.ts';

/** From the first reminder on, of what is incomplete; what is complete is asked for after three times as long. */
const MONTH = 30;
const UNTOUCHED_FOR = 90;

const isIncomplete = ({ missing }: EventData) => missing !== '';

/**
 * A profile belongs to no agency, but the timetable knows agencies only: each looks after the candidates whose records carry
 * their account. What is said is counted for the person and by the day on their own wall, so that of two agencies one tells them.
 */
export const profileReminder: Reminder = {
  task: 'processProfileReminders',
  title: 'Ask candidates for their profile',
  what: 'Candidates with an account who look for a job are asked to complete their profile, or to look at it again after 90 days; once a month, for half a year.',
  category: 'applications',
  unit: 'days',
  steps: [MONTH, 2 * MONTH, 3 * MONTH, 4 * MONTH, 5 * MONTH, 6 * MONTH],
  pointless: 7 * MONTH,
  mutable: true,
  find: async (db, agencies, { after, before }) => {
    const { rows } = await sql<Subject>`
      select distinct on (g.id, u.id) g.id as agency_id, u.id as subject_id, w.since::text as since, c.id as candidate_record_id,
        json_build_object('missing', w.missing, 'touchedOn', w.touched_on) as data
      from ${zones(agencies)}
      join candidate_record c on c.agency_id = g.id and c.user_id is not null
      join app_user u on u.id = c.user_id and u.deleted_at is null and u.suspended_at is null
      join membership m on m.user_id = u.id and m.role = 'candidate' and m.state = 'active'
      left join candidate_profile p on p.user_id = u.id
      cross join lateral (
        select concat_ws(', ', case when p.headline is null then 'what you do' end, case when p.location is null then 'where you are' end,
            case when p.notice_days is null then 'your notice' end, case when p.about is null then 'some words about you' end) as missing,
          (coalesce(p.touched_at, m.created_at) at time zone u.time_zone)::date as touched_on
      ) said
      cross join lateral (
        select said.missing, said.touched_on,
          said.touched_on + case when said.missing = '' then ${UNTOUCHED_FOR - MONTH}::integer else 0 end as since
      ) w
      where coalesce(p.looking, true) and w.since > ${after}::date - 1 and w.since < ${before}::date + 1
      order by g.id, u.id, c.id`.execute(db);
    return rows;
  },
  tells: [
    {
      to: 'candidate',
      about: 'Your profile, where it is incomplete or old',
      title: (_, d) => (isIncomplete(d) ? 'Your profile is not complete' : 'Is your profile still true?'),
      body: 'No agency reads it yet; once they may, they find you by it. If you do not look for a job any more, say so there, and we are quiet.',
      button: 'Open my profile',
      words: (d) =>
        isIncomplete(d) ? `Still missing: ${d.missing}` : `You last looked at it on ${d.touchedOn}`,
      href: () => '/candidate/profile',
      list: '/candidate/profile',
    },
  ],
};
