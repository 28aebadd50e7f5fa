/** Who works on what. */
import type { Context } from '../../platform/context.ts';
import { Invalid, NotFound } from '../../platform/errors.ts';
import { guard } from '../../platform/state-machine.ts';
import { requireWithinPlan } from '../plans/index.ts';
import { announceJob } from './events.ts';
import { lockJob } from './locking.ts';
import { jobMachine } from './machine.ts';
import { getJob } from './queries.ts';
import type { AssignRecruiters, JobView } from './schemas.ts';
import { takeOver } from './taking-over.ts';

/** Sets who works on a location: those named, and no others. @throws Invalid where what is in play would be left to nobody */
export async function assignRecruiters(
  context: Context,
  id: string,
  { jobLocationId, recruiterIds, handOver }: AssignRecruiters,
): Promise<JobView> {
  const { db, actor, now } = context;
  const job = await lockJob(context, id);
  guard(jobMachine, 'assign', job.state, actor.role);
  await requireWithinPlan(context, job.agencyId, 'jobs', id);
  const location = await db
    .selectFrom('jobLocation')
    .select(['id', 'place', 'openings'])
    .where('id', '=', jobLocationId)
    .where('jobId', '=', id)
    .executeTakeFirst();
  if (!location) throw new NotFound('This location');
  const recruiters = await db
    .selectFrom('membership')
    .select(['userId', 'name'])
    .where('organisationId', '=', job.agencyId)
    .where('role', '=', 'recruiter')
    .where('state', '=', 'active')
    .where('userId', 'in', recruiterIds)
    .orderBy('name')
    .execute();
  if (recruiters.length !== new Set(recruiterIds).size) {
    throw new Invalid('Choose recruiters of your agency.', [
      { path: 'recruiterIds', message: 'Not a recruiter of your agency.' },
    ]);
  }
  const goes = await db
    .deleteFrom('jobAssignment')
    .where('jobLocationId', '=', jobLocationId)
    .where('recruiterId', 'not in', recruiterIds)
    .returning(['recruiterId', 'recruiterName'])
    .execute();
  const added = await db
    .insertInto('jobAssignment')
    .values(
      recruiters.map((recruiter) => ({
        jobLocationId,
        recruiterId: recruiter.userId,
        recruiterName: recruiter.name,
        agencyId: job.agencyId,
        clientCompanyId: job.clientCompanyId,
        jobId: id,
        assignedAt: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['recruiterId', 'recruiterName'])
    .execute();
  await db
    .deleteFrom('jobRequest')
    .where('jobId', '=', id)
    .where('recruiterId', 'in', recruiterIds)
    .execute();
  await announceJob(context, 'job.assigned', job, {
    place: location.place,
    recruiterNames: recruiters.map((recruiter) => recruiter.name).join(', '),
  });
  await takeOver(context, job, location, goes, recruiters, handOver);
  for (const { recruiterId, recruiterName } of added) {
    // Who takes over is told that.
    if (recruiterId === handOver?.toRecruiterId) continue;
    await announceJob(context, 'job.recruiter_assigned', job, {
      recruiterId,
      recruiterName,
      place: location.place,
      openings: String(location.openings),
    });
  }
  return getJob(context, id);
}
