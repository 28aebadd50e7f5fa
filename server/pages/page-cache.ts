/** Pages that are the same for everybody, kept by this process for a second or little more: many readers at once cost one look at the database. */
import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { openKept } from '../platform/kept.ts';

/** Of some ten kilobytes each. */
const MOST = 500;

export type Page = { status: number; type: string; text: string; location?: string };
/** Its text as it is sent, as it is sent many times. */
type Kept = Omit<Page, 'text'> & { body: Buffer; etag: string };

export type PageCache = (key: string, make: () => Promise<Page>) => Promise<Kept>;

export function openPageCache(): PageCache {
  const kept = openKept<Kept>({ keptMs: 1000, shownMs: 3000, most: MOST });
  return (key, make) => kept(key, async () => withTag(await make()));
}

function withTag({ text, ...page }: Page): Kept {
  const body = Buffer.from(text);
  return { ...page, body, etag: `"${hash('sha256', body, 'base64url').slice(0, 27)}"` };
}

/** Without its text where the reader has it already. */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, type, body, etag, location }: Kept,
  caching: string,
) {
  if (location) reply.header('location', location);
  reply.header('cache-control', caching).header('etag', etag);
  const known = request.headers['if-none-match']?.split(/,\s*/).includes(etag);
  if (known && status === 200) return reply.status(304).send();
  return reply.status(status).type(type).send(body);
}
