/** People who are signed in, requests, and checks that are told. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export class Failed extends Error {}

// The tour reads answers as they come; the checks say what must be in them.
// biome-ignore lint/suspicious/noExplicitAny: an answer of any operation
export type Answer = any;

export type Person = {
  name: string;
  get: (path: string) => Promise<Answer>;
  post: (path: string, body?: unknown) => Promise<Answer>;
  patch: (path: string, body: unknown) => Promise<Answer>;
  /** The status of a request that is expected to be refused, with the problem's body. */
  refused: (method: string, path: string, body?: unknown) => Promise<{ status: number; problem: Answer }>;
  upload: (path: string, name: string, bytes: Uint8Array) => Promise<Answer>;
  /** The file behind a link. @param path where the link is asked for */
  file: (path: string) => Promise<Uint8Array>;
};

export type Tour = Awaited<ReturnType<typeof openTour>>;

const PEOPLE = {
  client: 'client@aster.example',
  manager: 'manager@nimbus.example',
  recruiter: 'recruiter@nimbus.example',
  interviewer1: 'interviewer@aster.example',
  interviewer2: 'interviewer2@aster.example',
  interviewer3: 'interviewer3@aster.example',
  candidate: 'candidate@people.example',
  accountant: 'accounts@nimbus.example',
  rival: 'manager@harbour.example',
  otherClient: 'client@kaveri.example',
} as const;

export async function openTour(url: string) {
  const accounts = (await request(url, null, 'GET', '/api/public/demo-accounts')).accounts as {
    password: string;
  }[];
  const signIn = async (email: string): Promise<Person> => {
    const { token } = await request(url, null, 'POST', '/api/authentication/sign-in', {
      email,
      password: accounts[0]!.password,
    });
    return personOf(url, token, email);
  };
  const people = Object.fromEntries(
    await Promise.all(Object.entries(PEOPLE).map(async ([role, email]) => [role, await signIn(email)])),
  ) as Record<keyof typeof PEOPLE, Person>;
  let count = 0;
  return {
    ...people,
    nobody: personOf(url, null, 'nobody'),
    run: randomUUID().slice(0, 6),
    step: (words: string) => console.log(`\n${words}`),
    check(holds: boolean, words: string, found?: unknown) {
      if (!holds)
        throw new Failed(
          `${words}${found === undefined ? '' : `\n  found: ${JSON.stringify(found, null, 2)}`}`,
        );
      count += 1;
      console.log(`  ✓ ${words}`);
    },
    checks: () => count,
    now: async () => new Date((await people.client.get('/api/authentication/me')).clock.now),
    moveClock: async (to: Date) =>
      void (await people.manager.post('/api/dev/clock', { to: to.toISOString() })),
    /** Asks again until it holds: for what the background does after the answer. */
    async eventually<T>(ask: () => Promise<T | null | undefined | false>, words: string): Promise<T> {
      for (let tries = 0; tries < 150; tries++) {
        const found = await ask();
        if (found) {
          count += 1;
          console.log(`  ✓ ${words}`);
          return found;
        }
        await sleep(200);
      }
      throw new Failed(`${words} – not within 30 seconds`);
    },
    /** The newest mail to an address whose subject holds the words. */
    async mailTo(address: string, words: string): Promise<Answer> {
      const { items } = await request(
        url,
        null,
        'GET',
        `/api/dev/mail?to=${encodeURIComponent(address)}&limit=50`,
      );
      return items.find((mail: Answer) => mail.subject.includes(words));
    },
  };
}

function personOf(url: string, token: string | null, name: string): Person {
  return {
    name,
    get: (path) => request(url, token, 'GET', path),
    post: (path, body = {}) => request(url, token, 'POST', path, body),
    patch: (path, body) => request(url, token, 'PATCH', path, body),
    refused: async (method, path, body) => {
      const answer = await send(url, token, method, path, body);
      return { status: answer.status, problem: await answer.json().catch(() => null) };
    },
    upload: async (path, fileName, bytes) => {
      const form = new FormData();
      form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), fileName);
      const answer = await fetch(url + path, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: form,
      });
      return ok(answer, 'POST', path);
    },
    file: async (path) => {
      const { href } = await request(url, token, 'GET', path);
      return new Uint8Array(await (await send(url, token, 'GET', href)).arrayBuffer());
    },
  };
}

async function request(
  url: string,
  token: string | null,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  return ok(await send(url, token, method, path, body), method, path);
}

function send(
  url: string,
  token: string | null,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  return fetch(url + path, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'POST' && token ? { 'idempotency-key': randomUUID() } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

async function ok(answer: Response, method: string, path: string): Promise<Answer> {
  const text = await answer.text();
  if (!answer.ok) throw new Failed(`${method} ${path} answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}

export const addDays = (date: Date | string, days: number): string =>
  new Date(new Date(date).getTime() + days * 86_400_000).toISOString().slice(0, 10);
