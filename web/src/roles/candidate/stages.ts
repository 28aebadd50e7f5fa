/** Where an application stands, as one would tell a friend. */
type Standing = { stage: string; round: number; allRoundsDone: boolean; clientName: string };

export const STEPS = ['Considered', 'With the company', 'Interviews', 'Decision', 'Offer', 'Hired'] as const;

const STEP_OF: Record<string, number> = {
  incoming: 0,
  sourced: 0,
  submitted: 1,
  shortlisted: 2,
  interviewing: 2,
  selected: 3,
  offered: 4,
  hired: 5,
};

/** The step it is at; null when it is no longer on its way. */
export const stepOf = ({ stage, allRoundsDone }: Standing): number | null =>
  stage === 'interviewing' && allRoundsDone ? 3 : (STEP_OF[stage] ?? null);

export function standingWords({ stage, round, allRoundsDone, clientName }: Standing): string {
  switch (stage) {
    case 'incoming':
      return 'We have your application and look at it.';
    case 'sourced':
      return 'Your recruiter is preparing to put you forward.';
    case 'submitted':
      return `${clientName} is reading your profile.`;
    case 'shortlisted':
      return 'You are on the shortlist. An interview is being arranged.';
    case 'interviewing':
      return allRoundsDone
        ? `All interviews are done. ${clientName} is deciding.`
        : `You are in interview round ${Math.max(1, round)}.`;
    case 'selected':
      return `${clientName} wants you. The offer is being prepared.`;
    case 'offered':
      return 'You have an offer. Please read and answer it.';
    case 'hired':
      return 'You accepted. Congratulations!';
    case 'on_hold':
      return `${clientName} decides later. Nothing is lost.`;
    case 'rejected':
      return `${clientName} goes on with other people this time.`;
    case 'withdrawn':
      return 'You withdrew from this job.';
    case 'job_closed':
      return 'This job was closed.';
    default:
      return 'Your recruiter can tell you where it stands.';
  }
}
