import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import type { operations } from '../../generated/api.d.ts';

type ListQuery = operations['listReplacements']['parameters']['query'];

export const listReplacements = (query: ListQuery) =>
  ok(api.GET('/api/common/replacements', { params: { query } }));
export type ReplacementItem = Awaited<ReturnType<typeof listReplacements>>['items'][number];

const getReplacement = (id: string) =>
  ok(api.GET('/api/common/replacements/{id}', { params: { path: { id } } }));
export type Replacement = Awaited<ReturnType<typeof getReplacement>>;

export const replacementQuery = (id: string) =>
  queryOptions({ queryKey: ['replacement', id], queryFn: () => getReplacement(id) });

/** The same screens stand in the manager's and the recruiter's area. */
export const useHome = () =>
  useMe().active?.role === 'recruiter' ? '/recruiter/replacements' : '/manager/replacements';
