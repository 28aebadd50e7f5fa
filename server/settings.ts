/** Every setting of a Hireloom process. Nothing else reads process.env. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { publicPushKeyOf, pushKeysOf } from './platform/push-keys.ts';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const port = z.coerce.number().int().min(1).max(65535);

const clientId = (provider: string) =>
  z
    .string()
    .optional()
    .describe(
      `The client that ${provider} knows this installation as; with its secret, people can sign in there.`,
    );
const clientSecret = (provider: string) =>
  z.string().optional().describe(`The secret of that client at ${provider}.`);
const issuer = (usual: string) =>
  z
    .url({ protocol: /^https?$/ })
    .default(usual)
    .describe('Where its OpenID Connect discovery begins; another one is for tests.');

const payments = (usual: string) =>
  z
    .url({ protocol: /^https?$/ })
    .default(usual)
    .describe('Where its API is; another one is for tests.');

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
  GOOGLE_CLIENT_ID: clientId('Google'),
  GOOGLE_CLIENT_SECRET: clientSecret('Google'),
  GOOGLE_ISSUER: issuer('https://accounts.google.com'),
  LINKEDIN_CLIENT_ID: clientId('LinkedIn'),
  LINKEDIN_CLIENT_SECRET: clientSecret('LinkedIn'),
  LINKEDIN_ISSUER: issuer('https://www.linkedin.com/oauth'),
  LINKEDIN_BASE_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'Where profiles are connected and jobs posted, instead of at LinkedIn itself: for tests. In production https.',
    ),
  LINKEDIN_PROFILE_SCOPES: z
    .string()
    .regex(/^[\w ]+$/, 'names of permissions with spaces between them')
    .default('openid profile email')
    .describe(
      'What is asked of somebody who connects their own profile. With r_dma_portability_3rd_party, where LinkedIn has given it to your client, the whole profile can be read; without it name and address.',
    ),
  PROVIDER_PATIENCE: z.coerce
    .number()
    .min(0.5)
    .max(60)
    .default(8)
    .describe('Seconds that Google and LinkedIn have for each answer.'),
  WEBHOOK_PRIVATE_ADDRESSES: flag
    .prefault('false')
    .describe(
      'Whether webhooks may go to addresses of this machine and its network. Only where every agency here is trusted with what this server can reach; outside production then also by http to this machine.',
    ),
  WEBHOOK_PATIENCE: z.coerce
    .number()
    .min(0.5)
    .max(60)
    .default(10)
    .describe('Seconds that the receiver of a webhook has for its whole answer.'),
  PUSH: flag
    .optional()
    .describe(
      'Whether people may be told in their browsers, too (web push). What is sent there goes, sealed, to the push service that each browser names. Default: true where keys are set.',
    ),
  PUSH_PUBLIC_KEY: z
    .string()
    .optional()
    .describe('The public half of the VAPID keys. Without the two they are derived from SECRET.'),
  PUSH_PRIVATE_KEY: z.string().optional().describe('The private half of the VAPID keys, as base64url.'),
  PUSH_SUBJECT: z
    .string()
    .regex(/^(https:|mailto:)\S+$/, 'an address beginning with https: or mailto:')
    .optional()
    .describe(
      'Whom push services turn to in case of trouble. Default: PUBLIC_URL where it is https, else the address of MAIL_FROM.',
    ),
  PUSH_PRIVATE_ADDRESSES: flag
    .prefault('false')
    .describe(
      'Whether push services may stand on this machine or its network: for tests. Refused in production.',
    ),
  TEXT_PROVIDER_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'Where texts by SMS and WhatsApp are handed over, as docs/texts.md says; with its token, people can choose to be told so. In production https, or on this machine.',
    ),
  TEXT_PROVIDER_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'letters, digits and signs without spaces')
    .optional()
    .describe('The bearer token by which that provider knows this installation.'),
  TICKET_MAIL_ADDRESS: z
    .email()
    .regex(/^[^+]{1,20}@/, 'an address with at most 20 characters and no + before its @')
    .optional()
    .describe(
      'Where people can write instead of raising a ticket, as docs/integrations.md says; answers to tickets come from it.',
    ),
  TICKET_MAIL_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('At least 32 random characters: whoever hands over the mails to that address signs with them.'),
  STRIPE_SECRET_KEY: z
    .string()
    .optional()
    .describe(
      'The secret key of this installation at Stripe; with the secret of its webhook, plans can be paid there.',
    ),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .optional()
    .describe('By which Stripe signs what it posts to PUBLIC_URL/api/public/payments/stripe.'),
  STRIPE_BASE_URL: payments('https://api.stripe.com'),
  RAZORPAY_KEY_ID: z
    .string()
    .optional()
    .describe(
      'The key of this installation at Razorpay; with its secret and that of its webhook, plans can be paid there.',
    ),
  RAZORPAY_KEY_SECRET: z.string().optional().describe('The secret of that key.'),
  RAZORPAY_WEBHOOK_SECRET: z
    .string()
    .optional()
    .describe('By which Razorpay signs what it posts to PUBLIC_URL/api/public/payments/razorpay.'),
  RAZORPAY_BASE_URL: payments('https://api.razorpay.com'),
  CLAMD_URL: z
    .url({ protocol: /^(tcp|unix)$/ })
    .optional()
    .describe(
      'ClamAV’s daemon, as tcp://host:3310 or unix:///run/clamav/clamd.ctl: every file that comes in is scanned before it is kept. Where it is set and does not answer, no file is taken.',
    ),
  CLAMD_PATIENCE: z.coerce
    .number()
    .min(0.2)
    .max(300)
    .default(20)
    .describe('Seconds that it has for each file.'),
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

export class SettingsError extends Error {}

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

function providerOf(given: z.infer<typeof environment>, name: 'GOOGLE' | 'LINKEDIN') {
  const clientId = given[`${name}_CLIENT_ID`];
  const clientSecret = given[`${name}_CLIENT_SECRET`];
  const issuer = given[`${name}_ISSUER`];
  if (clientId && clientSecret) return { clientId, clientSecret, issuer };
  if (!clientId && !clientSecret) return undefined;
  const missing = clientId ? `${name}_CLIENT_SECRET` : `${name}_CLIENT_ID`;
  throw new SettingsError(`Setting ${missing}: needed together with the other half of the client.`);
}

/** The same client as people sign in by. */
function linkedinOf(given: z.infer<typeof environment>) {
  const client = providerOf(given, 'LINKEDIN');
  const base = given.LINKEDIN_BASE_URL?.replace(/\/$/, '');
  return (
    client && {
      ...client,
      ...(base ? { issuer: `${base}/oauth` } : {}),
      apiUrl: base ?? 'https://api.linkedin.com',
      profileScopes: given.LINKEDIN_PROFILE_SCOPES,
    }
  );
}

