import { SKILLS } from './job-order.ts';
import type { Applications } from './sourcing.ts';
import type { Answer, Tour } from './tour.ts';

const DAY = 86_400_000;

/** Steps 6 and 7: three rounds for both candidates; a second booking of the same hour is refused. */
export async function playInterviews(tour: Tour, { newcomer, known, email }: Applications): Promise<void> {
  const { recruiter, step, check } = tour;
  const interviewers = [tour.interviewer1, tour.interviewer2, tour.interviewer3];
  for (const [index, interviewer] of interviewers.entries()) {
    const round = index + 1;
    step(round === 1 ? '6. Slots, invitations and round 1' : `7. Round ${round}`);
    const begin = startOfDay(new Date((await tour.now()).getTime() + 2 * DAY), 14);
    const first = await interviewOf(tour, newcomer.id, round);
    const second = await interviewOf(tour, known.id, round);
    const proposed = await recruiter.post(`/api/recruiter/interviews/${first.id}/propose`, {
      startsAt: begin.toISOString(),
      place: 'https://meet.example/one',
    });
    check(proposed.state === 'proposed', `round ${round} is proposed`);
    const clash = await recruiter.refused('POST', `/api/recruiter/interviews/${second.id}/propose`, {
      startsAt: new Date(begin.getTime() + 10 * 60_000).toISOString(),
      place: 'https://meet.example/two',
    });
    check(
      clash.status === 409 && clash.problem.code === 'interviewer_booked_once',
      'the same interviewer at that hour: refused by the database',
      clash,
    );
    await recruiter.post(`/api/recruiter/interviews/${second.id}/propose`, {
      startsAt: new Date(begin.getTime() + 2 * 3_600_000).toISOString(),
      place: 'https://meet.example/two',
    });
    for (const interview of [first, second]) {
      const accepted = await interviewer.post(`/api/interviewer/interviews/${interview.id}/accept`);
      check(accepted.state === 'scheduled', `${interviewer.name} accepts`);
    }
    if (round === 1) {
      const mail = await tour.eventually(
        () => tour.mailTo(email, 'Your interview'),
        'the candidate gets an invitation',
      );
      check(
        mail.calendar.includes('METHOD:REQUEST') &&
          mail.calendar.includes(`UID:interview-${first.id}@hireloom`),
        'with an .ics of a stable UID',
      );
      const early = await interviewer.refused(
        'POST',
        `/api/interviewer/interviews/${first.id}/give-feedback`,
        feedback('advance'),
      );
      check(
        early.status === 409 && early.problem.code === 'not_begun',
        'feedback waits for the interview to begin',
      );
    }
    await tour.moveClock(new Date(begin.getTime() + 4 * 3_600_000));
    const wrong = await interviewer.refused(
      'POST',
      `/api/interviewer/interviews/${first.id}/give-feedback`,
      feedback(round < 3 ? 'select' : 'advance'),
    );
    check(
      wrong.status === 422,
      round < 3 ? 'select is for the last round' : 'there is no round to advance to',
    );
    for (const interview of [first, second]) {
      const done = await interviewer.post(
        `/api/interviewer/interviews/${interview.id}/give-feedback`,
        feedback(round < 3 ? 'advance' : 'select'),
      );
      check(done.state === 'completed', `feedback on round ${round}`);
    }
  }
  const view = await tour.client.get(`/api/common/applications/${newcomer.id}`);
  check(
    view.allRoundsDone && view.interviews.every((each: Answer) => each.feedback),
    'all rounds are done; the client reads every feedback',
  );
}

async function interviewOf({ recruiter }: Tour, applicationId: string, round: number): Promise<Answer> {
  const view = await recruiter.get(`/api/common/applications/${applicationId}`);
  return view.interviews.find((each: Answer) => each.roundNumber === round);
}

const startOfDay = (date: Date, hour: number) =>
  new Date(`${date.toISOString().slice(0, 10)}T${hour}:00:00Z`);

const feedback = (outcome: string) => ({
  outcome,
  overall: 4,
  scores: SKILLS.map((skill) => ({ skill, score: 4 })),
  remarks: 'Clear, calm and well prepared.',
});
