/** The built web application: its files, and its one page for every address that is not the API's. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { NotFound } from './platform/errors.ts';
import { allowStylesOf } from './platform/http/security-headers.ts';

/** As `web/index.html` writes it. */
const NONCE = '{{nonce}}';
const FOLDER = path.resolve(import.meta.dirname, '../dist/web');

export async function serveWebApp(app: FastifyInstance) {
  const page = readPage();
  if (page) {
    await app.register(fastifyStatic, {
      root: FOLDER,
      wildcard: false,
      index: false,
      preCompressed: true,
      // The page goes out below, each time with another number.
      allowedPath: (address) => address !== '/index.html',
      setHeaders: (reply, file) => {
        // File names carry a hash of what is in them.
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
    if (!page || !isPage) throw new NotFound('This address');
    // Kept by nobody: an old page would carry a number that the new policy does not name.
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page.replace(NONCE, allowStylesOf(reply)));
  });
}

/** @returns null where the web application is not built */
function readPage(): string | null {
  const file = path.join(FOLDER, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
