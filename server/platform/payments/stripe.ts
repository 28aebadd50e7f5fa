/** Stripe: its own page for the payment (Checkout), and webhooks that it signs. */
import type Stripe from 'stripe';
import { z } from 'zod';
import { HireloomError } from '../errors.ts';
import { fromMinor, notSigned, type PaymentProvider, ProviderAway, toMinor } from './provider.ts';

export type StripeSettings = { secretKey: string; webhookSecret: string; baseUrl: string };

const TITLE = 'Stripe';
const PATIENCE_MS = 10_000;
/** Of a webhook's signature, by the machine's clock. */
const TOLERANCE_SECONDS = 300;

export function openStripe({ secretKey, webhookSecret, baseUrl }: StripeSettings): PaymentProvider {
  let opened: Promise<Stripe> | undefined;
  // Loaded where somebody pays: it is large, and most installations have no account there.
  const client = () => {
    opened ??= import('stripe').then(({ default: Client }) => {
      const { protocol, hostname, port } = new URL(baseUrl);
      return new Client(secretKey, {
        host: hostname,
        port: port || (protocol === 'http:' ? 80 : 443),
        protocol: protocol === 'http:' ? 'http' : 'https',
        timeout: PATIENCE_MS,
        maxNetworkRetries: 1,
        telemetry: false,
      });
    });
    return opened;
  };
  return {
    title: TITLE,
    async openCheckout({ orderId, words, amount, returnUrl }) {
      const stripe = await client();
      const session = await asked(() =>
        stripe.checkout.sessions.create(
          {
            mode: 'payment',
            client_reference_id: orderId,
            success_url: returnUrl,
            cancel_url: returnUrl,
            line_items: [
              {
                quantity: 1,
                price_data: {
                  currency: amount.currency.toLowerCase(),
                  unit_amount: toMinor(amount),
                  product_data: { name: words },
                },
              },
            ],
          },
          { idempotencyKey: `checkout-${orderId}` },
        ),
      );
      if (!session.url) throw new ProviderAway(TITLE);
      return { reference: session.id, url: session.url };
    },
    async readWebhook(body, headers) {
      const stripe = await client();
      const event = verified(stripe, body, String(headers['stripe-signature'] ?? ''));
      const isPaid =
        event.type === 'checkout.session.completed' ||
        event.type === 'checkout.session.async_payment_succeeded';
      if (!isPaid) return null;
      const { payment_status, client_reference_id, payment_intent, amount_total, currency } =
        event.data.object;
      // Some ways to pay take days; the other event then says that the money has come.
      if (payment_status !== 'paid' || !payment_intent || !amount_total || !currency) return null;
      // The account may sell other things, too, and know them by names of its own.
      if (!z.uuid().safeParse(client_reference_id).success) return null;
      return {
        orderId: client_reference_id!,
        providerPaymentId: typeof payment_intent === 'string' ? payment_intent : payment_intent.id,
        amount: fromMinor(amount_total, currency),
      };
    },
    async refund({ providerPaymentId, amount, key }) {
      const stripe = await client();
      const refund = await asked(() =>
        stripe.refunds.create(
          { payment_intent: providerPaymentId, amount: toMinor(amount) },
          { idempotencyKey: `refund-${key}` },
        ),
      );
      return refund.id;
    },
  };

  function verified(stripe: Stripe, body: Buffer, signature: string): Stripe.Event {
    try {
      return stripe.webhooks.constructEvent(body, signature, webhookSecret, TOLERANCE_SECONDS);
    } catch {
      throw notSigned(TITLE);
    }
  }
}

/** Whatever went wrong there, a person can only try again; what it was stands in the log. */
async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof HireloomError) throw error;
    const away = new ProviderAway(TITLE);
    away.cause = error;
    throw away;
  }
}
