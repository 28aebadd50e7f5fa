import type { Machine } from '../../../platform/state-machine.ts';

export type LinkedinPostState = 'waiting' | 'posted' | 'failed' | 'cancelled' | 'taking_down' | 'taken_down';
export type LinkedinPostCommand =
  | 'post'
  | 'finishPosting'
  | 'giveUp'
  | 'tryAgain'
  | 'cancel'
  | 'takeDown'
  | 'finishTakingDown'
  | 'keepUp';

const MANAGERS = ['manager', 'agency_admin'] as const;

export const linkedinPostMachine: Machine<LinkedinPostState, LinkedinPostCommand> = {
  thing: 'LinkedIn post',
  states: ['waiting', 'posted', 'failed', 'cancelled', 'taking_down', 'taken_down'],
  transitions: [
    {
      from: ['new'],
      command: 'post',
      to: ['waiting'],
      by: MANAGERS,
      check: 'a company page is connected; the job is on the public job board',
    },
    {
      from: ['waiting'],
      command: 'finishPosting',
      to: ['posted'],
      by: ['system'],
      check: 'LinkedIn named the post',
    },
    {
      from: ['waiting'],
      command: 'giveUp',
      to: ['failed'],
      by: ['system'],
      check: 'LinkedIn refused it, takes the connection no more, or was away for a day',
    },
    {
      from: ['failed'],
      command: 'tryAgain',
      to: ['waiting'],
      by: MANAGERS,
      check: 'what was posted in spite of a lost answer is found and not posted twice',
    },
    {
      from: ['waiting', 'failed'],
      command: 'cancel',
      to: ['cancelled'],
      by: MANAGERS,
      check: 'not where LinkedIn may have posted it already',
    },
    { from: ['posted'], command: 'takeDown', to: ['taking_down'], by: MANAGERS },
    {
      from: ['taking_down'],
      command: 'finishTakingDown',
      to: ['taken_down'],
      by: ['system'],
      check: 'it is gone at LinkedIn',
    },
    {
      from: ['taking_down'],
      command: 'keepUp',
      to: ['posted'],
      by: ['system'],
      check: 'LinkedIn did not take it down; the reason says why',
    },
  ],
};
