import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { apiHref } from '../../app/membership.ts';

const getRateCard = () => ok(api.GET('/api/manager/rate-card'));
export type RateCard = Awaited<ReturnType<typeof getRateCard>>;
export type RateCardVersion = NonNullable<RateCard['holds']>;
export type Band = RateCardVersion['bands'][number];
export type Gap = RateCardVersion['gaps'][number];
export type Conditions = Omit<Band, 'payFrom' | 'payTo' | 'currency'>;

export const rateCardQuery = queryOptions({ queryKey: ['rate_card'], queryFn: getRateCard });

export const rateCardVersionsQuery = infiniteQueryOptions({
  queryKey: ['rate_card', 'versions'],
  queryFn: ({ pageParam }) =>
    ok(api.GET('/api/manager/rate-card/versions', { params: { query: { limit: 10, after: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});

export const termsVersionsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['engagement', id, 'terms'],
    queryFn: ({ pageParam }) =>
      ok(
        api.GET('/api/common/engagements/{id}/terms', {
          params: { path: { id }, query: { limit: 10, after: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

const getTermsVersion = (id: string, version: number, against: number | undefined) =>
  ok(
    api.GET('/api/common/engagements/{id}/terms/{version}', {
      params: { path: { id, version }, query: { with: against } },
    }),
  );
export type TermsVersion = Awaited<ReturnType<typeof getTermsVersion>>;
export type Signatures = TermsVersion['signatures'];

export const termsVersionQuery = (id: string, version: number, against?: number) =>
  queryOptions({
    queryKey: ['engagement', id, 'terms', version, against],
    queryFn: () => getTermsVersion(id, version, against),
    placeholderData: keepPreviousData,
  });

export const termsPdf = (id: string, version: number) =>
  apiHref(`/api/common/engagements/${id}/terms/${version}/pdf`);

export type Offer = { pay: string; currency: string; joiningOn?: string };

/** By the terms of an engagement, or by the rate card; its tax then as for the client that is named. */
export type Basis = { kind: 'terms'; engagementId: string } | { kind: 'card'; engagementId?: string };

const calculate = (basis: Basis, offer: Offer) =>
  basis.kind === 'card'
    ? ok(
        api.GET('/api/manager/rate-card/calculation', {
          params: { query: { ...offer, engagementId: basis.engagementId } },
        }),
      )
    : ok(
        api.GET('/api/common/engagements/{id}/terms/calculation', {
          params: { path: { id: basis.engagementId }, query: offer },
        }),
      );
export type Calculation = Awaited<ReturnType<typeof calculate>>;

export const calculationQuery = (basis: Basis, offer: Offer) =>
  queryOptions({
    queryKey: [basis.kind === 'card' ? 'rate_card' : 'engagement', 'calculation', basis, offer],
    queryFn: () => calculate(basis, offer),
    enabled: offer.pay !== '' && offer.currency !== '',
    retry: false,
  });
