/** Job orders of a company to begin others from. */
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid, NotFound, violatedConstraint } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { valuesOf } from './fields.ts';
import { getJob } from './queries.ts';
import type { JobTemplates, SaveTemplate } from './schemas.ts';

const AT_MOST = 200;

export async function listTemplates({ db }: Context): Promise<z.output<typeof JobTemplates>> {
  const rows = await db
    .selectFrom('jobTemplate')
    .select(['id', 'name', 'updatedAt', 'fields'])
    .orderBy('name')
    .limit(AT_MOST)
    .execute();
  return { items: rows as z.output<typeof JobTemplates>['items'] };
}

/** Of a job of one's company, without what is that job's alone: its deadline and who interviews. */
export async function saveTemplate(
  context: Context,
  jobId: string,
  { name }: z.output<typeof SaveTemplate>,
): Promise<{ id: string }> {
  const { db, actor } = context;
  const { deadline, joiningBy, ...values } = valuesOf(await getJob(context, jobId));
  const { count } = await db
    .selectFrom('jobTemplate')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  if (Number(count) >= AT_MOST)
    throw new Invalid(`At most ${AT_MOST} templates. Delete one that is not used.`);
  const fields = {
    ...values,
    locations: values.locations?.map(({ id, ...location }) => location),
    rounds: values.rounds?.map((round) => ({ ...round, interviewerId: null, invitationId: null })),
  };
  const id = newId();
  try {
    await db
      .insertInto('jobTemplate')
      .values({ id, clientCompanyId: actor.clientCompanyId!, name, fields: JSON.stringify(fields) })
      .execute();
  } catch (error) {
    if (violatedConstraint(error) !== 'job_template_name') throw error;
    throw new Conflict('name_taken', 'There is a template of this name. Choose another name.', {
      errors: [{ path: 'name', message: 'There is a template of this name.' }],
    });
  }
  return { id };
}

export async function deleteTemplate({ db }: Context, id: string): Promise<void> {
  const gone = await db.deleteFrom('jobTemplate').where('id', '=', id).returning('id').executeTakeFirst();
  if (!gone) throw new NotFound('This template');
}
