/** Whether the public board shows a job while it is open. */
import type { Context } from '../../platform/context.ts';
import { guard } from '../../platform/state-machine.ts';
import { announceJob } from './events.ts';
import { lockJob } from './locking.ts';
import { jobMachine } from './machine.ts';
import { getJob } from './queries.ts';
import type { JobView } from './schemas.ts';

export async function setVisibility(context: Context, id: string, isPublic: boolean): Promise<JobView> {
  const job = await lockJob(context, id);
  guard(jobMachine, 'setVisibility', job.state, context.actor.role);
  if (job.public !== isPublic) {
    await context.db.updateTable('job').set({ public: isPublic }).where('id', '=', id).execute();
    await announceJob(context, isPublic ? 'job.shown' : 'job.hidden', job);
  }
  return getJob(context, id);
}
