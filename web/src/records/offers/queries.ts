import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';

const getOffer = (id: string) => ok(api.GET('/api/candidate/offers/{id}', { params: { path: { id } } }));
export type Offer = Awaited<ReturnType<typeof getOffer>>;

export const offerQuery = (id: string) =>
  queryOptions({ queryKey: ['offer', id], queryFn: () => getOffer(id) });

/** Somebody with more offers than this has no need of a list. */
export const myOffers = queryOptions({
  queryKey: ['offer', 'mine'],
  queryFn: () => ok(api.GET('/api/candidate/offers', { params: { query: { limit: 50 } } })),
});

export const offerByLink = (token: string) =>
  queryOptions({
    queryKey: ['offer', 'link', token],
    queryFn: () => ok(api.GET('/api/public/offers/{token}', { params: { path: { token } } })),
  });
