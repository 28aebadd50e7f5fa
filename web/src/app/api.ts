/** The typed client: `ok(api.GET('/api/client/jobs', { params: { query } }))` answers the data or throws a `Problem`. */
import createClient from 'openapi-fetch';
import type { paths } from '../generated/api.d.ts';
import { noConnection, problemFrom } from './problem.ts';

export const api = createClient<paths>({
  headers: { accept: 'application/json' },
  // Several values of a filter go as `state=open,on_hold`.
  querySerializer: { array: { style: 'form', explode: false } },
});

api.use({
  onRequest({ request }) {
    // A command's own key comes from `useCommand`; what is sent outside of one is an intent of its own.
    if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
      request.headers.set('idempotency-key', crypto.randomUUID());
    }
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await problemFrom(response);
    return response;
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
