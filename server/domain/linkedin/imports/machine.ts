import type { Machine } from '../../../platform/state-machine.ts';

export type ProfileImportState = 'reading' | 'read' | 'taken' | 'discarded' | 'failed';
export type ProfileImportCommand = 'begin' | 'finishReading' | 'take' | 'discard' | 'giveUp';

const READERS = ['candidate', 'recruiter', 'manager', 'agency_admin'] as const;

export const profileImportMachine: Machine<ProfileImportState, ProfileImportCommand> = {
  thing: 'profile import',
  states: ['reading', 'read', 'taken', 'discarded', 'failed'],
  transitions: [
    {
      from: ['new'],
      command: 'begin',
      to: ['reading'],
      by: READERS,
      check: 'LinkedIn’s ZIP or PDF, a JSON Resume, or a connection to LinkedIn',
    },
    {
      from: ['reading'],
      command: 'finishReading',
      to: ['read'],
      by: ['system'],
      check: 'nothing is changed yet; the file is removed',
    },
    {
      from: ['read'],
      command: 'take',
      to: ['taken'],
      by: READERS,
      check:
        'field by field as chosen, while what is there is still what was looked at; a probable duplicate is shown first',
    },
    {
      from: ['reading', 'read'],
      command: 'discard',
      to: ['discarded'],
      by: READERS,
      check: 'what was read is forgotten',
    },
    {
      from: ['reading'],
      command: 'giveUp',
      to: ['failed'],
      by: ['system'],
      check: 'it cannot be read; the reason says how to mend it',
    },
  ],
};
