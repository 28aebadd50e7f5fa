import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';

const getRetention = () => ok(api.GET('/api/agency/retention'));
export type Retention = Awaited<ReturnType<typeof getRetention>>;

export const retentionQuery = queryOptions({ queryKey: ['retention', 'setting'], queryFn: getRetention });

export const SHOWN = ['due', 'kept'] as const;
export type Shown = (typeof SHOWN)[number];

export const listRetained = (show: Shown, after?: string) =>
  ok(api.GET('/api/agency/retention/candidates', { params: { query: { show, limit: 50, after } } }));
export type Retained = Awaited<ReturnType<typeof listRetained>>['items'][number];
