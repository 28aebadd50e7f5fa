/** Razorpay: a payment link leads to its own page, and webhooks are signed over their bytes. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { fromMinor, notSigned, type PaymentProvider, ProviderAway, toMinor } from './provider.ts';

export type RazorpaySettings = { keyId: string; keySecret: string; webhookSecret: string; baseUrl: string };

const TITLE = 'Razorpay';
const PATIENCE_MS = 10_000;

const Link = z.object({ id: z.string(), short_url: z.url() });
const Links = z.object({ payment_links: z.array(Link.extend({ reference_id: z.string() })) });
const Refund = z.object({ id: z.string(), receipt: z.string().nullish() });
const Refunds = z.object({ items: z.array(Refund) });

const LinkPaid = z.object({
  event: z.literal('payment_link.paid'),
  payload: z.object({
    payment_link: z.object({ entity: z.object({ reference_id: z.uuid() }) }),
    payment: z.object({
      entity: z.object({
        id: z.string().max(200),
        amount: z.int().positive(),
        currency: z.string().regex(/^[A-Z]{3}$/),
        status: z.literal('captured'),
      }),
    }),
  }),
});

export function openRazorpay({
  keyId,
  keySecret,
  webhookSecret,
  baseUrl,
}: RazorpaySettings): PaymentProvider {
  const authorization = `Basic ${Buffer.from(`${keyId}:${keySecret}`).toString('base64')}`;

  async function ask<T>(
    method: 'GET' | 'POST',
    path: string,
    shape: z.ZodType<T>,
    body?: object,
  ): Promise<T> {
    try {
      const answer = await fetch(new URL(path, baseUrl), {
        method,
        headers: { authorization, 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (!answer.ok) throw new Error(`${answer.status} ${(await answer.text()).slice(0, 300)}`);
      return shape.parse(await answer.json());
    } catch (error) {
      const away = new ProviderAway(TITLE);
      away.cause = error;
      throw away;
    }
  }

  return {
    title: TITLE,
    async openCheckout({ orderId, words, amount, returnUrl }) {
      // It knows no repeat: where the answer to a first try was lost, its link is there already.
      const known = await ask('GET', `/v1/payment_links?reference_id=${orderId}`, Links);
      const link =
        known.payment_links.find(({ reference_id }) => reference_id === orderId) ??
        (await ask('POST', '/v1/payment_links', Link, {
          amount: toMinor(amount),
          currency: amount.currency,
          reference_id: orderId,
          description: words,
          callback_url: returnUrl,
          callback_method: 'get',
        }));
      return { reference: link.id, url: link.short_url };
    },
    async readWebhook(body, headers) {
      requireSignature(body, String(headers['x-razorpay-signature'] ?? ''), webhookSecret);
      const paid = LinkPaid.safeParse(jsonOf(body)).data;
      if (!paid) return null;
      const { payment, payment_link } = paid.payload;
      const { id, amount, currency } = payment.entity;
      return {
        orderId: payment_link.entity.reference_id,
        providerPaymentId: id,
        amount: fromMinor(amount, currency),
      };
    },
    async refund({ providerPaymentId, amount, key }) {
      const path = `/v1/payments/${encodeURIComponent(providerPaymentId)}`;
      const known = await ask('GET', `${path}/refunds`, Refunds);
      const refund =
        known.items.find(({ receipt }) => receipt === key) ??
        (await ask('POST', `${path}/refund`, Refund, { amount: toMinor(amount), receipt: key }));
      return refund.id;
    },
  };
}

function requireSignature(body: Buffer, given: string, secret: string): void {
  const expected = createHmac('sha256', secret).update(body).digest();
  const sent = Buffer.from(given, 'hex');
  if (sent.length !== expected.length || !timingSafeEqual(sent, expected)) throw notSigned(TITLE);
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
