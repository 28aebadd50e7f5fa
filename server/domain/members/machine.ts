import type { Machine } from '../../platform/state-machine.ts';

export type MemberState = 'active' | 'suspended' | 'removed';
export type MemberCommand = 'join' | 'changeRole' | 'changeTeam' | 'suspend' | 'reactivate' | 'remove';

/** Who leads an organisation: its admins, and every client of a company. */
const LEADS = ['agency_admin', 'client'] as const;

const NOT_THE_LAST = 'not the last who leads the organisation';

export const memberMachine: Machine<MemberState, MemberCommand> = {
  thing: 'member',
  states: ['active', 'suspended', 'removed'],
  transitions: [
    {
      from: ['new', 'removed'],
      command: 'join',
      to: ['active'],
      by: ['system'],
      check: 'an open invitation, and the address it was sent to',
    },
    {
      from: ['active'],
      command: 'changeRole',
      to: ['active'],
      by: LEADS,
      check: `${NOT_THE_LAST}; what the new role cannot do is handed over`,
    },
    { from: ['active'], command: 'changeTeam', to: ['active'], by: ['agency_admin'] },
    {
      from: ['active'],
      command: 'suspend',
      to: ['suspended'],
      by: LEADS,
      check: `${NOT_THE_LAST}; not oneself`,
    },
    { from: ['suspended'], command: 'reactivate', to: ['active'], by: LEADS },
    {
      from: ['active', 'suspended'],
      command: 'remove',
      to: ['removed'],
      by: LEADS,
      check: `${NOT_THE_LAST}; their work is handed over`,
    },
  ],
};

export type InvitationState = 'open' | 'accepted' | 'revoked';
export type InvitationCommand = 'invite' | 'resend' | 'revoke' | 'accept';

export const invitationMachine: Machine<InvitationState, InvitationCommand> = {
  thing: 'invitation',
  states: ['open', 'accepted', 'revoked'],
  transitions: [
    {
      from: ['new'],
      command: 'invite',
      to: ['open'],
      by: LEADS,
      check: 'not a member in these roles, not invited already',
    },
    { from: ['open'], command: 'resend', to: ['open'], by: LEADS, check: 'not within the last minute' },
    { from: ['open'], command: 'revoke', to: ['revoked'], by: LEADS },
    {
      from: ['open'],
      command: 'accept',
      to: ['accepted'],
      by: ['system'],
      check: 'not expired; by the person whose address it was sent to',
    },
  ],
};
