import type { FieldError } from '../../platform/errors.ts';
import type { JobView } from './schemas.ts';

type Parts = Pick<
  JobView,
  'title' | 'description' | 'pay' | 'deadline' | 'joiningBy' | 'locations' | 'skills' | 'rounds' | 'unclaimed'
>;

/** What a job still lacks before it can be submitted. @param today the local date of the client company */
export function missingOf(job: Parts, today: string): FieldError[] {
  const missing: FieldError[] = [];
  const need = (fine: boolean, path: string, message: string) => fine || missing.push({ path, message });
  need(job.title.trim().length >= 3, 'title', 'Give the job a title.');
  need(job.description.trim().length >= 30, 'description', 'Describe the work in a few sentences.');
  need(job.locations.length > 0, 'locations', 'Add at least one location with an opening.');
  need(job.pay !== null, 'pay', 'Set the annual pay band: the fee depends on it.');
  need(
    job.skills.some((skill) => skill.kind === 'primary'),
    'skills',
    'Add at least one primary skill.',
  );
  need(job.rounds.length > 0, 'rounds', 'Add at least one interview round.');
  need(
    // A company that nobody has claimed has nobody who could interview.
    job.unclaimed || job.rounds.every((round) => round.interviewerId !== null || round.invitationId !== null),
    'rounds',
    'Choose an interviewer for each round.',
  );
  for (const { invitationId, interviewerName } of job.rounds)
    need(
      invitationId === null,
      'rounds',
      `${interviewerName} has not accepted your invitation yet. Wait for them, or choose another interviewer.`,
    );
  need(job.deadline !== null, 'deadline', 'Set a deadline.');
  need(job.deadline === null || job.deadline > today, 'deadline', 'The deadline must be in the future.');
  need(
    job.joiningBy === null || job.joiningBy > today,
    'joiningBy',
    'Joining by a day that is over is not possible.',
  );
  return missing;
}
