/** Every setting of a Hireloom process. Nothing else reads process.env. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  flag,
  linkedinOf,
  outside,
  providerOf,
  pushOf,
  razorpayOf,
  stripeOf,
  textProviderOf,
  ticketMailOf,
} from './outside-settings.ts';
import { SettingsError } from './settings-error.ts';

const port = z.coerce.number().int().min(1).max(65535);

export const environment = z.object({
  MODE: z
    .enum(['demo', 'development', 'test', 'production'])
    .optional()
    .describe(
      'What this installation is. Default: demo on the embedded database, production when DATABASE_URL is set.',
    ),
  PORT: port.default(3000).describe('TCP port of the web process.'),
  HOST: z.string().default('127.0.0.1').describe('Address the web process listens on.'),
  DATA_DIR: z
    .string()
    .default('./data')
    .describe('Folder of the embedded database, stored files and the local secret.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe(
      'PostgreSQL 15–18, as the owner of the schema. Migrations use it; requests connect as hireloom_app.',
    ),
  DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(2)
    .max(200)
    .default(10)
    .describe('Connections of one process for requests.'),
  SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('At least 32 random characters: signs sessions and links. Needed in production.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where people reach the web process. Default http://localhost:PORT. Needed in production.'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('Mail relay. Without it mail is kept and shown at /dev/mail (not in production).'),
  MAIL_FROM: z.string().default('Hireloom <no-reply@hireloom.example>').describe('Sender of every mail.'),
  MAIL_BUNDLE_MINUTES: z.coerce
    .number()
    .int()
    .min(0)
    .max(60)
    .default(5)
    .describe(
      'After a mail about a job, so long what else happens on it waits for its reader, to come in one mail. 0: each comes by itself.',
    ),
  ...outside,
  TIME_TRAVEL: flag
    .optional()
    .describe(
      "Whether the application's clock can be moved. Refused in production. Default: true elsewhere.",
    ),
  WORKER_CONCURRENCY: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(8)
    .describe('Background tasks that one worker process runs at a time.'),
  METRICS_TOKEN: z
    .string()
    .min(24)
    .optional()
    .describe(
      'At least 24 random characters: whoever sends them as bearer token reads /metrics. Without it only this machine does.',
    ),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('warn')
    .describe('What is written to standard output, as JSON lines.'),
});

/** In DATA_DIR, where no SECRET is set. */
const SECRET_FILE = 'secret';

export type Settings = ReturnType<typeof readSettings>;

/** @throws SettingsError with one line that names the setting and says how to mend it. */
export function readSettings(env: Record<string, string | undefined> = process.env) {
  const parsed = environment.safeParse(withoutEmpty(env));
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new SettingsError(`Setting ${issue.path.join('.')}: ${issue.message}`);
  }
  const given = parsed.data;
  const mode = given.MODE ?? (given.DATABASE_URL ? 'production' : 'demo');
  const dataDir = path.resolve(given.DATA_DIR);
  if (mode === 'production') refuseUnsafe(given, dataDir);
  const secret = given.SECRET ?? localSecret(dataDir, SECRET_FILE);
  return {
    mode,
    port: given.PORT,
    host: given.HOST,
    dataDir,
    databaseUrl: given.DATABASE_URL,
    databasePool: given.DATABASE_POOL,
    secret,
    publicUrl: (given.PUBLIC_URL ?? `http://localhost:${given.PORT}`).replace(/\/$/, ''),
    smtpUrl: given.SMTP_URL,
    mailFrom: given.MAIL_FROM,
    mailBundleMinutes: given.MAIL_BUNDLE_MINUTES,
    providers: {
      google: providerOf(given, 'GOOGLE'),
      linkedin: providerOf(given, 'LINKEDIN'),
    },
    linkedin: linkedinOf(given),
    providerPatience: given.PROVIDER_PATIENCE,
    webhookPrivateAddresses: given.WEBHOOK_PRIVATE_ADDRESSES,
    webhookPatience: given.WEBHOOK_PATIENCE,
    push: pushOf(given, secret),
    pushPrivateAddresses: given.PUSH_PRIVATE_ADDRESSES,
    textProvider: textProviderOf(given),
    ticketMail: ticketMailOf(given),
    stripe: stripeOf(given),
    razorpay: razorpayOf(given),
    clamd: given.CLAMD_URL && { url: given.CLAMD_URL, patience: given.CLAMD_PATIENCE },
    timeTravel: given.TIME_TRAVEL ?? mode !== 'production',
    workerConcurrency: given.WORKER_CONCURRENCY,
    metricsToken: given.METRICS_TOKEN,
    logLevel: given.LOG_LEVEL,
  } as const;
}

function withoutEmpty(env: Record<string, string | undefined>) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
}

function refuseUnsafe(given: z.infer<typeof environment>, dataDir: string) {
  const refuse = (name: keyof typeof given, words: string) => {
    throw new SettingsError(`Setting ${name}: ${words}`);
  };
  if (!given.SECRET) return refuse('SECRET', 'needed in production (32 random characters).');
  if (new Set(given.SECRET).size < 8)
    refuse('SECRET', 'too easy to guess for production; make one with: openssl rand -base64 32');
  const demos = path.join(dataDir, SECRET_FILE);
  if (existsSync(demos) && readFileSync(demos, 'utf8').trim() === given.SECRET)
    refuse('SECRET', `that of the demo in ${dataDir}; production needs its own: openssl rand -base64 32`);
  if (!given.PUBLIC_URL) return refuse('PUBLIC_URL', 'needed in production.');
  if (!isSealed(given.PUBLIC_URL))
    refuse('PUBLIC_URL', 'must begin with https:// in production, or sessions travel unsealed.');
  if (!given.SMTP_URL) refuse('SMTP_URL', 'needed in production.');
  for (const name of ['GOOGLE_ISSUER', 'LINKEDIN_ISSUER', 'STRIPE_BASE_URL', 'RAZORPAY_BASE_URL'] as const) {
    if (!given[name].startsWith('https:')) refuse(name, 'must begin with https:// in production.');
  }
  if (given.LINKEDIN_BASE_URL && !given.LINKEDIN_BASE_URL.startsWith('https:'))
    refuse('LINKEDIN_BASE_URL', 'must begin with https:// in production.');
  if (given.TEXT_PROVIDER_URL && !isSealed(given.TEXT_PROVIDER_URL))
    refuse(
      'TEXT_PROVIDER_URL',
      'must begin with https:// in production, or numbers and words travel unsealed.',
    );
  if (given.PUSH_PRIVATE_ADDRESSES) refuse('PUSH_PRIVATE_ADDRESSES', 'refused in production.');
  if (given.TIME_TRAVEL) refuse('TIME_TRAVEL', 'refused in production.');
}

/** Or never leaves this machine. */
function isSealed(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** A random secret that stays the same for this data folder. */
export function localSecret(dataDir: string, name: string): string {
  const file = path.join(dataDir, name);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dataDir, { recursive: true });
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
