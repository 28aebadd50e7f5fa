/** For those who run it: alive, ready, and numbers for Prometheus. */
import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';
import { sql } from 'kysely';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Forbidden, NotSignedIn } from './platform/errors.ts';
import { hashOfToken } from './platform/tokens.ts';

export function addHealth(app: FastifyInstance) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'http_request_seconds',
    help: 'Time from request to answer, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.03, 0.06, 0.1, 0.3, 1, 3],
    registers: [registry],
  });
  const queue = new Gauge({
    name: 'queue_waiting',
    help: 'Jobs that wait in the queue.',
    registers: [registry],
  });

  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  app.get('/healthz', { schema: { hide: true } }, async () => ({ alive: true }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const ready = await readQueue(app).then(
      () => true,
      () => false,
    );
    return reply.status(ready ? 200 : 503).send({ ready });
  });
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    requireWatcher(request, app.services.settings.metricsToken);
    queue.set(await readQueue(app).catch(() => Number.NaN));
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** Numbers tell strangers how busy a company is. */
function requireWatcher(request: FastifyRequest, token: string | undefined) {
  if (token) {
    const given = hashOfToken(request.headers.authorization ?? '');
    if (timingSafeEqual(given, hashOfToken(`Bearer ${token}`))) return;
    throw new NotSignedIn('These numbers are for whoever sends METRICS_TOKEN as bearer token.');
  }
  if (isFromHere(request)) return;
  throw new Forbidden('These numbers are given to this machine alone, unless METRICS_TOKEN is set.');
}

/** By the connection itself: an address that a header names anybody can make up, and a proxy here asks for others. */
function isFromHere({ raw, headers }: FastifyRequest): boolean {
  const address = raw.socket.remoteAddress ?? '';
  const isLoopback = ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
  return isLoopback && !headers['x-forwarded-for'] && !headers.forwarded;
}

/** Answers only where the database is there and both our schema and the queue's are migrated. @returns waiting jobs */
async function readQueue(app: FastifyInstance): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`select queue_waiting() as waiting`.execute(app.services.db);
  return rows[0]!.waiting;
}
