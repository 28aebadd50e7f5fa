/** Probable duplicates: the same e-mail, phone, résumé, or name with birth date or employer. */

import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { BY_ITS_VALUES } from '../../platform/lean-connections.ts';
import type { Similar } from './schemas.ts';

export type Identity = {
  name: string;
  emails: string[];
  phones: string[];
  birthDate: string | null;
  currentEmployer: string | null;
  /** SHA-256 of the résumé file. */
  resumeHash: string | null;
};

/** The agency's records that are probably this person, surest first; at most ten. */
export async function findSimilar({ db, actor }: Context, person: Identity): Promise<Similar[]> {
  const { rows } = await sql<
    Omit<Similar, 'reasons'> & Record<'email' | 'phone' | 'resume' | 'born' | 'employer', boolean>
  >`${BY_ITS_VALUES}
    with hits as (
      select id from searchable_candidate where emails && ${person.emails}::text[]
      union select id from searchable_candidate where phones && ${person.phones}::text[]
      union select c.id from searchable_candidate c join file f on f.id = c.resume_file_id
        where f.agency_id = ${actor.agencyId} and f.sha256 = ${person.resumeHash}
      union select id from searchable_candidate where name ilike ${exactly(person.name)}
        and (birth_date = ${person.birthDate}::date or lower(current_employer) = lower(${person.currentEmployer}))
    )
    select c.id, c.name, c.current_title, c.current_employer, c.location,
      c.emails && ${person.emails}::text[] as email, c.phones && ${person.phones}::text[] as phone,
      coalesce(f.sha256 = ${person.resumeHash}, false) as resume,
      coalesce(lower(c.name) = lower(${person.name}) and c.birth_date = ${person.birthDate}::date, false) as born,
      coalesce(lower(c.name) = lower(${person.name}) and lower(c.current_employer) = lower(${person.currentEmployer}), false) as employer
    from hits join candidate_record c on c.id = hits.id left join file f on f.id = c.resume_file_id
    order by email desc, phone desc, resume desc, c.id limit 10`.execute(db);
  return rows.map(({ email, phone, resume, born, employer, ...record }) => ({
    ...record,
    reasons: [
      email && 'the same e-mail address',
      phone && 'the same phone number',
      resume && 'the same résumé file',
      born && 'the same name and birth date',
      employer && 'the same name and employer',
    ].filter((reason) => reason !== false),
  }));
}

// Through ilike, because the trigram index serves it; the characters with a meaning there are taken literally.
const exactly = (name: string) => name.replaceAll(/[\\%_]/g, '\\$&');
