import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import type { operations } from '../../generated/api.d.ts';

export type Targets = operations['listTargets']['responses']['200']['content']['application/json'];

/** Of everybody, for managers. */
export const targetsQuery = (month: string) =>
  queryOptions({
    queryKey: ['organisation', 'targets', month],
    queryFn: () => ok(api.GET('/api/manager/targets', { params: { query: { month } } })),
  });

/** A recruiter's own. */
export const myTargetsQuery = (month: string) =>
  queryOptions({
    queryKey: ['organisation', 'my-targets', month],
    queryFn: () => ok(api.GET('/api/recruiter/targets', { params: { query: { month } } })),
  });
