import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';

const listWebhooks = () => ok(api.GET('/api/agency/webhooks'));
export type Webhook = Awaited<ReturnType<typeof listWebhooks>>['items'][number];

export const webhooksQuery = queryOptions({ queryKey: ['webhook', 'list'], queryFn: listWebhooks });

/** Answers of receivers are no events: while something waits, they are looked for. */
const LOOK_EVERY_MS = 3000;

export const webhookQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhook', id],
    queryFn: () => ok(api.GET('/api/agency/webhooks/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.waiting ? LOOK_EVERY_MS : false),
  });

export const typesQuery = queryOptions({
  queryKey: ['webhook', 'types'],
  queryFn: () => ok(api.GET('/api/agency/webhook-types')),
  staleTime: Number.POSITIVE_INFINITY,
});

export const DELIVERY_STATES = ['waiting', 'delivered', 'given_up'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const listDeliveries = (id: string, state?: DeliveryState, after?: string) =>
  ok(
    api.GET('/api/agency/webhooks/{id}/deliveries', {
      params: { path: { id }, query: { limit: 20, state, after } },
    }),
  );
export type Delivery = Awaited<ReturnType<typeof listDeliveries>>['items'][number];

export const webhooksHref = (id?: string) => `/agency/webhooks${id ? `/${id}` : ''}`;
