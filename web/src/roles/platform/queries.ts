import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import type { operations } from '../../generated/api.d.ts';

export const listOrganisations = (query: operations['listOrganisations']['parameters']['query']) =>
  ok(api.GET('/api/platform/organisations', { params: { query } }));
export type OrganisationItem = Awaited<ReturnType<typeof listOrganisations>>['items'][number];

const getOrganisation = (id: string) =>
  ok(api.GET('/api/platform/organisations/{id}', { params: { path: { id } } }));
export type Organisation = Awaited<ReturnType<typeof getOrganisation>>;

export const organisationQuery = (id: string) =>
  queryOptions({ queryKey: ['organisation', id], queryFn: () => getOrganisation(id) });

export const listUsers = (query: operations['listUsers']['parameters']['query']) =>
  ok(api.GET('/api/platform/users', { params: { query } }));
export type UserItem = Awaited<ReturnType<typeof listUsers>>['items'][number];

const getUser = (id: string) => ok(api.GET('/api/platform/users/{id}', { params: { path: { id } } }));
export type User = Awaited<ReturnType<typeof getUser>>;

export const userQuery = (id: string) => queryOptions({ queryKey: ['user', id], queryFn: () => getUser(id) });
