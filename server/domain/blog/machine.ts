import { ROLES } from '../../platform/actor.ts';
import type { Machine } from '../../platform/state-machine.ts';

export type PostState = 'draft' | 'submitted' | 'rejected' | 'scheduled' | 'published' | 'unpublished';
export type PostCommand =
  | 'create'
  | 'save'
  | 'submit'
  | 'withdraw'
  | 'approve'
  | 'reject'
  | 'unschedule'
  | 'publish'
  | 'revise'
  | 'discardRevision'
  | 'unpublish'
  | 'takeDown'
  | 'remove';

const PLATFORM = ['platform_admin'] as const;
const OWN = 'one’s own post';
const LIVE = 'everybody reads it now, or an earlier text of it';

/**
 * Of the text that its author works on. What everybody reads is a copy of the text that was approved last; it stays
 * while the author revises theirs, until that is approved, too, or the post is unpublished.
 */
export const postMachine: Machine<PostState, PostCommand> = {
  thing: 'post',
  states: ['draft', 'submitted', 'rejected', 'scheduled', 'published', 'unpublished'],
  transitions: [
    { from: ['new'], command: 'create', to: ['draft'], by: ROLES },
    {
      from: ['draft', 'rejected', 'unpublished'],
      command: 'save',
      to: ['draft'],
      by: ROLES,
      check: `${OWN}; of its newest version`,
    },
    {
      from: ['submitted'],
      command: 'save',
      to: ['submitted'],
      by: ROLES,
      check: `${OWN}; who approves names the version they saw`,
    },
    {
      from: ['draft', 'rejected', 'unpublished'],
      command: 'submit',
      to: ['submitted'],
      by: ROLES,
      check: `${OWN}; complete: title, summary, text, each picture described`,
    },
    { from: ['submitted'], command: 'withdraw', to: ['draft'], by: ROLES, check: OWN },
    {
      from: ['submitted'],
      command: 'approve',
      to: ['published', 'scheduled'],
      by: PLATFORM,
      check: 'of the version that was seen; now, or at a time',
    },
    {
      from: ['submitted', 'scheduled'],
      command: 'reject',
      to: ['rejected'],
      by: PLATFORM,
      check: 'of the version that was seen; a reason',
    },
    { from: ['scheduled'], command: 'unschedule', to: ['draft'], by: ROLES, check: OWN },
    {
      from: ['scheduled'],
      command: 'publish',
      to: ['published'],
      by: ['system'],
      check: 'its time has come',
    },
    {
      from: ['published'],
      command: 'revise',
      to: ['draft'],
      by: ROLES,
      check: `${OWN}; the published text stays`,
    },
    {
      from: ['draft', 'rejected'],
      command: 'discardRevision',
      to: ['published'],
      by: ROLES,
      check: `${OWN}; ${LIVE}`,
    },
    {
      from: ['published', 'draft', 'rejected', 'submitted', 'scheduled'],
      command: 'unpublish',
      to: ['unpublished'],
      by: ROLES,
      check: `${OWN}; ${LIVE}`,
    },
    {
      from: ['published', 'draft', 'rejected', 'submitted', 'scheduled'],
      command: 'takeDown',
      to: ['unpublished'],
      by: PLATFORM,
      check: `${LIVE}; a reason`,
    },
    {
      from: ['draft', 'rejected', 'unpublished'],
      command: 'remove',
      to: ['gone'],
      by: ROLES,
      check: `${OWN}; nobody else reads any of it`,
    },
  ],
};
