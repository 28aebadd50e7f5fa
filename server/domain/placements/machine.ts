import type { Machine } from '../../platform/state-machine.ts';

export type PlacementState = 'joining' | 'joined' | 'not_joined' | 'left';
export type PlacementCommand = 'create' | 'reconfirm' | 'confirmJoined' | 'reportNotJoined' | 'recordLeaving';

const DESK = ['recruiter', 'manager', 'agency_admin'] as const;
const CLIENT_OR_MANAGER = ['client', 'manager', 'agency_admin'] as const;

export const placementMachine: Machine<PlacementState, PlacementCommand> = {
  thing: 'placement',
  states: ['joining', 'joined', 'not_joined', 'left'],
  transitions: [
    { from: ['new'], command: 'create', to: ['joining'], by: ['system'], check: 'the offer was accepted' },
    { from: ['joining'], command: 'reconfirm', to: ['joining'], by: DESK },
    {
      from: ['joining'],
      command: 'confirmJoined',
      to: ['joined'],
      by: CLIENT_OR_MANAGER,
      check: 'the day has come; takes one opening and schedules the invoice in the same transaction',
    },
    {
      from: ['joining'],
      command: 'reportNotJoined',
      to: ['not_joined'],
      by: CLIENT_OR_MANAGER,
      check: 'a reason',
    },
    {
      from: ['joined'],
      command: 'recordLeaving',
      to: ['left'],
      by: CLIENT_OR_MANAGER,
      check: 'a date and a reason; an invoice that is not visible yet is cancelled',
    },
  ],
};
