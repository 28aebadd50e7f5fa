/** What every answer tells the browser to refuse. */
import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import helmet from 'helmet';

/** Of what a page could ask its visitor for, ours asks for nothing. */
const PERMISSIONS = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]
  .map((name) => `${name}=()`)
  .join(', ');

export async function addSecurityHeaders(app: FastifyInstance) {
  const isHttps = app.services.settings.publicUrl.startsWith('https:');
  // Made once: @fastify/helmet makes all of it anew for every answer.
  const secure = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        frameSrc: ["'self'", 'blob:'],
        // Chromium shows a PDF in a frame as an object.
        objectSrc: ["'self'", 'blob:'],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  });
  app.addHook('onRequest', (request, reply, done) => secure(request.raw, reply.raw, () => done()));
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', PERMISSIONS);
    // What somebody saw stays on nobody's disk; what is for everybody says so itself.
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
}

/** @returns the number by which this one answer's page may bring styles of its own */
export function allowStylesOf(reply: FastifyReply): string {
  const nonce = randomBytes(16).toString('base64');
  change(reply, "style-src 'self'", `style-src 'self' 'nonce-${nonce}'`);
  return nonce;
}

/** The API's own page starts itself by inline scripts and brings its styles without a number. */
export function allowApiPage(reply: FastifyReply, scripts: string) {
  change(reply, "script-src 'self'", `script-src 'self' ${scripts}`);
  change(reply, "style-src 'self'", "style-src 'self' 'unsafe-inline'");
}

/** A page of ours shows it in a frame. */
export function allowFrame(reply: FastifyReply) {
  change(reply, "frame-ancestors 'none'", "frame-ancestors 'self'");
  reply.header('x-frame-options', 'SAMEORIGIN');
}

function change(reply: FastifyReply, from: string, to: string) {
  const policy = String(reply.getHeader('content-security-policy'));
  reply.header('content-security-policy', policy.replace(from, to));
}
