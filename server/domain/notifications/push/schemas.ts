import { ECDH } from 'node:crypto';
import { z } from 'zod';
import { Instant, text } from '../../../platform/http/shapes.ts';

export const AddPushBrowser = z.strictObject({
  endpoint: z.string().min(1).max(2000).describe('Where its push service takes what is for it.'),
  keys: z
    .strictObject({
      p256dh: z
        .string()
        .regex(/^[\w-]{87}$/, '65 bytes as base64url, without padding.')
        .refine(isOnCurve, 'Not a key of the curve P-256.'),
      auth: z.string().regex(/^[\w-]{22}$/, '16 bytes as base64url, without padding.'),
    })
    .describe('As `PushSubscription.toJSON()` of the browser gives them.'),
  name: text(1, 60).describe('By which the person knows the browser, like “Firefox on Android”.'),
});
export type AddPushBrowser = z.output<typeof AddPushBrowser>;

function isOnCurve(key: string): boolean {
  try {
    ECDH.convertKey(key, 'prime256v1', 'base64url', 'base64url', 'uncompressed');
    return true;
  } catch {
    return false;
  }
}

export const PushBrowsers = z.object({
  possible: z.array(z.enum(['add'])).describe('Empty where this installation sends none.'),
  publicKey: z.string().nullable().describe('The `applicationServerKey` of a subscription.'),
  items: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      endpoint: z.string().describe('By which a browser knows itself.'),
      createdAt: Instant,
      usedAt: Instant.nullable().describe('When something last arrived.'),
      failingSince: Instant.nullable().describe('Since when nothing arrives.'),
    }),
  ),
});
export type PushBrowsers = z.output<typeof PushBrowsers>;
