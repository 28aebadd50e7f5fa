import type { FastifyInstance } from 'fastify';
import { missedMessages } from '../../domain/notifications/index.ts';
import { runAs } from '../../platform/events.ts';
import { bareOperation } from '../../platform/http/operation.ts';
import { type LiveListener, type Said, sessionKey } from '../../platform/live.ts';

const HEARTBEAT_MS = 20_000;
/** For so long a stream goes on without asking whether its session still stands. */
const TRUSTED_MS = 3000;
/** A reader who takes nothing for so long has gone; they resume when they are back. */
const UNREAD_BYTES = 1_000_000;

export default async function views(app: FastifyInstance) {
  bareOperation(app, {
    id: 'live',
    method: 'GET',
    path: '/live',
    roles: 'signed-in',
    summary: 'Server-sent events: what changed that concerns me',
    description:
      'Resumes after `Last-Event-ID`. An event says which record changed, never what is in it. Ends with the session.',
    answer: async (actor, _input, request, reply) => {
      reply.hijack();
      const stream = reply.raw;
      stream.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      stream.write('retry: 1000\n\n');

      let trustedUntil = performance.now() + TRUSTED_MS;
      /** The session may have ended, or gone on in another membership; a candidate may have got another record. */
      const stillMine = async (): Promise<boolean> => {
        if (performance.now() < trustedUntil) return true;
        // Also no: the membership of this stream is gone.
        const now = await request.findActor().catch(() => null);
        if (now?.membershipId !== actor.membershipId) return false;
        listener.actor = now;
        trustedUntil = performance.now() + TRUSTED_MS;
        return true;
      };
      // One after the other, so that what came first is said first.
      let last: Promise<void> = Promise.resolve();
      const say = (text: string) => {
        last = last
          .then(async () => {
            const goesOn = stream.writableLength < UNREAD_BYTES && (await stillMine());
            goesOn ? stream.write(text) : stream.end();
          })
          .catch(() => void stream.end());
      };
      const listener: LiveListener = {
        actor,
        session: sessionKey(request.sessionToken() ?? request.headers.authorization ?? ''),
        send: (message) => say(words(message, actor.userId)),
        end: () => stream.end(),
      };
      const remove = app.live.add(listener);
      const heartbeat = setInterval(() => say(': still here\n\n'), HEARTBEAT_MS);
      stream.on('close', () => {
        clearInterval(heartbeat);
        remove();
      });
      const lastId = request.headers['last-event-id'];
      if (typeof lastId === 'string') {
        try {
          const missed = await runAs(app.services.db, actor, app.services.clock.now(), (context) =>
            missedMessages(context, lastId),
          );
          for (const message of missed) say(words(message, actor.userId));
        } catch {
          // It is asked again, with the same id, when the stream is opened anew.
          stream.end();
        }
      }
    },
  });
}

function words({ id, type, subjectType, subjectId, notified }: Said, userId: string | null): string {
  const forMe = userId !== null && notified.includes(userId);
  return `id: ${id}\ndata: ${JSON.stringify({ type, subjectType, subjectId, notified: forMe })}\n\n`;
}
