/** What somebody who is taken off a place has in play there goes to one of those who work on it from now on. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/errors.ts';
import { handOverApplications, IN_PLAY } from '../applications/index.ts';
import { announceJob } from './events.ts';
import type { LockedJob } from './locking.ts';
import type { AssignRecruiters } from './schemas.ts';

type Assigned = { recruiterId: string; recruiterName: string };
type Place = { id: string; place: string };

/** @throws Invalid where something is in play and nobody fitting takes it over */
export async function takeOver(
  context: Context,
  job: LockedJob,
  location: Place,
  goes: Assigned[],
  stays: { userId: string; name: string }[],
  handOver: AssignRecruiters['handOver'],
): Promise<void> {
  if (handOver && !goes.length)
    throw new Invalid('Nobody is taken off this place, so nothing is handed over.', [
      { path: 'handOver', message: 'Leave it out.' },
    ]);
  if (!goes.length) return;
  const taker = takerOf(stays, handOver);
  const from = goes.map(({ recruiterId }) => recruiterId);
  const names = goes.map(({ recruiterName }) => recruiterName).join(', ');
  const inPlay = await countInPlay(context, job.id, location.id, from);
  const left = [...inPlay.values()].reduce((sum, count) => sum + count, 0);
  if (left && !taker) {
    const message = `Choose who takes over ${counted(left)} from ${names}.`;
    throw new Invalid(message, [{ path: 'handOver.toRecruiterId', message }], 'hand_over_needed');
  }
  if (taker) {
    const to = { id: taker.userId, name: taker.name };
    const ids = await handOverApplications(context, { from, to, jobLocationId: location.id });
    await sql`update interview set recruiter_id = ${to.id} where application_id = any(${ids}::uuid[])
      and state in ('to_schedule', 'proposed', 'scheduled', 'to_reschedule')`.execute(context.db);
    await announceJob(context, 'job.handed_over', job, {
      recruiterId: to.id,
      recruiterName: to.name,
      fromNames: names,
      work: left ? counted(left) : 'the work',
      place: location.place,
      note: handOver?.note ?? '',
    });
  }
  for (const { recruiterId, recruiterName } of goes) {
    const own = inPlay.get(recruiterId);
    await announceJob(context, 'job.recruiter_taken_off', job, {
      addresseeId: recruiterId,
      recruiterName,
      place: location.place,
      next: own ? `${taker!.name} takes over ${counted(own)}.` : 'Nothing of yours was in play there.',
    });
  }
}

function takerOf<R extends { userId: string }>(stays: R[], handOver: AssignRecruiters['handOver']): R | null {
  if (!handOver) return null;
  const taker = stays.find(({ userId }) => userId === handOver.toRecruiterId);
  if (taker) return taker;
  throw new Invalid('Who takes over has to work on it.', [
    { path: 'handOver.toRecruiterId', message: 'Choose one of those who work on it from now on.' },
  ]);
}

const counted = (count: number) => `${count} application${count === 1 ? '' : 's'} in play`;

/** @returns how many each of them has; who has none is not in it */
async function countInPlay(
  { db }: Context,
  jobId: string,
  jobLocationId: string,
  from: string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ recruiterId: string; count: number }>`
    select recruiter_id, count(*)::int from application a
    where a.job_id = ${jobId} and a.job_location_id = ${jobLocationId} and a.recruiter_id = any(${from}::uuid[]) and ${IN_PLAY}
    group by recruiter_id`.execute(db);
  return new Map(rows.map(({ recruiterId, count }) => [recruiterId, count]));
}
