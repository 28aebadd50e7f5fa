/** Pages that are the same for everybody, kept by this process for a second or little more: many readers at once cost one look at the database. */
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const KEPT_MS = 1000;
/** Nobody waits while a page is made anew that was made so short a time ago: they get that one. */
const SHOWN_MS = 3000;
/** Of some ten kilobytes each. */
const MOST = 500;

export type Page = { status: number; type: string; text: string; location?: string };
type Kept = Page & { etag: string };

export type PageCache = (key: string, make: () => Promise<Page>) => Promise<Kept>;

export function openPageCache(): PageCache {
  const pages = new Map<string, { begunAt: number; page: Promise<Kept>; anew: boolean }>();
  return (key, make) => {
    const begunAt = performance.now();
    const known = pages.get(key);
    const age = known ? begunAt - known.begunAt : Number.POSITIVE_INFINITY;
    const isShown = age < SHOWN_MS;
    if (known && (age < KEPT_MS || (isShown && known.anew))) return known.page;

    const page = make().then(withTag);
    page.catch(() => pages.delete(key));
    const keep = () => {
      pages.delete(key);
      pages.set(key, { begunAt, page, anew: false });
      // The one that was made longest ago.
      if (pages.size > MOST) pages.delete(pages.keys().next().value!);
    };
    if (known && isShown) {
      known.anew = true;
      page.then(keep, () => {});
      return known.page;
    }
    // Whoever comes while it is made waits for the same one.
    keep();
    return page;
  };
}

export const withTag = (page: Page): Kept => ({
  ...page,
  etag: `"${createHash('sha256').update(page.text).digest('base64url').slice(0, 27)}"`,
});

/** Without its text where the reader has it already. */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, type, text, etag, location }: Kept,
  caching: string,
) {
  if (location) reply.header('location', location);
  reply.header('cache-control', caching).header('etag', etag);
  const known = request.headers['if-none-match']?.split(/,\s*/).includes(etag);
  if (known && status === 200) return reply.status(304).send();
  return reply.status(status).type(type).send(text);
}
