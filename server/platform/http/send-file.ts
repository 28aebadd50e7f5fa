import type { FastifyReply } from 'fastify';

/** Types that a browser may show in place; everything else is only ever downloaded. */
const SHOWN = ['application/pdf'];

export function sendFile(reply: FastifyReply, file: { name: string; mime: string }, bytes: Uint8Array) {
  const way = SHOWN.includes(file.mime) ? 'inline' : 'attachment';
  const ascii = file.name.replaceAll(/[^\x20-\x7e]|["\\]/g, '_');
  return reply
    .header('content-type', SHOWN.includes(file.mime) ? file.mime : 'application/octet-stream')
    .header(
      'content-disposition',
      `${way}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    )
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes));
}
