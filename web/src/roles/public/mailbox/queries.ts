import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';

const readMail = (query: { q?: string; after?: string; limit?: number }) =>
  ok(api.GET('/api/dev/mail', { params: { query } }));
export type Mail = Awaited<ReturnType<typeof readMail>>['items'][number];

/** Asked again every few seconds: mail comes without a word to the one who waits for it here. */
export const mailQuery = (q: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['mail', q],
    queryFn: ({ pageParam: after }) => readMail({ q: q || undefined, after, limit: 30 }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: 4_000,
  });

const readTemplates = (query: { q?: string; after?: string; limit?: number }) =>
  ok(api.GET('/api/dev/mail/templates', { params: { query } }));
export type Template = Awaited<ReturnType<typeof readTemplates>>['items'][number];

export const templatesQuery = (q: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['mail-templates', q],
    queryFn: ({ pageParam: after }) => readTemplates({ q: q || undefined, after, limit: 100 }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
