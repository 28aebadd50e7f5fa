/** Fastify and its plugins. Every view finds its place by its folder; none is imported by hand. */
import path from 'node:path';
import autoload from '@fastify/autoload';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { describeApi, serveApiDocs } from './api-docs.ts';
import { openSigningKeys, type SigningKeys } from './domain/accounts/index.ts';
import { RESUME_MAX_BYTES } from './domain/candidates/index.ts';
import { finishedUpload } from './domain/files/index.ts';
import { addHealth } from './health.ts';
import { servePublicPages } from './pages/serve.ts';
import { runAs } from './platform/events.ts';
import { addReceivedFiles } from './platform/http/one-file.ts';
import { sendProblem } from './platform/http/problems.ts';
import { addRateLimits } from './platform/http/rate-limits.ts';
import { addSecurityHeaders } from './platform/http/security-headers.ts';
import type { LiveHub } from './platform/live.ts';
import type { Services } from './services.ts';
import { addSessions } from './sessions.ts';
import { serveWebApp } from './web-app.ts';

declare module 'fastify' {
  interface FastifyInstance {
    signingKeys: SigningKeys;
    live: LiveHub;
  }
}

export async function createApp(services: Services, live: LiveHub): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: services.log as FastifyBaseLogger,
    bodyLimit: 1_000_000,
    requestTimeout: 30_000,
    // The nearest proxy only: what stands further left in X-Forwarded-For the caller may have made up.
    trustProxy: services.settings.mode === 'production' && ((_address: string, hop: number) => hop === 0),
    routerOptions: { maxParamLength: 200 },
  });
  app.decorate('services', services);
  app.decorate('signingKeys', openSigningKeys(services.authDb, services.settings));
  app.decorate('live', live);
  app.decorate('operations', []);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(sendProblem);

  await addSecurityHeaders(app);
  await app.register(cookie);
  await app.register(multipart, {
    limits: { fileSize: RESUME_MAX_BYTES, files: 1, fields: 10, fieldSize: 10_000 },
  });
  addReceivedFiles(app, (actor, id) =>
    runAs(services.db, actor, services.clock.now(), (context) =>
      finishedUpload(context, services.uploads, id),
    ),
  );
  addRateLimits(app);
  await describeApi(app);
  addHealth(app);
  addSessions(app);
  await app.register(autoload, {
    dir: path.join(import.meta.dirname, 'views'),
    options: { prefix: '/api' },
    ignorePattern: /\.test\.ts$/,
    forceESM: true,
  });
  await serveApiDocs(app);
  await servePublicPages(app);
  await serveWebApp(app);
  return app;
}
