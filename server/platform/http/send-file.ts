import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { allowFrame } from './security-headers.ts';

/** Nothing of what is in a file may run, load or be sent from it. */
const CLOSED = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Types that a browser may show in place; everything else is only ever downloaded. */
const SHOWN: Record<string, { policy: string; cache: string }> = {
  // Browsers show no PDF in a sandbox: the viewer is a page of theirs, which runs nothing of ours.
  'application/pdf': {
    policy: "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    cache: 'private, no-store',
  },
  'image/png': { policy: CLOSED, cache: 'private, no-store' },
  'image/jpeg': { policy: CLOSED, cache: 'private, no-store' },
  // As long as its address is good at least; another picture has another address.
  'image/webp': { policy: CLOSED, cache: 'private, max-age=600' },
};

export function sendFile(
  reply: FastifyReply,
  file: { name: string; mime: string },
  content: Uint8Array | Readable,
) {
  const shown = SHOWN[file.mime];
  // Screens of ours show it in a frame; whatever it holds, nothing of it runs as ours.
  if (shown) allowFrame(reply);
  const ascii = file.name.replaceAll(/[^\x20-\x7e]|["\\]/g, '_');
  return reply
    .header('content-type', shown ? file.mime : 'application/octet-stream')
    .header(
      'content-disposition',
      `${shown ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    )
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', shown?.policy ?? CLOSED)
    .header('cache-control', shown?.cache ?? 'private, no-store')
    .send(content instanceof Readable ? content : Buffer.from(content));
}

/** A page made of a file, for a frame of ours. */
export function sendPreview(reply: FastifyReply, page: string) {
  allowFrame(reply);
  return reply
    .type('text/html; charset=utf-8')
    .header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'",
    )
    .header('cache-control', 'private, no-store')
    .send(page);
}

/** Data that somebody takes along. */
export function sendJsonFile(reply: FastifyReply, { name, content }: { name: string; content: unknown }) {
  const file = { name, mime: 'application/json' };
  return sendFile(reply, file, Buffer.from(JSON.stringify(content, null, 2))).type('application/json');
}
