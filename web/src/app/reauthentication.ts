/** Asks the person to prove again who they are, and lets the request that needed it go on. */
import { useSyncExternalStore } from 'react';

type Asking = { proved: () => void; gaveUp: () => void };

let asking: Asking | null = null;
let answer: Promise<boolean> | null = null;
const listeners = new Set<() => void>();

function set(next: Asking | null) {
  asking = next;
  for (const listener of listeners) listener();
}

/** @returns whether they did; several requests at once ask once */
export function proveAgain(): Promise<boolean> {
  answer ??= new Promise<boolean>((resolve) => {
    const end = (proved: boolean) => () => {
      answer = null;
      set(null);
      resolve(proved);
    };
    set({ proved: end(true), gaveUp: end(false) });
  });
  return answer;
}

/** A proof by a provider ends in a window of its own. */
const CHANNEL = 'hireloom.proof';

export function announceProof() {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('proved');
  channel.close();
}

/** @returns what stops listening */
export function onProof(heard: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = heard;
  return () => channel.close();
}

export const useAsking = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asking,
  );
