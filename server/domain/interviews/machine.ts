import type { Machine } from '../../platform/state-machine.ts';

export type InterviewState =
  | 'to_schedule'
  | 'proposed'
  | 'scheduled'
  | 'to_reschedule'
  | 'completed'
  | 'no_show'
  | 'cancelled';

export type InterviewCommand =
  | 'open'
  | 'propose'
  | 'accept'
  | 'decline'
  | 'askToReschedule'
  | 'giveFeedback'
  | 'markNoShow'
  | 'cancel';

const DESK = ['recruiter', 'manager', 'agency_admin'] as const;

export const interviewMachine: Machine<InterviewState, InterviewCommand> = {
  thing: 'interview',
  states: ['to_schedule', 'proposed', 'scheduled', 'to_reschedule', 'completed', 'no_show', 'cancelled'],
  transitions: [
    {
      from: ['new'],
      command: 'open',
      to: ['to_schedule'],
      by: ['system'],
      check: 'shortlisted, or advanced from the round before',
    },
    {
      // Also another slot while the first is not answered: an interviewer may be ill.
      from: ['to_schedule', 'to_reschedule', 'proposed'],
      command: 'propose',
      to: ['proposed'],
      by: DESK,
      check: 'interviewer and candidate are free (exclusion constraint)',
    },
    {
      from: ['proposed'],
      command: 'accept',
      to: ['scheduled'],
      by: ['interviewer'],
      check: 'the slot has not passed',
    },
    { from: ['proposed'], command: 'decline', to: ['to_reschedule'], by: ['interviewer'], check: 'a reason' },
    {
      from: ['scheduled'],
      command: 'askToReschedule',
      to: ['to_reschedule'],
      by: [...DESK, 'interviewer'],
      check: 'a reason',
    },
    {
      from: ['scheduled'],
      command: 'giveFeedback',
      to: ['completed'],
      by: ['interviewer'],
      check: 'it has begun; a score for each skill',
    },
    {
      from: ['scheduled'],
      command: 'markNoShow',
      to: ['no_show'],
      by: ['interviewer', ...DESK],
      check: 'it has begun',
    },
    {
      from: ['to_schedule', 'proposed', 'scheduled', 'to_reschedule'],
      command: 'cancel',
      to: ['cancelled'],
      by: ['system'],
      check: 'the application or the job ended',
    },
  ],
};
