/** Each call by a key of an agency counts toward its plan. */
import type { FastifyInstance } from 'fastify';
import { openCallCounter } from './domain/plans/index.ts';

const SHARE_EVERY_MS = 5000;

export function addApiCalls(app: FastifyInstance): void {
  const { authDb, clock, log } = app.services;
  const counter = openCallCounter(authDb, () => clock.now());
  app.decorate('countCall', counter.count);
  const share = () =>
    counter
      .share()
      .catch((error: Error) => log.warn({ error: error.message }, 'calls of the API were not counted'));
  const sharing = setInterval(share, SHARE_EVERY_MS).unref();
  app.addHook('onClose', async () => {
    clearInterval(sharing);
    await share();
  });
}
