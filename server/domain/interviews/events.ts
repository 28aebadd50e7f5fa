import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout, type Telling } from '../../platform/events.ts';
import { asSentence } from '../../platform/text.ts';
import { FEEDBACK_OUTCOMES } from './words.ts';

const outcomeOf = ({ outcome = '' }: EventData) =>
  FEEDBACK_OUTCOMES[outcome as keyof typeof FEEDBACK_OUTCOMES] ?? outcome;

const toRecruiter = (title: Telling['title'], body: Telling['body']): Telling => ({
  to: 'recruiter',
  title,
  body,
  href: (d) => `/recruiter/applications/${d.applicationId}`,
  button: 'Open the application',
});

const what = (d: EventData) =>
  `Round ${d.roundNumber} (${d.roundName}) with ${d.candidateName} for “${d.jobTitle}”`;

const CANDIDATES_INTERVIEW_MOVES: Telling = {
  to: 'candidate',
  title: (d) => `Your interview of ${d.when} moves`,
  body: (d) => `Round ${d.roundNumber} for “${d.jobTitle}” gets a new time. Your recruiter tells you soon.`,
  href: () => '/candidate',
  button: 'See my interviews',
  calendar: 'CANCEL',
};

const NOT_YOURS_ANY_MORE: Telling = {
  to: 'addressee',
  title: (d) => `Not yours any more: ${d.candidateName}, ${d.when}`,
  body: (d) => `${d.interviewerName} takes over.`,
  href: () => '/',
  button: 'Open Hireloom',
  calendar: 'CANCEL',
};

