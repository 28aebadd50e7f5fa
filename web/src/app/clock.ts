/** The application's now: the server's clock, which a demonstration may move. Never use `new Date()` for now. */
import { useSyncExternalStore } from 'react';

let offset = 0;
let shown = Date.now();
const listeners = new Set<() => void>();

export const now = () => new Date(Date.now() + offset);

export function setClock(serverNow: string) {
  offset = new Date(serverNow).getTime() - Date.now();
  tick();
}

function tick() {
  shown = Date.now() + offset;
  for (const listener of listeners) listener();
}

// One beat for all relative times on the screen.
setInterval(tick, 30_000);

export function useNow(): Date {
  const time = useSyncExternalStore(subscribe, () => shown);
  return new Date(time);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
