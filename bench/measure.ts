/** Ten connections ask as fast as they are answered, for a bounded time. */
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import type { Web } from './processes.ts';

export type Call = {
  method: 'GET' | 'POST';
  path: string;
  token: string;
  body?: string;
};

export type Measurement = {
  name: string;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  requestsPerSecond: number;
  requests: number;
  /** Of one request, without the transaction's own: begin, the walls' settings, commit. */
  queries: number;
  transactionQueries: number;
  kilobytes: number;
};

const CONNECTIONS = 10;
const WARM_UP_SECONDS = 2;
const SECONDS = 5;
/** Of which the calmest counts: what else the machine does meanwhile is not Hireloom's. */
const ROUNDS = 3;

/** Asks the calls over and over. */
export async function measureReads(
  web: Web,
  name: string,
  calls: Call[],
  connections = CONNECTIONS,
): Promise<Measurement> {
  const alone = await askAlone(web, calls.slice(0, 5));
  await attack(web.url, calls, { duration: WARM_UP_SECONDS }, true, connections);
  const rounds: Round[] = [];
  while (rounds.length < ROUNDS)
    rounds.push(await attack(web.url, calls, { duration: SECONDS }, true, connections));
  return { name, ...alone, ...calmest(rounds) };
}

/** One round more, of what is warm already. */
export const askAgain = (web: Web, calls: Call[]): Promise<Round> =>
  attack(web.url, calls, { duration: SECONDS }, true);

/** Sends each call once: each changes a state that is changed once only. */
export async function measureChanges(web: Web, name: string, calls: Call[]): Promise<Measurement> {
  const first = 5;
  const warmUp = first + Math.floor(calls.length / 5);
  const alone = await askAlone(web, calls.slice(0, first));
  const warming = calls.slice(first, warmUp);
  await attack(web.url, warming, { amount: warming.length }, false);
  const rest = calls.slice(warmUp);
  const rounds: Round[] = [];
  while (rounds.length < ROUNDS) {
    const share = rest.filter((_, n) => n % ROUNDS === rounds.length);
    rounds.push(await attack(web.url, share, { amount: share.length }, false));
  }
  return { name, ...alone, ...calmest(rounds) };
}

export type Round = Pick<Measurement, 'p50' | 'p95' | 'p99' | 'requests' | 'requestsPerSecond'>;

const calmest = (rounds: Round[]): Round => rounds.toSorted((a, b) => a.p95 - b.p95)[0]!;

async function askAlone(web: Web, calls: Call[]) {
  // What was still on its way when the measurement before ended is not of these.
  await sleep(300);
  await web.takeQueries();
  let bytes = 0;
  for (const call of calls) bytes += (await ask(web.url, call)).length;
  const { statements, transaction } = await web.takeQueries();
  return {
    queries: statements / calls.length,
    transactionQueries: transaction / calls.length,
    kilobytes: bytes / calls.length / 1024,
  };
}

/** @throws where the answer is a refusal */
export async function ask(url: string, { method, path, token, body }: Call): Promise<string> {
  const answer = await fetch(url + path, { method, body, headers: headersOf(token, body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
  return text;
}

const headersOf = (token: string, body?: string) => ({
  authorization: `Bearer ${token}`,
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
});

/** Preparing so many for each connection takes seconds, which were counted as waited for. */
const MOST_EACH = 1000;

/** @param repeat whether each connection asks all calls in turn, or each call, as where there are very many, is asked by one connection only */
async function attack(
  url: string,
  calls: Call[],
  bounds: { duration: number } | { amount: number },
  repeat: boolean,
  connections = CONNECTIONS,
): Promise<Round> {
  const times: number[] = [];
  let refused = 0;
  const requests = calls.map(({ method, path, token, body }) => ({
    method,
    path,
    body,
    headers: headersOf(token, body),
  }));
  let connection = 0;
  const started = performance.now();
  await new Promise<void>((resolve, reject) => {
    const attacker = autocannon(
      {
        url,
        connections,
        ...bounds,
        setupClient: (client) => {
          const own = connection++ % connections;
          // Each its share, or all of them from a place of its own.
          const start = Math.floor((own * requests.length) / connections);
          client.setRequests(
            repeat && requests.length <= MOST_EACH
              ? [...requests.slice(start), ...requests.slice(0, start)]
              : requests.filter((_, n) => n % connections === own),
          );
        },
      },
      (error) => (error ? reject(error) : resolve()),
    );
    attacker.on('response', (_client, status, _bytes, milliseconds) => {
      times.push(milliseconds);
      if (status >= 400) refused++;
    });
  });
  const seconds = (performance.now() - started) / 1000;
  if (refused) throw new Error(`${refused} of ${times.length} requests to ${calls[0]!.path} were refused`);
  times.sort((a, b) => a - b);
  return {
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    p99: percentile(times, 99),
    requests: times.length,
    requestsPerSecond: times.length / seconds,
  };
}

export const percentile = (sorted: number[], percent: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