function pushOf(given: z.infer<typeof environment>, secret: string) {
  const { PUSH_PUBLIC_KEY: publicKey, PUSH_PRIVATE_KEY: privateKey } = given;
  if (Boolean(publicKey) !== Boolean(privateKey)) {
    const missing = publicKey ? 'PUSH_PRIVATE_KEY' : 'PUSH_PUBLIC_KEY';
    throw new SettingsError(`Setting ${missing}: needed together with the other half of the keys.`);
  }
  if (privateKey && publicPushKeyOf(privateKey) !== publicKey)
    throw new SettingsError(
      'Setting PUSH_PUBLIC_KEY: not the public half of PUSH_PRIVATE_KEY; make both with: npx web-push generate-vapid-keys',
    );
  if (!(given.PUSH ?? privateKey)) return undefined;
  const keys = publicKey && privateKey ? { publicKey, privateKey } : pushKeysOf(secret);
  return { ...keys, subject: given.PUSH_SUBJECT ?? subjectOf(given) };
}

function textProviderOf({ TEXT_PROVIDER_URL: url, TEXT_PROVIDER_TOKEN: token }: z.infer<typeof environment>) {
  if (url && token) return { url, token };
  if (!url && !token) return undefined;
  const missing = url ? 'TEXT_PROVIDER_TOKEN' : 'TEXT_PROVIDER_URL';
  throw new SettingsError(`Setting ${missing}: needed together with the other one of the provider of texts.`);
}

function ticketMailOf({
  TICKET_MAIL_ADDRESS: address,
  TICKET_MAIL_SECRET: secret,
}: z.infer<typeof environment>) {
  if (address && secret) return { address: address.toLowerCase(), secret };
  if (!address && !secret) return undefined;
  const missing = address ? 'TICKET_MAIL_SECRET' : 'TICKET_MAIL_ADDRESS';
  throw new SettingsError(`Setting ${missing}: needed together with the other one of tickets by mail.`);
}

/** All of the named settings, or none. */
function together<N extends keyof z.infer<typeof environment>>(
  given: z.infer<typeof environment>,
  names: readonly N[],
  what: string,
) {
  const missing = names.filter((name) => !given[name]);
  if (missing.length === names.length) return undefined;
  if (missing.length)
    throw new SettingsError(`Setting ${missing[0]}: needed together with the others of ${what}.`);
  return given as Record<N, string>;
}

function stripeOf(given: z.infer<typeof environment>) {
  const set = together(given, ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'], 'Stripe');
  if (!set) return undefined;
  return {
    secretKey: set.STRIPE_SECRET_KEY,
    webhookSecret: set.STRIPE_WEBHOOK_SECRET,
    baseUrl: given.STRIPE_BASE_URL,
  };
}

function razorpayOf(given: z.infer<typeof environment>) {
  const set = together(
    given,
    ['RAZORPAY_KEY_ID', 'RAZORPAY_KEY_SECRET', 'RAZORPAY_WEBHOOK_SECRET'],
    'Razorpay',
  );
  if (!set) return undefined;
  return {
    keyId: set.RAZORPAY_KEY_ID,
    keySecret: set.RAZORPAY_KEY_SECRET,
    webhookSecret: set.RAZORPAY_WEBHOOK_SECRET,
    baseUrl: given.RAZORPAY_BASE_URL,
  };
}

function subjectOf({ PUBLIC_URL, MAIL_FROM }: z.infer<typeof environment>): string {
  if (PUBLIC_URL?.startsWith('https:')) return PUBLIC_URL;
  return `mailto:${/<(.+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM}`;
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
