/** Every setting of a Hireloom process. Nothing else reads process.env. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const port = z.coerce.number().int().min(1).max(65535);

const environment = z.object({
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
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('warn')
    .describe('What is written to standard output, as JSON lines.'),
});

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
  if (mode === 'production') refuseUnsafe(given);
  const dataDir = path.resolve(given.DATA_DIR);
  return {
    mode,
    port: given.PORT,
    host: given.HOST,
    dataDir,
    databaseUrl: given.DATABASE_URL,
    databasePool: given.DATABASE_POOL,
    secret: given.SECRET ?? localSecret(dataDir, 'secret'),
    publicUrl: (given.PUBLIC_URL ?? `http://localhost:${given.PORT}`).replace(/\/$/, ''),
    smtpUrl: given.SMTP_URL,
    mailFrom: given.MAIL_FROM,
    timeTravel: given.TIME_TRAVEL ?? mode !== 'production',
    workerConcurrency: given.WORKER_CONCURRENCY,
    logLevel: given.LOG_LEVEL,
  } as const;
}

function withoutEmpty(env: Record<string, string | undefined>) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
}

function refuseUnsafe(given: z.infer<typeof environment>) {
  if (!given.SECRET) throw new SettingsError('Setting SECRET: needed in production (32 random characters).');
  if (!given.PUBLIC_URL) throw new SettingsError('Setting PUBLIC_URL: needed in production.');
  if (!given.SMTP_URL) throw new SettingsError('Setting SMTP_URL: needed in production.');
  if (given.TIME_TRAVEL) throw new SettingsError('Setting TIME_TRAVEL: refused in production.');
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
