/** The typed client: `ok(api.GET('/api/common/jobs', { params: { query } }))` answers the data or throws a `Problem`. */
import createClient from 'openapi-fetch';
import type { paths } from '../generated/api.d.ts';
import { isLeaving, leave } from './leaving.ts';
import { dropTabMembership, tabMembership } from './membership.ts';
import { noConnection, problemFrom } from './problem.ts';
import { proveAgain } from './reauthentication.ts';

export const api = createClient<paths>({
  headers: { accept: 'application/json' },
  // Several values of a filter go as `state=open,on_hold`.
  querySerializer: { array: { style: 'form', explode: false } },
});

/** What may have to be sent again, after the person proved who they are. */
const copies = new WeakMap<Request, Request>();

/** The screen stays as it is, with what was typed on it, instead of becoming the error of what it read again. */
const NEVER = new Promise<never>(() => {});

api.use({
  onRequest({ request }) {
    // A command's own key comes from `useCommand`; what is sent outside of one is an intent of its own.
    if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
      request.headers.set('idempotency-key', crypto.randomUUID());
    }
    const membership = tabMembership();
    if (membership) request.headers.set('hireloom-membership', membership);
    copies.set(request, request.clone());
    return request;
  },
  async onResponse({ request, response }) {
    if (response.ok) return response;
    const problem = await problemFrom(response);
    const copy = copies.get(request);
    if (problem.code === 'reauthentication_needed' && copy && (await proveAgain())) {
      const again = await fetch(copy);
      if (again.ok) return again;
      throw await problemFrom(again);
    }
    if (isLeaving(problem) && leave(problem) && request.method === 'GET') return NEVER;
    // The next request of this tab, after the person has read it, goes on in another membership.
    if (problem.code === 'membership_gone') dropTabMembership();
    throw problem;
  },
  onError({ error }) {
    // fetch itself fails with a TypeError when there is no line.
    return error instanceof TypeError ? noConnection() : undefined;
  },
});

/** The data of an answer; every refusal was thrown on the way. */
export async function ok<Data>(call: Promise<{ data?: Data }>): Promise<Data> {
  const { data } = await call;
  return data as Data;
}
