import type { Machine } from '../../platform/state-machine.ts';

export type LegalState = 'draft' | 'in_review' | 'scheduled' | 'published' | 'superseded';
export type LegalCommand =
  | 'create'
  | 'edit'
  | 'discard'
  | 'submitForReview'
  | 'returnToDraft'
  | 'publish'
  | 'takeBack'
  | 'comeIntoForce'
  | 'supersede';

export const legalMachine: Machine<LegalState, LegalCommand> = {
  thing: 'legal_document',
  states: ['draft', 'in_review', 'scheduled', 'published', 'superseded'],
  transitions: [
    {
      from: ['new'],
      command: 'create',
      to: ['draft'],
      by: ['platform_admin'],
      check: 'no other open version of the edition',
    },
    {
      from: ['draft'],
      command: 'edit',
      to: ['draft'],
      by: ['platform_admin'],
      check: 'the version it was read at',
    },
    {
      from: ['draft'],
      command: 'submitForReview',
      to: ['in_review'],
      by: ['platform_admin'],
      check: 'a text',
    },
    { from: ['draft'], command: 'discard', to: ['gone'], by: ['platform_admin'] },
    {
      from: ['in_review'],
      command: 'returnToDraft',
      to: ['draft'],
      by: ['platform_admin'],
      check: 'what to change',
    },
    {
      from: ['in_review'],
      command: 'publish',
      to: ['published', 'scheduled'],
      by: ['platform_admin'],
      check: 'now, or a time ahead',
    },
    { from: ['scheduled'], command: 'takeBack', to: ['in_review'], by: ['platform_admin'] },
    {
      from: ['scheduled'],
      command: 'comeIntoForce',
      to: ['published'],
      by: ['system'],
      check: 'its time has come',
    },
    {
      from: ['published'],
      command: 'supersede',
      to: ['superseded'],
      by: ['system'],
      check: 'the next is published',
    },
  ],
};
