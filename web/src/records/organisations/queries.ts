import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import type { Intent } from '../../app/command.ts';
import type { operations } from '../../generated/api.d.ts';

export type Organisation = operations['getOrganisation']['responses']['200']['content']['application/json'];
export type OrganisationChange =
  operations['updateOrganisation']['requestBody']['content']['application/json'];
export type Company = operations['getCompany']['responses']['200']['content']['application/json'];
export type CompanyChange = operations['updateCompany']['requestBody']['content']['application/json'];
export type Address = Organisation['addresses'][number];

export const organisationQuery = queryOptions({
  queryKey: ['organisation', 'own'],
  queryFn: () => ok(api.GET('/api/agency/organisation')),
});

export const updateOrganisation = (body: OrganisationChange, intent: Intent) =>
  ok(api.PATCH('/api/agency/organisation', { body, headers: intent }));

export const companyQuery = queryOptions({
  queryKey: ['organisation', 'company'],
  queryFn: () => ok(api.GET('/api/client/company')),
});

export const updateCompany = (body: CompanyChange, intent: Intent) =>
  ok(api.PATCH('/api/client/company', { body, headers: intent }));

export const clientCompanyQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', 'company', id],
    queryFn: () => ok(api.GET('/api/manager/client-companies/{id}', { params: { path: { id } } })),
  });

export const updateClientCompany = (id: string, body: CompanyChange, intent: Intent) =>
  ok(api.PATCH('/api/manager/client-companies/{id}', { params: { path: { id } }, body, headers: intent }));

export const holidaysQuery = (country: string, region: string | null) =>
  queryOptions({
    queryKey: ['organisation', 'holidays', country, region],
    queryFn: () =>
      ok(
        api.GET('/api/agency/organisation/holidays', {
          params: { query: { country, region: region ?? undefined } },
        }),
      ),
    staleTime: 3_600_000,
  });
