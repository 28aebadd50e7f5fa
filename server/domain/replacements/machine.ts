import type { ActingRole } from '../../platform/actor.ts';
import { type Machine, possibleCommands } from '../../platform/state-machine.ts';

export type ReplacementState = 'requested' | 'approved' | 'declined' | 'fulfilled' | 'unfulfilled';
export type ReplacementCommand =
  | 'request'
  | 'approve'
  | 'decline'
  | 'chooseSuccessor'
  | 'fulfil'
  | 'markUnfulfilled';

const DESK = ['recruiter', 'manager', 'agency_admin'] as const;
const MANAGER = ['manager', 'agency_admin'] as const;

export const replacementMachine: Machine<ReplacementState, ReplacementCommand> = {
  thing: 'replacement',
  states: ['requested', 'approved', 'declined', 'fulfilled', 'unfulfilled'],
  transitions: [
    {
      from: ['new'],
      command: 'request',
      to: ['requested'],
      by: ['client', ...MANAGER],
      check:
        'the candidate left within the guarantee; once a placement; a manager only for a company that nobody has claimed',
    },
    {
      from: ['requested'],
      command: 'approve',
      to: ['approved'],
      by: MANAGER,
      check: 'gives the opening back; a job that has ended goes on',
    },
    { from: ['requested'], command: 'decline', to: ['declined'], by: MANAGER, check: 'a reason' },
    {
      from: ['approved'],
      command: 'chooseSuccessor',
      to: ['approved'],
      by: DESK,
      check: 'somebody who is to join on this job, and replaces nobody else',
    },
    {
      from: ['approved'],
      command: 'fulfil',
      to: ['fulfilled'],
      by: ['system'],
      check: 'who was chosen joined; charged is only what their fee is higher by',
    },
    {
      from: ['approved'],
      command: 'markUnfulfilled',
      to: ['unfulfilled'],
      by: MANAGER,
      check: 'a reason; nobody is to join; credits the fee as the terms say',
    },
  ],
};

type Leaving = {
  state: string;
  leftOn: string | null;
  guaranteedUntil: string | null;
  replacement: object | null;
  /** The reader answers for the client, too. */
  answersForClient: boolean;
};

/** Whether a replacement can be asked for now. */
export const isGuaranteed = ({
  state,
  leftOn,
  guaranteedUntil,
}: Omit<Leaving, 'replacement' | 'answersForClient'>): boolean =>
  state === 'left' && guaranteedUntil !== null && leftOn! <= guaranteedUntil;

/** What of it a placement offers; beside its own commands. */
export const possibleForPlacement = (placement: Leaving, role: ActingRole): string[] =>
  isGuaranteed(placement) &&
  !placement.replacement &&
  (role === 'client' || placement.answersForClient) &&
  possibleCommands(replacementMachine, 'new', role).length
    ? ['requestReplacement']
    : [];
