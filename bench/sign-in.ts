/** `node bench/sign-in.ts`: a thousand sign-ins at once at one account, and who comes in meanwhile; writes its part of bench/results.json and docs/performance.md. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createVerifiedUser } from '../server/domain/accounts/index.ts';
import { openServices } from '../server/services.ts';
import { readSettings } from '../server/settings.ts';
import { keepResults } from './keep-results.ts';
import { percentile } from './measure.ts';
import { type Installation, install, startWeb } from './processes.ts';

const ROUNDS = 3;
const AT_ONCE = 1000;
/** Each may try ten times in five minutes; every tenth of those at once has the right password. */
const OTHERS = 20;
const EVERY = 10;
const PASSWORD = 'violet tractor lantern';

export type SignIns = {
  at: string;
  rounds: number;
  atOnce: number;
  /** Of all rounds, by what was answered. */
  answers: { letIn: number; wrong: number; tooMany: number };
  /** Until the last was answered, of each round. */
  seconds: number[];
  /** Other accounts meanwhile, from browsers that they had signed in from; milliseconds. */
  others: { tries: number; letIn: number; p50: number; p95: number };
  /** Seconds until another account was in from a browser that nobody knows, waiting as it was told. */
  strangers: number[];
  /** The account's owner in their own browser; milliseconds, or null where they were refused. */
  owner: { meanwhile: (number | null)[]; afterwards: (number | null)[] };
  /** Seconds that the owner is told to wait afterwards in a browser that nobody knows. */
  ownerElsewhere: number[];
};

type Account = { email: string; address: string; device: string };
type Answer = { status: number; milliseconds: number; waitSeconds: number; device: string };

async function measure(): Promise<SignIns> {
  const installation = await install();
  // With the limits of production, which has a proxy before it that tells the address.
  Object.assign(installation.env, {
    MODE: 'production',
    PUBLIC_URL: 'http://localhost',
    SMTP_URL: 'smtp://127.0.0.1:9',
  });
  try {
    const emails = await makeAccounts(installation, ROUNDS * 2 + OTHERS);
    const web = await startWeb(installation);
    try {
      return await floods(web.url, emails);
    } finally {
      await web.stop();
    }
  } finally {
    await installation.remove();
  }
}

async function makeAccounts(installation: Installation, many: number): Promise<string[]> {
  const services = await openServices(readSettings(installation.env), installation.ownerUrl);
  try {
    const emails = Array.from({ length: many }, (_, n) => `p${n}@people.example`);
    const about = { name: 'Somebody', password: PASSWORD, timeZone: 'Asia/Kolkata', locale: 'en-IN' };
    for (const email of emails) await createVerifiedUser(services.authDb, { ...about, email });
    return emails;
  } finally {
    await services.close();
  }
}

async function floods(url: string, emails: string[]): Promise<SignIns> {
  const strangers = emails.splice(0, ROUNDS);
  const people: Account[] = [];
  for (const [n, email] of emails.entries()) {
    const account = { email, address: `192.0.2.${n}`, device: '' };
    const { device } = await signIn(url, account);
    people.push({ ...account, device });
  }
  const owners = people.splice(0, ROUNDS);
  const all: Answer[] = [];
  const others: Answer[] = [];
  const result = {
    seconds: [] as number[],
    strangers: [] as number[],
    owner: { meanwhile: [] as (number | null)[], afterwards: [] as (number | null)[] },
    ownerElsewhere: [] as number[],
  };
  for (const [round, owner] of owners.entries()) {
    let over = false;
    const began = performance.now();
    const flood = floodOf(url, owner.email, round).finally(() => {
      over = true;
    });
    const meanwhile = signIn(url, owner);
    const stranger = untilIn(url, { email: strangers[round]!, address: `198.51.100.${round}`, device: '' });
    const untilOver = async () => {
      const mine = people.filter((_, n) => n % ROUNDS === round);
      for (let n = 0; !over && n < mine.length * 9; n++)
        others.push(await signIn(url, mine[n % mine.length]!));
    };
    const [answers] = await Promise.all([flood, untilOver()]);
    result.seconds.push((performance.now() - began) / 1000);
    all.push(...answers);
    result.owner.meanwhile.push(timeOf(await meanwhile));
    result.owner.afterwards.push(timeOf(await signIn(url, owner)));
    const elsewhere = await signIn(url, { ...owner, address: `203.0.113.${round}`, device: '' });
    result.ownerElsewhere.push(elsewhere.status === 200 ? 0 : elsewhere.waitSeconds);
    result.strangers.push(await stranger);
  }
  const times = others.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const many = (of: Answer[], status: number) => of.filter((each) => each.status === status).length;
  return {
    at: new Date().toISOString(),
    rounds: ROUNDS,
    atOnce: AT_ONCE,
    answers: { letIn: many(all, 200), wrong: many(all, 401), tooMany: many(all, 429) },
    ...result,
    others: {
      tries: others.length,
      letIn: many(others, 200),
      p50: percentile(times, 50),
      p95: percentile(times, 95),
    },
  };
}

/** Each from a network of its own. */
const floodOf = (url: string, email: string, round: number): Promise<Answer[]> =>
  Promise.all(
    Array.from({ length: AT_ONCE }, (_, n) =>
      signIn(
        url,
        { email, address: `10.${round}.${n >> 8}.${n & 255}`, device: '' },
        n % EVERY === 0 ? PASSWORD : `guess number ${n}`,
      ),
    ),
  );

async function untilIn(url: string, account: Account): Promise<number> {
  const began = performance.now();
  for (;;) {
    const { status, waitSeconds } = await signIn(url, account);
    if (status === 200) return (performance.now() - began) / 1000;
    if (status !== 429) throw new Error(`signing in answered ${status}`);
    await sleep(waitSeconds * 1000);
  }
}

async function signIn(url: string, account: Account, password = PASSWORD): Promise<Answer> {
  const { email, address, device } = account;
  const began = performance.now();
  const answer = await fetch(`${url}/api/authentication/sign-in`, {
    method: 'POST',
    body: JSON.stringify({ email, password }),
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': address,
      ...(device ? { cookie: device } : {}),
    },
  });
  const { retryAfterSeconds = 0 } = (await answer.json()) as { retryAfterSeconds?: number };
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('hireloom.device='));
  return {
    status: answer.status,
    milliseconds: performance.now() - began,
    waitSeconds: retryAfterSeconds,
    device: cookie?.split(';')[0] ?? '',
  };
}

const timeOf = ({ status, milliseconds }: Answer): number | null => (status === 200 ? milliseconds : null);

const signIns = await measure();
console.log(signIns);
keepResults({ signIns });
