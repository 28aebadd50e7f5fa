import type { Context } from '../../platform/context.ts';

/** The interviewers of the client's own company, by name. */
export async function listInterviewers({
  db,
  actor,
}: Context): Promise<{ id: string; name: string; designation: string | null }[]> {
  return db
    .selectFrom('membership')
    .select(['userId as id', 'name', 'designation'])
    .where('organisationId', '=', actor.clientCompanyId)
    .where('role', '=', 'interviewer')
    .where('state', '=', 'active')
    .orderBy('name')
    .limit(1000)
    .execute();
}

/** ISO 3166-1 of the actor's organisation, e.g. to read telephone numbers as they are dialled there. */
export async function countryOf({ db, actor }: Context): Promise<string> {
  const { country } = await db
    .selectFrom('organisation')
    .select('country')
    .where('id', '=', actor.organisationId)
    .executeTakeFirstOrThrow();
  return country;
}
