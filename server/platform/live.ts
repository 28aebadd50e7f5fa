/** Live streams of one web process: listens to the database, passes on to each open stream what its reader may hear. */
import pg from 'pg';
import type { Actor } from './actor.ts';
import type { Log } from './log.ts';

/** One announcement; says what changed, never the content. */
export type LiveMessage = {
  id: string;
  type: string;
  subjectType: string;
  subjectId: string;
  agencyId: string | null;
  clientCompanyId: string | null;
  candidateRecordId: string | null;
  audience: string[];
  /** Users who got a notification by it. */
  notified: string[];
};

export type LiveListener = { actor: Actor; send: (message: LiveMessage) => void; end: () => void };

export type LiveHub = {
  add: (listener: LiveListener) => () => void;
  /** Calls back when somebody moved the clock. */
  onClock: (callback: () => void) => void;
  close: () => Promise<void>;
};

const SIDES: Record<string, string> = {
  agency_admin: 'agency',
  manager: 'agency',
  recruiter: 'agency',
  accountant: 'agency',
  client: 'client',
  interviewer: 'interviewer',
  candidate: 'candidate',
};

/** @param url a direct connection (not through a transaction pooler): LISTEN belongs to a session */
export async function openLiveHub(url: string, log: Log): Promise<LiveHub> {
  const listeners = new Set<LiveListener>();
  const clockCallbacks: (() => void)[] = [];
  let client: pg.Client | null = null;
  let closed = false;

  const hear = (channel: string, payload: string) => {
    if (channel === 'clock') {
      for (const callback of clockCallbacks) callback();
      return;
    }
    const message = JSON.parse(payload) as LiveMessage;
    for (const listener of listeners) if (concerns(message, listener.actor)) listener.send(message);
  };
  const connect = async () => {
    client = new pg.Client({ connectionString: url, keepAlive: true });
    client.on('notification', ({ channel, payload }) => hear(channel, payload ?? ''));
    client.on('error', (error) => log.warn({ error: error.message }, 'live listener lost its connection'));
    client.on('end', () => reconnectSoon());
    await client.connect();
    await client.query('listen live; listen clock');
  };
  const reconnectSoon = () => {
    if (closed) return;
    setTimeout(() => connect().catch(() => reconnectSoon()), 500).unref();
  };
  await connect();

  return {
    add: (listener) => {
      if (closed) listener.end();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onClock: (callback) => void clockCallbacks.push(callback),
    close: async () => {
      closed = true;
      // An open stream would hold up the stop for as long as its reader stays.
      for (const listener of listeners) listener.end();
      await client?.end();
    },
  };
}

/** Whether the reader may know that this changed; what it is they read through the API, with its own walls. */
function concerns(message: LiveMessage, actor: Actor): boolean {
  if (actor.userId && message.notified.includes(actor.userId)) return true;
  const side = SIDES[actor.role];
  if (!side || !message.audience.includes(side)) return false;
  if (side === 'agency') return actor.agencyId !== null && message.agencyId === actor.agencyId;
  if (side === 'client' || side === 'interviewer') {
    return actor.clientCompanyId !== null && message.clientCompanyId === actor.clientCompanyId;
  }
  return message.candidateRecordId !== null && actor.candidateRecordIds.includes(message.candidateRecordId);
}
