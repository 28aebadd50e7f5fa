/** What a screen shows is in its address: plain words, `?state=open&state=on_hold&sort=-createdAt`. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';

export type Query = Record<string, string | string[]>;

export function parseQuery(text: string): Query {
  const query: Query = {};
  for (const [key, value] of new URLSearchParams(text)) {
    const before = query[key];
    query[key] = before === undefined ? value : [before, value].flat();
  }
  return query;
}

export function writeQuery(query: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of [value].flat()) if (one !== undefined && one !== '') params.append(key, String(one));
  }
  const text = params.toString();
  return text && `?${text}`;
}

/** The address's query, and a change of it that keeps the rest; undefined takes a key away. */
export function useQueryString() {
  const query = useSearch({ strict: false }) as Query;
  const navigate = useNavigate();
  const change = useCallback(
    (changes: Record<string, string | string[] | undefined>, how: { push?: boolean } = {}) =>
      navigate({
        to: '.',
        search: (before: Query) => ({ ...before, ...changes }),
        replace: !how.push,
        resetScroll: false,
      } as Parameters<typeof navigate>[0]),
    [navigate],
  );
  return [query, change] as const;
}

/** What another screen asked this one to begin with; taken out of the address, so that it does not begin so again. */
export function useBeginning(key: string): string | null {
  const [query, change] = useQueryString();
  const [beginning] = useState(() => oneOf(query[key]) ?? null);
  useEffect(() => {
    if (beginning !== null) void change({ [key]: undefined });
  }, [beginning, key, change]);
  return beginning;
}

/** An address as the router wants it: `<Link {...linkTo(item.href)}>`. Needed wherever an address may carry a query. */
export function linkTo(href: string) {
  const [path, query] = href.split('?');
  return { to: path || '.', search: (query ? parseQuery(query) : undefined) as never };
}

/** A part of the path, e.g. `useParam('jobId')` below 'jobs/$jobId'. */
export function useParam(name: string): string {
  const params = useParams({ strict: false }) as Record<string, string | undefined>;
  const value = params[name];
  if (value === undefined) throw new Error(`The address has no ${name}.`);
  return value;
}

/** One value of a key that may be there once, several times or not at all. */
export const oneOf = (value: string | string[] | undefined) => [value].flat()[0];
export const allOf = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat());
