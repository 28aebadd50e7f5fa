import type { Machine } from '../../platform/state-machine.ts';

export type JobImportState = 'checking' | 'checked' | 'importing' | 'done' | 'cancelled' | 'failed';
export type JobImportCommand = 'upload' | 'finishCheck' | 'start' | 'finish' | 'cancel' | 'giveUp';

const BOTH = ['manager', 'agency_admin', 'client'] as const;

export const jobImportMachine: Machine<JobImportState, JobImportCommand> = {
  thing: 'job import',
  states: ['checking', 'checked', 'importing', 'done', 'cancelled', 'failed'],
  transitions: [
    {
      from: ['new'],
      command: 'upload',
      to: ['checking'],
      by: BOTH,
      check: 'a readable CSV with a title column; an engagement with the other side',
    },
    {
      from: ['checking'],
      command: 'finishCheck',
      to: ['checked'],
      by: ['system'],
      check: 'every row was read; nothing is made yet',
    },
    {
      from: ['checked'],
      command: 'start',
      to: ['importing'],
      by: BOTH,
      check: 'at least one row that can become a draft',
    },
    {
      from: ['importing'],
      command: 'finish',
      to: ['done'],
      by: ['system'],
      check: 'every such row was tried',
    },
    {
      from: ['checking', 'checked', 'importing'],
      command: 'cancel',
      to: ['cancelled'],
      by: BOTH,
      check: 'drafts that were made stay',
    },
    {
      from: ['checking', 'importing'],
      command: 'giveUp',
      to: ['failed'],
      by: ['system'],
      check: 'whoever began it may not draft any more, or the engagement has ended',
    },
  ],
};