export const interviewEvents = {
  'interview.proposed': {
    audience: ['agency', 'client', 'interviewer'],
    sentence: (d) => `proposed a slot for round ${d.roundNumber} with ${d.interviewerName}`,
    tells: [
      {
        to: 'interviewer',
        title: (d) => `Can you interview ${d.candidateName} on ${d.when}?`,
        body: (d) => `${what(d)}, ${d.minutes} minutes. Accept, or decline with a reason.`,
        href: (d) => `/interviewer/interviews/${d.interviewId}`,
        button: 'Answer the invitation',
      },
    ],
  },
  'interview.accepted': {
    audience: ['agency', 'client', 'interviewer', 'candidate'],
    sentence: (d) => `accepted round ${d.roundNumber} with ${d.candidateName} on ${d.when}`,
    tells: [
      {
        to: 'candidate',
        title: (d) => `Your interview with ${d.clientName}: ${d.when}`,
        body: (d) =>
          `Round ${d.roundNumber} (${d.roundName}) for “${d.jobTitle}” with ${d.interviewerName}, ${d.minutes} minutes. Where: ${d.place}. The invitation for your calendar is attached.`,
        href: () => '/candidate',
        button: 'See my interviews',
        calendar: 'REQUEST',
      },
      {
        to: 'interviewer',
        title: (d) => `Scheduled: ${d.candidateName}, ${d.when}`,
        body: (d) => `${what(d)}. Where: ${d.place}.`,
        href: (d) => `/interviewer/interviews/${d.interviewId}`,
        button: 'Open the interview',
        evenActor: true,
        calendar: 'REQUEST',
      },
      toRecruiter(
        (d) => `${d.interviewerName} accepted: ${d.candidateName}, ${d.when}`,
        (d) => `${what(d)} is scheduled.`,
      ),
    ],
  },
  'interview.declined': {
    audience: ['agency', 'client', 'interviewer'],
    sentence: (d) => `declined round ${d.roundNumber} with ${d.candidateName}: ${d.reason}`,
    tells: [
      toRecruiter(
        (d) => `${d.interviewerName} declined the slot for ${d.candidateName}`,
        (d) => `Reason: ${asSentence(d.reason)} Propose another slot.`,
      ),
    ],
  },
  'interview.reschedule_asked': {
    audience: ['agency', 'client', 'interviewer', 'candidate'],
    sentence: (d) => `asked for another time for round ${d.roundNumber} with ${d.candidateName}: ${d.reason}`,
    plain: (d) => `asked for another time for round ${d.roundNumber}`,
    tells: [
      toRecruiter(
        (d) => `Another time is needed: ${d.candidateName}, round ${d.roundNumber}`,
        (d) => `Reason: ${asSentence(d.reason)} Propose another slot.`,
      ),
      // Whoever did it has it in their calendar too.
      { ...CANDIDATES_INTERVIEW_MOVES, evenActor: true },
      {
        to: 'interviewer',
        title: (d) => `Moved: ${d.candidateName}, ${d.when}`,
        body: (d) => `${what(d)} gets a new time. Reason: ${d.reason}`,
        href: () => '/interviewer',
        button: 'See my interviews',
        calendar: 'CANCEL',
        // Whoever did it has it in their calendar too.
        evenActor: true,
      },
    ],
  },
  'interview.feedback_given': {
    // Not the interviewers: what another round made of it they read when their own feedback is given.
    audience: ['agency', 'client'],
    sentence: (d) =>
      `gave feedback on round ${d.roundNumber} with ${d.candidateName}: “${outcomeOf(d)}”, ${d.overall} of 5`,
    tells: [
      toRecruiter(
        (d) => `Feedback on ${d.candidateName}, round ${d.roundNumber}: ${outcomeOf(d)}`,
        (d) => d.next ?? '',
      ),
      {
        to: 'clients',
        title: (d) => `Feedback on ${d.candidateName}, round ${d.roundNumber}: ${outcomeOf(d)}`,
        body: (d) => d.clientNext ?? '',
        href: (d) => `/client/applications/${d.applicationId}`,
        button: 'Read the feedback',
      },
    ],
  },
  'interview.no_show': {
    audience: ['agency', 'client', 'interviewer'],
    sentence: (d) => `noted that round ${d.roundNumber} with ${d.candidateName} did not take place`,
    tells: [
      toRecruiter(
        (d) => `No-show: ${d.candidateName}, round ${d.roundNumber}`,
        (d) => `${what(d)} did not take place. Talk to the candidate; the client decides how to go on.`,
      ),
      {
        to: 'clients',
        title: (d) => `No-show: ${d.candidateName}, round ${d.roundNumber}`,
        body: (d) => `${what(d)} did not take place.`,
        href: (d) => `/client/applications/${d.applicationId}`,
        button: 'See the application',
      },
    ],
  },
  'interview.slot_dropped': {
    audience: ['agency', 'client', 'interviewer'],
    sentence: (d) =>
      `dropped the proposed slot of round ${d.roundNumber} with ${d.candidateName}: ${d.reason}`,
    tells: [
      {
        to: 'interviewer',
        title: (d) => `Not needed any more: ${d.candidateName}, ${d.when}`,
        body: (d) => `${what(d)} is off. ${d.reason} You need not answer.`,
        href: () => '/interviewer',
        button: 'See my interviews',
      },
    ],
  },
  'interview.taken_over': {
    audience: ['agency', 'client', 'interviewer', 'candidate'],
    sentence: (d) => `gave round ${d.roundNumber} with ${d.candidateName} to ${d.interviewerName}`,
    plain: (d) => `gave round ${d.roundNumber} to ${d.interviewerName}`,
    tells: [
      {
        to: 'interviewer',
        title: (d) => `You interview ${d.candidateName} on ${d.when}`,
        body: (d) => `${what(d)}. You take over from ${d.formerName}; if the time does not suit you, say so.`,
        href: (d) => `/interviewer/interviews/${d.interviewId}`,
        button: 'Open the interview',
        calendar: 'REQUEST',
      },
      {
        to: 'candidate',
        title: (d) => `Your interview of ${d.when} is with ${d.interviewerName}`,
        body: (d) => `Round ${d.roundNumber} for “${d.jobTitle}” stays at its time. Where: ${d.place}.`,
        href: () => '/candidate',
        button: 'See my interviews',
        calendar: 'REQUEST',
      },
      NOT_YOURS_ANY_MORE,
      toRecruiter(
        (d) => `${d.interviewerName} interviews ${d.candidateName} instead of ${d.formerName}`,
        (d) => `${what(d)} stays at its time.`,
      ),
    ],
  },
  'interview.freed': {
    audience: ['agency', 'client', 'interviewer', 'candidate'],
    sentence: (d) =>
      `gave round ${d.roundNumber} with ${d.candidateName} to ${d.interviewerName}, at another time`,
    plain: (d) => `asked for another time for round ${d.roundNumber}`,
    tells: [
      toRecruiter(
        (d) => `Another time is needed: ${d.candidateName}, round ${d.roundNumber}`,
        (d) => `${d.next} Propose another slot.`,
      ),
      CANDIDATES_INTERVIEW_MOVES,
      {
        to: 'interviewer',
        title: (d) => `You take over ${d.candidateName}, round ${d.roundNumber}`,
        body: (d) => `${what(d)}, from ${d.formerName}, at another time: you are taken on ${d.when}.`,
        href: () => '/interviewer',
        button: 'See my interviews',
      },
      NOT_YOURS_ANY_MORE,
    ],
  },
  'interview.interviewer_changed': {
    audience: ['agency', 'client', 'interviewer'],
    sentence: (d) => `gave round ${d.roundNumber} with ${d.candidateName} to ${d.interviewerName}`,
    tells: [
      {
        to: 'interviewer',
        title: (d) => `You take over ${d.candidateName}, round ${d.roundNumber}`,
        body: (d) => `${what(d)}, from ${d.formerName}. ${d.next}`,
        href: (d) => `/interviewer/interviews/${d.interviewId}`,
        button: 'Open the interview',
      },
      toRecruiter(
        (d) => `${d.interviewerName} interviews ${d.candidateName} instead of ${d.formerName}`,
        (d) => `${what(d)}. ${d.next}`,
      ),
    ],
  },
  'interview.cancelled': {
    audience: ['agency', 'client', 'interviewer', 'candidate'],
    sentence: (d) => `cancelled round ${d.roundNumber} with ${d.candidateName}: ${d.reason}`,
    plain: (d) => `cancelled round ${d.roundNumber}`,
    tells: [
      {
        to: 'interviewer',
        title: (d) => `Cancelled: ${d.candidateName}, ${d.when}`,
        body: (d) => `${what(d)} is cancelled. ${d.reason}`,
        href: () => '/interviewer',
        button: 'See my interviews',
        calendar: 'CANCEL',
        // Whoever did it has it in their calendar too.
        evenActor: true,
      },
      {
        to: 'candidate',
        title: (d) => `Your interview of ${d.when} is cancelled`,
        body: (d) => `Round ${d.roundNumber} for “${d.jobTitle}” does not take place.`,
        href: () => '/candidate',
        button: 'See my applications',
        calendar: 'CANCEL',
        // Whoever did it has it in their calendar too.
        evenActor: true,
      },
    ],
  },
} satisfies EventCatalogue;

