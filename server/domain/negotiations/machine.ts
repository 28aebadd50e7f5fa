import type { Machine } from '../../platform/state-machine.ts';

export type NegotiationState = 'proposed' | 'countered' | 'accepted' | 'rejected' | 'withdrawn' | 'expired';
export type NegotiationCommand =
  | 'propose'
  | 'counter'
  | 'accept'
  | 'reject'
  | 'withdraw'
  | 'expire'
  | 'endWithEngagement';

const BOTH = ['manager', 'agency_admin', 'client'] as const;

/** Of one round. A counter-offer is a new round with the sides swapped; it answers the one before. */
export const negotiationMachine: Machine<NegotiationState, NegotiationCommand> = {
  thing: 'negotiation',
  states: ['proposed', 'countered', 'accepted', 'rejected', 'withdrawn', 'expired'],
  transitions: [
    {
      from: ['new'],
      command: 'propose',
      to: ['proposed'],
      by: BOTH,
      check: 'engagement active; one open for a pay band, or for a job; signed by name',
    },
    {
      from: ['proposed'],
      command: 'counter',
      to: ['countered'],
      by: BOTH,
      check: 'by the other side, in time; not for open jobs; signed by name; makes the next round',
    },
    {
      from: ['proposed'],
      command: 'accept',
      to: ['accepted'],
      by: BOTH,
      check: 'by the other side, in time; engagement active; signed by name; writes the new terms',
    },
    {
      from: ['proposed'],
      command: 'reject',
      to: ['rejected'],
      by: BOTH,
      check: 'by the other side; a reason',
    },
    {
      from: ['proposed'],
      command: 'withdraw',
      to: ['withdrawn'],
      by: BOTH,
      check: 'by the side that proposed it',
    },
    {
      from: ['proposed'],
      command: 'expire',
      to: ['expired'],
      by: ['system'],
      check: 'its last day has passed at the agency',
    },
    {
      from: ['proposed'],
      command: 'endWithEngagement',
      to: ['expired'],
      by: ['system'],
      check: 'the engagement has ended',
    },
  ],
};
