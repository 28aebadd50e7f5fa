import type { FastifyInstance } from 'fastify';
import { missedMessages } from '../../domain/notifications/index.ts';
import { runAs } from '../../platform/events.ts';
import { bareOperation } from '../../platform/http/operation.ts';
import type { LiveMessage } from '../../platform/live.ts';

const HEARTBEAT_MS = 25_000;

export default async function views(app: FastifyInstance) {
  bareOperation(app, {
    id: 'live',
    method: 'GET',
    path: '/live',
    roles: 'signed-in',
    summary: 'Server-sent events: what changed that concerns me',
    description: 'Resumes after `Last-Event-ID`. An event says which record changed, never what is in it.',
    answer: async (actor, _input, request, reply) => {
      reply.hijack();
      const stream = reply.raw;
      stream.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      const send = (message: LiveMessage) => {
        const { id, type, subjectType, subjectId } = message;
        const forMe = actor.userId !== null && message.notified.includes(actor.userId);
        stream.write(
          `id: ${id}\ndata: ${JSON.stringify({ type, subjectType, subjectId, notified: forMe })}\n\n`,
        );
      };
      stream.write('retry: 1000\n\n');
      const remove = app.live.add({ actor, send, end: () => stream.end() });
      const heartbeat = setInterval(() => stream.write(': still here\n\n'), HEARTBEAT_MS);
      stream.on('close', () => {
        clearInterval(heartbeat);
        remove();
      });
      const lastId = request.headers['last-event-id'];
      if (typeof lastId === 'string') {
        const missed = await runAs(app.services.db, actor, app.services.clock.now(), (context) =>
          missedMessages(context, lastId),
        );
        for (const message of missed) send(message);
      }
    },
  });
}
