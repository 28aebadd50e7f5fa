import { z } from 'zod';
import { Instant, pageOf, pageQuery, text } from '../../platform/http/shapes.ts';

export const WebhookInput = z.strictObject({
  url: text(1, 2000).describe('Where it is posted to: https, and an address that the internet can reach.'),
  description: text(0, 200).default(''),
  types: z
    .array(z.string().max(80))
    .max(300)
    .default([])
    .describe('Event types; none means all, also those that are yet to come.'),
});
export type WebhookInput = z.output<typeof WebhookInput>;

const DELIVERY_STATES = ['waiting', 'delivered', 'given_up'] as const;

export const DeliveryView = z.object({
  id: z.uuid(),
  eventId: z.uuid().nullable().describe('Null for a test.'),
  type: z.string(),
  state: z.enum(DELIVERY_STATES),
  tries: z.int(),
  at: Instant.describe('When it happened.'),
  triedAt: Instant.nullable(),
  nextTryAt: Instant.nullable(),
  status: z.int().nullable().describe('HTTP status of the last answer; null where none came.'),
  milliseconds: z.int().nullable(),
  answer: z.string().nullable().describe('The first kilobyte of the last answer.'),
  error: z.string().nullable(),
  possible: z.array(z.string()).describe('Commands that the reader has now.'),
});
export type DeliveryView = z.output<typeof DeliveryView>;

export const ListDeliveries = pageQuery.extend({
  state: z.enum(DELIVERY_STATES).optional(),
});
export const DeliveryPage = pageOf(DeliveryView);

export const WebhookView = z.object({
  id: z.uuid(),
  url: z.string(),
  description: z.string(),
  types: z.array(z.string()),
  enabled: z.boolean(),
  offBecause: z
    .enum(['by_hand', 'gone', 'failing'])
    .nullable()
    .describe('`gone`: it answered 410; `failing`: nothing had arrived for three days.'),
  failingSince: Instant.nullable().describe('Null while what is sent arrives.'),
  waiting: z.int().describe('Deliveries that are yet to arrive; 1,000 stands for more.'),
  lastDelivery: DeliveryView.pick({ type: true, triedAt: true, status: true, error: true }).nullable(),
  oldSecretUntil: Instant.nullable().describe('Until then a replaced secret signs, too.'),
  createdAt: Instant,
  possible: z.array(z.string()).describe('Commands that the reader has now.'),
});
export type WebhookView = z.output<typeof WebhookView>;

export const WebhookList = z.object({
  items: z.array(WebhookView),
  most: z.int().describe('How many an agency may have.'),
});

const secret = z.string().describe('`whsec_` and a key in base64. Shown this once.');
export const WebhookMade = z.object({ id: z.uuid(), secret });
export const SecretMade = z.object({ secret, oldSecretUntil: Instant });

export const WebhookTypes = z.object({
  groups: z.array(z.object({ category: z.string(), title: z.string(), types: z.array(z.string()) })),
});
