import type { Machine } from '../../platform/state-machine.ts';

export type StandingState = 'active' | 'suspended';
export type StandingCommand = 'suspend' | 'reactivate';

const standingOf = (thing: string, check?: string): Machine<StandingState, StandingCommand> => ({
  thing,
  states: ['active', 'suspended'],
  transitions: [
    { from: ['active'], command: 'suspend', to: ['suspended'], by: ['platform_admin'], check },
    { from: ['suspended'], command: 'reactivate', to: ['active'], by: ['platform_admin'] },
  ],
});

export const organisationMachine = standingOf('organisation', 'a reason');
export const userMachine = standingOf('user', 'a reason; not oneself');

/** Nothing is stored as a state: whoever has a time of suspension is suspended. */
export const standing = (suspendedAt: Date | null): StandingState => (suspendedAt ? 'suspended' : 'active');
