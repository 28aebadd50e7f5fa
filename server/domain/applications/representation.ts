/** What a submission needs, and who may represent a person to a client company. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { Conflict, type FieldError, violatedConstraint } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { ApplicationRow } from './events.ts';
import type { MatchCandidate, MatchJob } from './match.ts';

const REPRESENTATION_DAYS = 180;

type Submittable = {
  emails: string[];
  phones: string[];
  resumeFileId: string | null;
  expectedPay: string | null;
  has: MatchCandidate;
};

export async function missingForSubmission(
  { db }: Context,
  application: Pick<ApplicationRow, 'candidateRecordId' | 'jobId'>,
  job: MatchJob,
  candidate: Submittable,
): Promise<FieldError[]> {
  const right = await db
    .selectFrom('rightToRepresent')
    .select('state')
    .where('candidateRecordId', '=', application.candidateRecordId)
    .where('jobId', '=', application.jobId)
    .executeTakeFirst();
  const unrated = job.skills.filter((skill) => skill.kind === 'primary' && !isRated(skill, candidate.has));
  const missing: FieldError[] = [];
  if (!candidate.resumeFileId) missing.push({ path: 'resume', message: 'Add a résumé.' });
  if (candidate.expectedPay === null)
    missing.push({ path: 'expectedPay', message: 'Ask for the expected pay.' });
  if (candidate.has.noticeDays === null)
    missing.push({ path: 'noticeDays', message: 'Ask for the notice period.' });
  for (const skill of unrated)
    missing.push({ path: 'skills', message: `Rate ${skill.name} (${skill.measure}).` });
  if (right?.state !== 'granted') missing.push({ path: 'right', message: 'Record the right to represent.' });
  return missing;
}

function isRated(wanted: MatchJob['skills'][number], candidate: MatchCandidate): boolean {
  const skill = candidate.skills.find(({ name }) => name.toLowerCase() === wanted.name.toLowerCase());
  return wanted.measure === 'years' ? (skill?.years ?? null) !== null : (skill?.rating ?? null) !== null;
}

/**
 * The first agency with a person's right to represent them to a client has it there for 180 days; what it holds already
 * is not made longer. The database compares across
 * agencies, whose rows nobody here can see; the answer names no one.
 */
export async function claimRepresentation(
  context: Context,
  { agencyId, clientCompanyId, candidateRecordId }: ApplicationRow,
  { emails, phones }: Submittable,
): Promise<void> {
  const { db, now } = context;
  const keys = [...emails, ...phones];
  const until = new Date(now.getTime() + REPRESENTATION_DAYS * 86_400_000);
  try {
    await sql`
      insert into representation (id, agency_id, client_company_id, candidate_record_id, person_key, during)
      select k.id, ${agencyId}, ${clientCompanyId}, ${candidateRecordId}, k.person, tstzrange(${now}, ${until})
      from unnest(${keys.map(() => newId())}::uuid[], ${keys}::text[]) as k(id, person)
      where not exists (select from representation r where r.agency_id = ${agencyId}
        and r.client_company_id = ${clientCompanyId} and r.person_key = k.person and r.during @> ${now}::timestamptz)`.execute(
      db,
    );
  } catch (error) {
    if (violatedConstraint(error) !== 'represented_by_one_agency') throw error;
    throw new Conflict('already_represented', 'This candidate is already represented to this client.');
  }
}
