import type { Machine } from '../../platform/state-machine.ts';

export type JobState =
  | 'draft'
  | 'pending_approval'
  | 'changes_requested'
  | 'rejected'
  | 'open'
  | 'on_hold'
  | 'closed'
  | 'expired'
  | 'filled';

export type JobCommand =
  | 'createDraft'
  | 'updateDraft'
  | 'deleteDraft'
  | 'submit'
  | 'approve'
  | 'reject'
  | 'assign'
  | 'hold'
  | 'resume'
  | 'close'
  | 'expire'
  | 'fill'
  | 'endWithEngagement';

const CLIENT = ['client'] as const;
const MANAGER = ['manager', 'agency_admin'] as const;
const BOTH = [...MANAGER, ...CLIENT] as const;

export const jobMachine: Machine<JobState, JobCommand> = {
  thing: 'job',
  states: [
    'draft',
    'pending_approval',
    'changes_requested',
    'rejected',
    'open',
    'on_hold',
    'closed',
    'expired',
    'filled',
  ],
  transitions: [
    {
      from: ['new'],
      command: 'createDraft',
      to: ['draft'],
      by: CLIENT,
      check: 'an engagement with the agency',
    },
    { from: ['draft'], command: 'updateDraft', to: ['draft'], by: CLIENT },
    { from: ['draft'], command: 'deleteDraft', to: ['gone'], by: CLIENT },
    {
      from: ['draft'],
      command: 'submit',
      to: ['pending_approval'],
      by: CLIENT,
      check: 'complete; engagement active; terms for the pay band',
    },
    {
      from: ['pending_approval'],
      command: 'approve',
      to: ['open'],
      by: MANAGER,
      check: 'engagement active; snapshots the terms',
    },
    { from: ['pending_approval'], command: 'reject', to: ['rejected'], by: MANAGER, check: 'a reason' },
    { from: ['open'], command: 'assign', to: ['open'], by: MANAGER },
    { from: ['open'], command: 'hold', to: ['on_hold'], by: BOTH },
    { from: ['on_hold'], command: 'resume', to: ['open'], by: BOTH },
    { from: ['open', 'on_hold'], command: 'close', to: ['closed'], by: BOTH, check: 'a reason' },
    {
      from: ['open'],
      command: 'expire',
      to: ['expired'],
      by: ['system'],
      check: 'the deadline has passed at the agency',
    },
    {
      from: ['open', 'on_hold'],
      command: 'fill',
      to: ['filled'],
      by: ['system'],
      check: 'the last opening was taken',
    },
    {
      from: ['open', 'on_hold'],
      command: 'endWithEngagement',
      to: ['closed'],
      by: ['system'],
      check: 'either side ended the engagement',
    },
    {
      from: ['pending_approval', 'changes_requested'],
      command: 'endWithEngagement',
      to: ['rejected'],
      by: ['system'],
      check: 'either side ended the engagement',
    },
  ],
};
