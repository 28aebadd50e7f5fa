import { ROLES } from '../../platform/actor.ts';
import type { Machine } from '../../platform/state-machine.ts';

export type TicketState = 'open' | 'in_progress' | 'waiting' | 'resolved' | 'closed';
export type TicketCommand =
  | 'raise'
  | 'comment'
  | 'answer'
  | 'askBack'
  | 'resolve'
  | 'assign'
  | 'escalate'
  | 'handBack'
  | 'merge'
  | 'close'
  | 'reopen'
  | 'rate';

/** The desk: admins, and whoever of the agency a ticket was assigned to. */
const DESK = ['agency_admin', 'manager', 'recruiter', 'accountant', 'platform_admin'] as const;
const LEADS = ['agency_admin', 'platform_admin'] as const;
const UNSOLVED = ['open', 'in_progress', 'waiting'] as const;

/** For so many days after its end a ticket can be taken up again; then a solved one closes by itself. */
export const REOPEN_DAYS = 14;

export const ticketMachine: Machine<TicketState, TicketCommand> = {
  thing: 'ticket',
  states: ['open', 'in_progress', 'waiting', 'resolved', 'closed'],
  transitions: [
    {
      from: ['new'],
      command: 'raise',
      to: ['open'],
      by: [...ROLES, 'system'],
      check: 'to one’s own agency, to one that works with or for the asker, or to the platform',
    },
    {
      from: ['open', 'in_progress', 'waiting'],
      command: 'comment',
      to: ['open', 'in_progress'],
      by: ROLES,
      check: 'by the asker or a watcher; an answer that was waited for sets it going again',
    },
    {
      from: UNSOLVED,
      command: 'answer',
      to: ['in_progress'],
      by: DESK,
      check: 'by the desk that has it now; never by the asker',
    },
    {
      from: UNSOLVED,
      command: 'askBack',
      to: ['waiting'],
      by: DESK,
      check: 'by the desk; the time for the solution stands still',
    },
    { from: UNSOLVED, command: 'resolve', to: ['resolved'], by: DESK, check: 'by the desk' },
    {
      from: UNSOLVED,
      command: 'assign',
      to: UNSOLVED,
      by: LEADS,
      check: 'to somebody of the desk’s side, not to the asker',
    },
    {
      from: UNSOLVED,
      command: 'escalate',
      to: ['open'],
      by: ['agency_admin'],
      check: 'from the agency to the platform, with the reason; new targets begin',
    },
    {
      from: UNSOLVED,
      command: 'handBack',
      to: ['open'],
      by: ['platform_admin'],
      check: 'from the platform to the agency that it is about, with the reason',
    },
    {
      from: UNSOLVED,
      command: 'merge',
      to: ['closed'],
      by: LEADS,
      check: 'into another unsolved one of the same asker at the same desk',
    },
    {
      from: ['open', 'in_progress', 'waiting', 'resolved'],
      command: 'close',
      to: ['closed'],
      by: [...ROLES, 'system'],
      check: `by the asker or the desk; a solved one by itself after ${REOPEN_DAYS} days`,
    },
    {
      from: ['resolved', 'closed'],
      command: 'reopen',
      to: ['open'],
      by: ROLES,
      check: `by the asker or the desk, within ${REOPEN_DAYS} days, with words; not one that was merged`,
    },
    {
      from: ['closed'],
      command: 'rate',
      to: ['closed'],
      by: ROLES,
      check: 'by the asker, once; from 1 to 5, with words',
    },
  ],
};
