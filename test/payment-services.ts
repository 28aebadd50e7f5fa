/** Stripe and Razorpay on this machine, as far as we speak to them: what they keep, and the webhooks that they sign. */
import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { STRIPE_KEYS } from './secret.ts';

const STRIPE_SECRET = STRIPE_KEYS.STRIPE_WEBHOOK_SECRET;
const RAZORPAY_SECRET = 'razorpay-webhook-of-a-test';

type Asked = { method: string; path: string; body: string; headers: IncomingMessage['headers'] };
type Link = { id: string; short_url: string; reference_id: string; amount: number; currency: string };

export type PaymentService = {
  url: string;
  asked: Asked[];
  /** Answers 500 to so many requests. */
  away: number;
  /** Takes what is asked, and its answer is lost. */
  losesAnswers: boolean;
  refunds: { id: string; payment: string; receipt: string }[];
  links: Link[];
};

function aService(answer: (service: PaymentService, asked: Asked) => object, port = 0): PaymentService {
  const service: PaymentService = {
    url: '',
    asked: [],
    away: 0,
    losesAnswers: false,
    refunds: [],
    links: [],
  };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += part;
    const asked = { method: request.method!, path: request.url!, body, headers: request.headers };
    service.asked.push(asked);
    reply(service, asked, response, answer);
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
    service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => Object.assign(service, { asked: [], away: 0, losesAnswers: false }));
  afterAll(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => void server.close(() => resolve()));
  });
  return service;
}

function reply(
  service: PaymentService,
  asked: Asked,
  response: ServerResponse,
  answer: (service: PaymentService, asked: Asked) => object,
) {
  const json = { 'content-type': 'application/json' };
  if (service.away > 0) {
    service.away--;
    return void response.writeHead(500, json).end('{"error":{"type":"api_error","message":"away"}}');
  }
  const said = answer(service, asked);
  if (service.losesAnswers && asked.method === 'POST') return void response.destroy();
  response.writeHead(200, json).end(JSON.stringify(said));
}

/** With its keys of idempotency: the same key is the same session, and the same refund. */
export function aStripe(port = 0) {
  const byKey = new Map<string, object>();
  const service = aService((service, { path, body, headers }) => {
    const key = String(headers['idempotency-key']);
    const known = byKey.get(key);
    if (known) return known;
    const form = new URLSearchParams(body);
    const id = randomUUID();
    const made = path.startsWith('/v1/refunds')
      ? { id: `re_${id}`, object: 'refund', status: 'succeeded' }
      : {
          id: `cs_${id}`,
          object: 'checkout.session',
          url: `https://checkout.stripe.example/${form.get('client_reference_id')}`,
        };
    if (path.startsWith('/v1/refunds'))
      service.refunds.push({ id: `re_${id}`, payment: form.get('payment_intent')!, receipt: key });
    byKey.set(key, made);
    return made;
  }, port);
  return {
    service,
    settings: () => ({
      ...STRIPE_KEYS,
      STRIPE_BASE_URL: service.url,
    }),
    /** What Stripe posts once the payer has paid. */
    paid: (
      orderId: string,
      minor: number,
      changes: Record<string, unknown> = {},
      type = 'checkout.session.completed',
    ) => ({
      id: `evt_${randomUUID()}`,
      object: 'event',
      type,
      data: {
        object: {
          object: 'checkout.session',
          client_reference_id: orderId,
          payment_intent: `pi_${orderId}`,
          payment_status: 'paid',
          amount_total: minor,
          currency: 'inr',
          ...changes,
        },
      },
    }),
    signed: (body: string, secret = STRIPE_SECRET, at = Math.floor(Date.now() / 1000)) => ({
      'content-type': 'application/json; charset=utf-8',
      'stripe-signature': `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`,
    }),
  };
}

/** Without keys of idempotency: what was made is looked up by its reference. */
export function aRazorpay() {
  const service = aService((service, { method, path, body }) => {
    const url = new URL(path, 'http://razorpay');
    if (path.includes('/refund')) return refunds(service, url, method, body);
    if (method === 'GET') {
      const reference = url.searchParams.get('reference_id');
      return { payment_links: service.links.filter(({ reference_id }) => reference_id === reference) };
    }
    const asked = JSON.parse(body);
    const link = {
      id: `plink_${randomUUID()}`,
      short_url: `https://rzp.example/${asked.reference_id}`,
      ...asked,
    };
    service.links.push(link);
    return link;
  });
  return {
    service,
    settings: () => ({
      RAZORPAY_KEY_ID: 'rzp_of_a_test',
      RAZORPAY_KEY_SECRET: 'secret-of-a-test',
      RAZORPAY_WEBHOOK_SECRET: RAZORPAY_SECRET,
      RAZORPAY_BASE_URL: service.url,
    }),
    paid: (
      orderId: string,
      minor: number,
      payment: Record<string, unknown> = {},
      event = 'payment_link.paid',
    ) => ({
      event,
      payload: {
        payment_link: { entity: { id: 'plink_1', reference_id: orderId } },
        payment: {
          entity: { id: `pay_${orderId}`, amount: minor, currency: 'INR', status: 'captured', ...payment },
        },
      },
    }),
    signed: (body: string, secret = RAZORPAY_SECRET) => ({
      'content-type': 'application/json',
      'x-razorpay-signature': createHmac('sha256', secret).update(body).digest('hex'),
    }),
  };
}

function refunds(service: PaymentService, url: URL, method: string, body: string) {
  const payment = url.pathname.split('/')[3]!;
  if (method === 'GET') return { items: service.refunds.filter((refund) => refund.payment === payment) };
  const refund = { id: `rfnd_${randomUUID()}`, payment, receipt: JSON.parse(body).receipt };
  service.refunds.push(refund);
  return refund;
}
