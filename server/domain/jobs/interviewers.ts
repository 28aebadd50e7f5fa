import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Invalid, NotFound } from '../../platform/errors.ts';
import { guard } from '../../platform/state-machine.ts';
import { announceJob } from './events.ts';
import { lockJob } from './locking.ts';
import { jobMachine } from './machine.ts';
import { getJob } from './queries.ts';
import type { ChooseInterviewer, JobView } from './schemas.ts';
import { keepVersion } from './versions.ts';

/** Another interviewer for a round from now on; interviews that are arranged already stay with whom they are. */
export async function chooseInterviewer(
  context: Context,
  id: string,
  { number, interviewerId }: z.output<typeof ChooseInterviewer>,
): Promise<JobView> {
  const { db } = context;
  const job = await lockJob(context, id);
  guard(jobMachine, 'chooseInterviewer', job.state, context.actor.role);
  const interviewer = await db
    .selectFrom('membership')
    .select('name')
    .where('organisationId', '=', job.clientCompanyId)
    .where('userId', '=', interviewerId)
    .where('role', '=', 'interviewer')
    .where('state', '=', 'active')
    .executeTakeFirst();
  if (!interviewer) {
    throw new Invalid('Choose an interviewer of your company.', [
      { path: 'interviewerId', message: 'Not an interviewer of your company.' },
    ]);
  }
  const round = await db
    .updateTable('interviewRound')
    .set({ interviewerId, interviewerName: interviewer.name, invitationId: null })
    .where('jobId', '=', id)
    .where('number', '=', number)
    .returning('name')
    .executeTakeFirst();
  if (!round) throw new NotFound('This round');
  await keepVersion(context, job, 'interviewer');
  await announceJob(context, 'job.interviewer_chosen', job, {
    interviewerId,
    interviewerName: interviewer.name,
    round: round.name,
  });
  return getJob(context, id);
}
