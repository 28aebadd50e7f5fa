import type { Machine } from '../../platform/state-machine.ts';

export type EngagementState = 'requested' | 'active' | 'suspended' | 'ended' | 'declined';
export type EngagementCommand =
  | 'request'
  | 'begin'
  | 'withdraw'
  | 'accept'
  | 'decline'
  | 'suspend'
  | 'resume'
  | 'end';

const CLIENT = ['client'] as const;
const MANAGER = ['manager', 'agency_admin'] as const;
const BOTH = [...MANAGER, ...CLIENT] as const;

export const engagementMachine: Machine<EngagementState, EngagementCommand> = {
  thing: 'engagement',
  states: ['requested', 'active', 'suspended', 'ended', 'declined'],
  transitions: [
    {
      from: ['new'],
      command: 'request',
      to: ['requested'],
      by: CLIENT,
      check: 'one live engagement of the two; the agency is told',
    },
    {
      from: ['new'],
      command: 'begin',
      to: ['active'],
      by: ['system'],
      check: 'an invitation was accepted, or a manager made the company; copies the rate card into terms 1',
    },
    { from: ['requested'], command: 'withdraw', to: ['gone'], by: CLIENT },
    {
      from: ['requested'],
      command: 'accept',
      to: ['active'],
      by: MANAGER,
      check: 'the rate card has a band; it is copied into terms 1',
    },
    { from: ['requested'], command: 'decline', to: ['declined'], by: MANAGER, check: 'a reason' },
    {
      from: ['active'],
      command: 'suspend',
      to: ['suspended'],
      by: BOTH,
      check: 'a reason; running work goes on, but no job is submitted or approved',
    },
    {
      from: ['suspended'],
      command: 'resume',
      to: ['active'],
      by: BOTH,
      check: 'by the side that suspended it',
    },
    {
      from: ['active', 'suspended'],
      command: 'end',
      to: ['ended'],
      by: BOTH,
      check: 'a reason; its open jobs are closed, those that wait for approval are rejected',
    },
  ],
};

export type InvitationState = 'invited' | 'accepted' | 'declined' | 'revoked';
export type InvitationCommand = 'invite' | 'resend' | 'revoke' | 'accept' | 'decline';

const ADDRESSEE = ['client', 'link'] as const;

/** To work with an agency, or to claim the company that it made. */
export const clientInvitationMachine: Machine<InvitationState, InvitationCommand> = {
  thing: 'client invitation',
  states: ['invited', 'accepted', 'declined', 'revoked'],
  transitions: [
    {
      from: ['new'],
      command: 'invite',
      to: ['invited'],
      by: MANAGER,
      check: 'one open invitation of an address; the rate card has a band',
    },
    { from: ['invited'], command: 'resend', to: ['invited'], by: MANAGER, check: 'another 14 days' },
    { from: ['invited'], command: 'revoke', to: ['revoked'], by: MANAGER },
    {
      from: ['invited'],
      command: 'accept',
      to: ['accepted'],
      by: ADDRESSEE,
      check: 'within 14 days; begins the engagement, or makes the claimer the first client of the company',
    },
    { from: ['invited'], command: 'decline', to: ['declined'], by: ADDRESSEE, check: 'a reason' },
  ],
};
