import type { Machine } from '../../platform/state-machine.ts';

export type OfferState = 'issued' | 'accepted' | 'declined' | 'change_requested' | 'withdrawn' | 'expired';
export type OfferCommand = 'issue' | 'accept' | 'decline' | 'withdraw' | 'expire';

const CANDIDATE = ['candidate', 'link'] as const;

export const offerMachine: Machine<OfferState, OfferCommand> = {
  thing: 'offer',
  states: ['issued', 'accepted', 'declined', 'change_requested', 'withdrawn', 'expired'],
  transitions: [
    {
      from: ['new'],
      command: 'issue',
      to: ['issued'],
      by: ['client'],
      check: 'application selected; terms cover the pay',
    },
    { from: ['issued'], command: 'accept', to: ['accepted'], by: CANDIDATE, check: 'not past its last day' },
    { from: ['issued'], command: 'decline', to: ['declined'], by: CANDIDATE, check: 'a reason' },
    { from: ['issued'], command: 'withdraw', to: ['withdrawn'], by: ['client'] },
    {
      from: ['issued'],
      command: 'expire',
      to: ['expired'],
      by: ['system'],
      check: 'its last day has passed everywhere',
    },
  ],
};
