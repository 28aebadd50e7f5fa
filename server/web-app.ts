/** The built web application: its files, and its one page for every address that is not the API's. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { NotFound } from './platform/errors.ts';

const FOLDER = path.resolve(import.meta.dirname, '../dist/web');

export async function serveWebApp(app: FastifyInstance) {
  const built = existsSync(path.join(FOLDER, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: FOLDER,
      wildcard: false,
      index: false,
      preCompressed: true,
      setHeaders: (reply, file) => {
        // File names carry a hash of what is in them; the page itself does not.
        reply.header(
          'cache-control',
          file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    const isPage =
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      !/\.[a-z0-9]{2,5}$/i.test(request.url.split('?')[0]!);
    if (!built || !isPage) throw new NotFound('This address');
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
