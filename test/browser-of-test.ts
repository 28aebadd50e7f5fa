/** A browser as the API sees it: it keeps cookies, and follows to a provider and back. */
import type { House } from './house.ts';

export type TestBrowser = ReturnType<typeof openBrowser>;

const AT = '/api/authentication';

export function openBrowser(house: House) {
  const cookies = new Map<string, string>();

  async function call(method: string, path: string, body?: unknown) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await house.call(null, method, path, body, { cookie });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value) cookies.set(name!, value);
      else cookies.delete(name!);
    }
    return answer;
  }

  return {
    cookies,
    call,
    get: (path: string) => call('GET', AT + path),
    post: (path: string, body?: unknown) => call('POST', AT + path, body),
    delete: (path: string) => call('DELETE', AT + path),
    /** To the provider, which sends back at once. @returns the callback's path */
    async away(path: string, body?: unknown): Promise<string> {
      const { body: begun } = await call('POST', AT + path, body);
      const page = await fetch(begun.url, { redirect: 'manual' });
      const back = new URL(page.headers.get('location')!);
      return back.pathname + back.search;
    },
    /** To the provider and back. @returns where the web goes on, and the answer */
    async through(path: string, body?: unknown): Promise<string> {
      const answer = await call('GET', await this.away(path, body));
      return String(answer.headers.location);
    },
  };
}
