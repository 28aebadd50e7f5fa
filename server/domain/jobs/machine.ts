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
  | 'changeDocuments'
  | 'submit'
  | 'approve'
  | 'requestChanges'
  | 'acceptChanges'
  | 'resubmit'
  | 'reject'
  | 'assign'
  | 'hold'
  | 'resume'
  | 'close'
  | 'proposeRevision'
  | 'decideRevision'
  | 'withdrawRevision'
  | 'chooseInterviewer'
  | 'askToReopen'
  | 'reopen'
  | 'declineReopening'
  | 'archive'
  | 'unarchive'
  | 'setVisibility'
  | 'expire'
  | 'fill'
  | 'goOn'
  | 'endWithEngagement';

const CLIENT = ['client'] as const;
const MANAGER = ['manager', 'agency_admin'] as const;
const BOTH = [...MANAGER, ...CLIENT] as const;

const RUNS = ['open', 'on_hold'] as const;
const ENDED = ['closed', 'expired', 'filled'] as const;

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
      by: BOTH,
      check: 'an engagement with the agency',
    },
    { from: ['draft'], command: 'updateDraft', to: ['draft'], by: BOTH },
    { from: ['changes_requested'], command: 'updateDraft', to: ['changes_requested'], by: CLIENT },
    { from: ['draft'], command: 'deleteDraft', to: ['gone'], by: BOTH },
    { from: ['draft'], command: 'changeDocuments', to: ['draft'], by: BOTH },
    { from: ['changes_requested'], command: 'changeDocuments', to: ['changes_requested'], by: CLIENT },
    {
      from: ['draft'],
      command: 'submit',
      to: ['pending_approval'],
      by: BOTH,
      check:
        'complete; engagement active; terms for the pay band; a manager only for a company without an account',
    },
    {
      from: ['pending_approval'],
      command: 'approve',
      to: ['open'],
      by: MANAGER,
      check: 'engagement active; snapshots the terms',
    },
    {
      from: ['pending_approval'],
      command: 'requestChanges',
      to: ['changes_requested'],
      by: MANAGER,
      check: 'a reason for each field',
    },
    {
      from: ['changes_requested'],
      command: 'acceptChanges',
      to: ['open', 'changes_requested'],
      by: CLIENT,
      check: 'opens where that is all that was asked, as an approval does',
    },
    {
      from: ['changes_requested'],
      command: 'resubmit',
      to: ['pending_approval'],
      by: CLIENT,
      check: 'as to submit',
    },
    { from: ['pending_approval'], command: 'reject', to: ['rejected'], by: MANAGER, check: 'a reason' },
    { from: ['open'], command: 'assign', to: ['open'], by: MANAGER },
    { from: ['open'], command: 'hold', to: ['on_hold'], by: BOTH },
    { from: ['on_hold'], command: 'resume', to: ['open'], by: BOTH },
    { from: ['open', 'on_hold'], command: 'close', to: ['closed'], by: BOTH, check: 'a reason' },
    ...RUNS.flatMap((state) => [
      { from: [state], command: 'proposeRevision' as const, to: [state], by: BOTH },
      {
        from: [state],
        command: 'decideRevision' as const,
        to: [state],
        by: BOTH,
        check: 'the side that did not ask; the job still says what it said then',
      },
      {
        from: [state],
        command: 'withdrawRevision' as const,
        to: [state],
        by: BOTH,
        check: 'the side that asked',
      },
      { from: [state], command: 'chooseInterviewer' as const, to: [state], by: CLIENT },
      {
        from: [state],
        command: 'changeDocuments' as const,
        to: [state],
        by: BOTH,
        check: 'a manager only for a company without an account',
      },
    ]),
    ...ENDED.map((state) => ({
      from: [state],
      command: 'askToReopen' as const,
      to: [state],
      by: BOTH,
      check: 'a new deadline and an opening to fill',
    })),
    {
      from: ENDED,
      command: 'reopen',
      to: ['open'],
      by: MANAGER,
      check: 'asked for; engagement active; applications that the closing ended come back',
    },
    ...ENDED.map((state) => ({
      from: [state],
      command: 'declineReopening' as const,
      to: [state],
      by: MANAGER,
      check: 'asked for; a reason',
    })),
    ...([...ENDED, 'rejected'] as const).flatMap((state) =>
      (['archive', 'unarchive'] as const).map((command) => ({
        from: [state],
        command,
        to: [state],
        by: BOTH,
      })),
    ),
    ...(['pending_approval', ...RUNS, ...ENDED] as const).map((state) => ({
      from: [state],
      command: 'setVisibility' as const,
      to: [state],
      by: MANAGER,
    })),
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
      from: ENDED,
      command: 'goOn',
      to: ['open'],
      by: ['system'],
      check: 'a replacement was approved; engagement active; the deadline is to come',
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
