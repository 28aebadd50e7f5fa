/** Live streams of one web process: listens to the database, passes on to each open stream what its reader may hear. */
import { type Kysely, sql } from 'kysely';
import type { Actor } from './actor.ts';
import type { DB } from './generated/database.ts';
import { openLastingConnection } from './lasting-connection.ts';
import type { Log } from './log.ts';
import { hashOfToken } from './tokens.ts';

/** One announcement; says what changed, never the content. */
export type LiveMessage = {
  id: string;
  type: string;
  subjectType: string;
  subjectId: string;
  agencyId: string | null;
  clientCompanyId: string | null;
  jobId: string | null;
  candidateRecordId: string | null;
  audience: string[];
  /** Of the recruiters and interviewers, who hear of their own work only: those whose work it is. */
  hearers: string[];
  /** Users who got a notification by it. */
  notified: string[];
};

/** What of it is said to its reader. */
export type Said = Pick<LiveMessage, 'id' | 'type' | 'subjectType' | 'subjectId' | 'notified'>;

export type LiveListener = {
  actor: Actor;
  /** The `sessionKey` of the session it belongs to. */
  session: string;
  send: (message: LiveMessage) => void;
  end: () => void;
};

/** Names a session without giving its token away. */
export const sessionKey = (token: string): string => nameOf(hashOfToken(token));

const nameOf = (session: Buffer): string => session.toString('base64url');

/** Ends the live streams of a session that was signed out or goes on elsewhere, in every web process. */
export async function endStreams(db: Kysely<DB>, token: string): Promise<void> {
  await endStreamsOfSession(db, hashOfToken(token));
}

/** @param session the hash of its token, as it is kept */
export async function endStreamsOfSession(db: Kysely<DB>, session: Buffer): Promise<void> {
  await sql`select pg_notify('session_ended', ${nameOf(session)})`.execute(db);
}

/** The same for whoever lost or changed a membership, in all of their sessions; said when the transaction commits. */
export async function endStreamsOfMembership(db: Kysely<DB>, membershipId: string): Promise<void> {
  await sql`select pg_notify('membership_ended', ${membershipId})`.execute(db);
}

/** Ends the live streams of a person, or of everybody in an organisation, in every web process. */
export async function endStreamsOf(db: Kysely<DB>, whose: { userId: string } | { organisationId: string }) {
  await sql`select pg_notify('streams_ended', ${JSON.stringify(whose)})`.execute(db);
}

export type LiveHub = {
  add: (listener: LiveListener) => () => void;
  /** Calls back when somebody moved the clock. */
  onClock: (callback: () => void) => void;
  close: () => Promise<void>;
};

/** @param url a direct connection (not through a transaction pooler): LISTEN belongs to a session */
export async function openLiveHub(url: string, log: Log): Promise<LiveHub> {
  const listeners = new Set<LiveListener>();
  const clockCallbacks: (() => void)[] = [];
  let closed = false;

  const hear = (channel: string, payload: string) => {
    if (channel === 'clock') return clockMoved();
    if (channel === 'session_ended') return endWhere(({ session }) => session === payload);
    if (channel === 'membership_ended') return endWhere(({ actor }) => actor.membershipId === payload);
    if (channel === 'streams_ended') return endWhere(belongsTo(JSON.parse(payload)));
    const message = JSON.parse(payload) as LiveMessage;
    for (const listener of listeners) if (concerns(message, listener.actor)) listener.send(message);
  };
  const clockMoved = () => {
    for (const callback of clockCallbacks) callback();
  };
  const endWhere = (which: (listener: LiveListener) => boolean) => {
    for (const listener of listeners) if (which(listener)) listener.end();
  };
  const everyone = () => true;
  const connection = await openLastingConnection({
    url,
    prepare: async (client) => {
      client.on('notification', ({ channel, payload }) => hear(channel, payload ?? ''));
      await client.query(
        'listen live; listen clock; listen session_ended; listen membership_ended; listen streams_ended',
      );
    },
    onLost: (error) => log.warn({ error: error.message }, 'live listener lost its connection'),
    onBack: () => {
      // Their readers come back at once and are told what was not heard here meanwhile.
      endWhere(everyone);
      clockMoved();
    },
  });

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
      endWhere(everyone);
      await connection.close();
    },
  };
}

const belongsTo =
  ({ userId, organisationId }: { userId?: string; organisationId?: string }) =>
  ({ actor }: LiveListener) =>
    userId ? actor.userId === userId : actor.organisationId === organisationId;

/** Whether the reader may know that this changed; what it is they read through the API, with its own walls. */
function concerns(message: LiveMessage, actor: Actor): boolean {
  const { audience, jobId, hearers, notified } = message;
  const mine = actor.userId !== null && hearers.includes(actor.userId);
  const ofMyAgency = actor.agencyId !== null && message.agencyId === actor.agencyId;
  const ofMyCompany = actor.clientCompanyId !== null && message.clientCompanyId === actor.clientCompanyId;
  if (actor.userId && notified.includes(actor.userId)) return true;
  // Who may see a ticket does not follow from a role.
  if (message.subjectType === 'ticket' && mine) return true;
  switch (actor.role) {
    case 'agency_admin':
      return ofMyAgency && ['agency', 'accounts', 'admins'].some((each) => audience.includes(each));
    case 'manager':
      return ofMyAgency && (audience.includes('agency') || audience.includes('accounts'));
    case 'accountant':
      return ofMyAgency && audience.includes('accounts');
    case 'recruiter':
      return ofMyAgency && audience.includes('agency') && (jobId === null || mine);
    case 'client':
      return ofMyCompany && audience.includes('client');
    case 'interviewer':
      return ofMyCompany && audience.includes('interviewer') && mine;
    case 'candidate':
      return (
        audience.includes('candidate') &&
        message.candidateRecordId !== null &&
        actor.candidateRecordIds.includes(message.candidateRecordId)
      );
    default:
      return false;
  }
}
