import type { Machine } from '../../platform/state-machine.ts';

export type Stage =
  | 'incoming'
  | 'sourced'
  | 'submitted'
  | 'shortlisted'
  | 'interviewing'
  | 'selected'
  | 'offered'
  | 'hired'
  | 'on_hold'
  | 'rejected'
  | 'withdrawn'
  | 'job_closed';

export type ApplicationCommand =
  | 'source'
  | 'recordRightToRepresent'
  | 'submit'
  | 'shortlist'
  | 'reject'
  | 'reopen'
  | 'hold'
  | 'resume'
  | 'moveToLocation'
  | 'startInterviewing'
  | 'advance'
  | 'select'
  | 'issueOffer'
  | 'returnToSelected'
  | 'hire'
  | 'withdraw';

const DESK = ['recruiter', 'manager', 'agency_admin'] as const;
const CLIENT = ['client'] as const;
const WITH_CLIENT = ['submitted', 'shortlisted', 'interviewing', 'selected'] as const;

const IN_PLAY = ['incoming', 'sourced', ...WITH_CLIENT] as const;

export const applicationMachine: Machine<Stage, ApplicationCommand> = {
  thing: 'application',
  states: [
    'incoming',
    'sourced',
    'submitted',
    'shortlisted',
    'interviewing',
    'selected',
    'offered',
    'hired',
    'on_hold',
    'rejected',
    'withdrawn',
    'job_closed',
  ],
  transitions: [
    {
      from: ['new'],
      command: 'source',
      to: ['sourced'],
      by: DESK,
      check: 'job open; one application per candidate and job',
    },
    {
      from: ['incoming', 'sourced'],
      command: 'recordRightToRepresent',
      to: ['sourced'],
      by: DESK,
      check: 'evidence',
    },
    {
      from: ['incoming', 'sourced'],
      command: 'submit',
      to: ['submitted'],
      by: DESK,
      check:
        'résumé; required skills rated; expected pay; notice; right to represent; not represented by another agency',
    },
    ...IN_PLAY.map((stage) => ({
      from: [stage],
      command: 'moveToLocation' as const,
      to: [stage],
      by: DESK,
      check: 'job open; another location of it',
    })),
    {
      from: ['submitted'],
      command: 'shortlist',
      to: ['shortlisted'],
      by: CLIENT,
      check: 'round 1 becomes to_schedule',
    },
    {
      from: [...WITH_CLIENT, 'on_hold'],
      command: 'reject',
      to: ['rejected'],
      by: CLIENT,
      check: 'a reason; open interviews are cancelled',
    },
    { from: ['incoming', 'sourced'], command: 'reject', to: ['rejected'], by: DESK, check: 'a reason' },
    {
      from: ['rejected'],
      command: 'reopen',
      to: ['sourced', ...WITH_CLIENT],
      by: DESK,
      check: 'job open; back to where it was',
    },
    { from: WITH_CLIENT, command: 'hold', to: ['on_hold'], by: CLIENT },
    { from: ['on_hold'], command: 'resume', to: WITH_CLIENT, by: CLIENT, check: 'back to where it was' },
    {
      from: ['shortlisted'],
      command: 'startInterviewing',
      to: ['interviewing'],
      by: ['system'],
      check: 'a slot was proposed',
    },
    {
      from: ['interviewing'],
      command: 'advance',
      to: ['interviewing'],
      by: CLIENT,
      check:
        'no interview is open: the next round, or the one again that did not take place, becomes to_schedule',
    },
    { from: ['interviewing'], command: 'select', to: ['selected'], by: CLIENT, check: 'no round left open' },
    { from: ['selected'], command: 'issueOffer', to: ['offered'], by: CLIENT },
    {
      from: ['offered'],
      command: 'returnToSelected',
      to: ['selected'],
      by: ['system'],
      check: 'the offer was declined or withdrawn, or has expired',
    },
    { from: ['offered'], command: 'hire', to: ['hired'], by: ['system'], check: 'the offer was accepted' },
    {
      from: [...IN_PLAY, 'on_hold'],
      command: 'withdraw',
      to: ['withdrawn'],
      by: [...DESK, 'candidate'],
      check: 'open interviews are cancelled',
    },
  ],
};
