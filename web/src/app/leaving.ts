/** Somebody who is removed or suspended while they work is told so on the screen they are on; nothing of it is taken away. */
import { useEffect, useSyncExternalStore } from 'react';
import type { Problem } from './problem.ts';

const CODES = ['member_removed', 'member_suspended', 'organisation_suspended'];

export const isLeaving = ({ code }: Problem) => CODES.includes(code);

let reason: Problem | null = null;
/** Whether a screen is open on which it can be said. */
let atWork = false;
const listeners = new Set<() => void>();

function set(next: Problem | null) {
  reason = next;
  for (const listener of listeners) listener();
}

/** @returns whether it was said on the screen */
export function leave(problem: Problem): boolean {
  if (!atWork || !isLeaving(problem)) return false;
  if (!reason) set(problem);
  return true;
}

/** Why the person has no place here any more; null as long as they have. */
export function useLeaving(): Problem | null {
  useEffect(() => {
    atWork = true;
    return () => {
      atWork = false;
      set(null);
    };
  }, []);
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => reason,
  );
}