export type InterviewRow = {
  id: string;
  agencyId: string;
  clientCompanyId: string;
  jobId: string;
  applicationId: string;
  candidateRecordId: string;
  candidateName: string;
  interviewerId: string;
  interviewerName: string;
  recruiterId: string;
  jobTitle: string;
  clientName: string;
  roundNumber: number;
  roundName: string;
  minutes: number;
  startsAt: Date | null;
  place: string | null;
  sequence: number;
};

export async function announceInterview(
  context: Context,
  type: keyof typeof interviewEvents,
  interview: InterviewRow,
  data: EventData = {},
): Promise<void> {
  const { id: interviewId, applicationId, jobId, candidateName, interviewerId, interviewerName } = interview;
  const { recruiterId, jobTitle, clientName, roundName, roundNumber, minutes } = interview;
  const { startsAt, place, sequence } = interview;
  const words = {
    ...{ interviewId, applicationId, jobId, candidateName, interviewerId, interviewerName },
    ...{ recruiterId, jobTitle, clientName, roundName },
    roundNumber: String(roundNumber),
    minutes: String(minutes),
    // An instant; whoever words it for a reader puts it into the reader's zone.
    startsAt: startsAt?.toISOString() ?? '',
    place: place ?? '',
    // Of its calendar entry.
    sequence: String(sequence),
  };
  const subject = { ...interview, interviewId };
  await context.record(eventAbout(interviewEvents, type, 'interview', subject, { ...words, ...data }));
}
