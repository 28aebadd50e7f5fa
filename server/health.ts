/** For those who run it: alive, ready, and numbers for Prometheus. */
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

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
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
    queue.set(await readQueue(app).catch(() => Number.NaN));
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** Answers only where the database is there and both our schema and the queue's are migrated. @returns waiting jobs */
async function readQueue(app: FastifyInstance): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`select queue_waiting() as waiting`.execute(app.services.db);
  return rows[0]!.waiting;
}
