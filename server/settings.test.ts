import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSettings } from './settings.ts';
import { SettingsError } from './settings-error.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hireloom-settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SECRET = 'a secret of more than thirty-two characters';
const production = {
  MODE: 'production',
  DATABASE_URL: 'postgresql://owner:password@db.example/hireloom',
  SECRET,
  PUBLIC_URL: 'https://hireloom.example/',
  SMTP_URL: 'smtps://user:password@mail.example',
};

const read = (env: Record<string, string>) => readSettings({ DATA_DIR: folder, ...env });

function refusal(env: Record<string, string>): string {
  try {
    read(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return 'taken';
}

test.each([
  ['MODE', 'staging'],
  ['PORT', '0'],
  ['PORT', '70000'],
  ['PORT', 'http'],
  ['PORT', '3000.5'],
  ['DATABASE_URL', 'mysql://db.example/hireloom'],
  ['DATABASE_URL', 'db.example'],
  ['METRICS_TOKEN', 'too short'],
  ['PROVIDER_PATIENCE', '0'],
  ['DATABASE_POOL', '1'],
  ['DATABASE_POOL', 'many'],
  ['SECRET', 'too short'],
  ['PUBLIC_URL', 'hireloom.example'],
  ['PUBLIC_URL', 'localhost:3000'],
  ['PUBLIC_URL', 'javascript:alert(1)'],
  ['SMTP_URL', 'mail.example:25'],
  ['SMTP_URL', 'http://mail.example'],
  ['WEBHOOK_PRIVATE_ADDRESSES', 'yes'],
  ['WEBHOOK_PATIENCE', '0'],
  ['PUSH', 'yes'],
  ['PUSH_SUBJECT', 'operator@nimbus.example'],
  ['TEXT_PROVIDER_URL', 'texts.nimbus.example'],
  ['TEXT_PROVIDER_TOKEN', 'two words'],
  ['TIME_TRAVEL', 'yes'],
  ['WORKER_CONCURRENCY', '0'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused in one line that names it', (name, value) => {
  const message = refusal({ [name]: value });
  expect(message).toMatch(new RegExp(`^Setting ${name}: .{5,}$`));
  expect(message.split('\n')).toHaveLength(1);
});

test.each(['SECRET', 'PUBLIC_URL', 'SMTP_URL'])('production without %s is refused', (name) => {
  const { [name as 'SECRET']: _, ...rest } = production;
  expect(refusal(rest)).toMatch(new RegExp(`^Setting ${name}: needed in production`));
  // Empty, as a compose file leaves what nobody filled in, is the same as missing.
  expect(refusal({ ...rest, [name]: '' })).toMatch(new RegExp(`^Setting ${name}: needed in production`));
});

test('production with a secret that others know or guess is refused', () => {
  expect(refusal({ ...production, SECRET: 'secret'.repeat(6) })).toMatch(
    /^Setting SECRET: too easy to guess/,
  );
  const demos = read({}).secret;
  expect(refusal({ ...production, SECRET: demos })).toMatch(/^Setting SECRET: that of the demo/);
  expect(read({ ...production, SECRET: `${demos}x` }).mode).toBe('production');
});

test('production without HTTPS is refused, but on the machine itself', () => {
  const at = (PUBLIC_URL: string) => refusal({ ...production, PUBLIC_URL });
  expect(at('http://hireloom.example')).toMatch(/^Setting PUBLIC_URL: must begin with https/);
  expect(at('http://localhost.evil.example')).toMatch(/^Setting PUBLIC_URL/);
  expect(at('http://localhost:3000')).toBe('taken');
});

test('the clock cannot be moved in production', () => {
  expect(refusal({ ...production, TIME_TRAVEL: 'true' })).toBe('Setting TIME_TRAVEL: refused in production.');
  expect(read(production)).toMatchObject({
    mode: 'production',
    timeTravel: false,
    publicUrl: 'https://hireloom.example',
  });
  expect(read({ ...production, TIME_TRAVEL: 'false' }).timeTravel).toBe(false);
});

test('web push is off until it is asked for, and its keys are those of the secret or one’s own pair', () => {
  expect(read({ SECRET }).push).toBeUndefined();
  const derived = read({ SECRET, PUSH: 'true' }).push!;
  expect(read({ ...production, PUSH: 'true' }).push).toEqual({
    ...derived,
    subject: 'https://hireloom.example/',
  });
  expect(derived.subject).toBe('mailto:no-reply@hireloom.example');
  expect(read({ SECRET: `${SECRET}!`, PUSH: 'true' }).push!.publicKey).not.toBe(derived.publicKey);
  const pair = { PUSH_PUBLIC_KEY: derived.publicKey, PUSH_PRIVATE_KEY: derived.privateKey };
  expect(read(pair).push).toEqual(derived);
  expect(read({ ...pair, PUSH: 'false' }).push).toBeUndefined();
  const { PUSH_PUBLIC_KEY, PUSH_PRIVATE_KEY } = pair;
  expect(refusal({ PUSH_PUBLIC_KEY })).toMatch(/^Setting PUSH_PRIVATE_KEY: needed/);
  expect(refusal({ PUSH_PRIVATE_KEY })).toMatch(/^Setting PUSH_PUBLIC_KEY: needed/);
  expect(refusal({ PUSH_PUBLIC_KEY, PUSH_PRIVATE_KEY: 'x' })).toMatch(/^Setting PUSH_PUBLIC_KEY: not/);
  expect(refusal({ ...production, PUSH_PRIVATE_ADDRESSES: 'true' })).toMatch(
    /^Setting PUSH_PRIVATE_ADDRESSES/,
  );
});

test('texts need both the address and the token of their provider, and in production a sealed way there', () => {
  expect(read({}).textProvider).toBeUndefined();
  const both = { TEXT_PROVIDER_URL: 'https://texts.nimbus.example/send', TEXT_PROVIDER_TOKEN: 'abc.1' };
  const { TEXT_PROVIDER_URL, TEXT_PROVIDER_TOKEN } = both;
  expect(read({ ...production, ...both }).textProvider).toEqual({
    url: TEXT_PROVIDER_URL,
    token: TEXT_PROVIDER_TOKEN,
  });
  expect(refusal({ TEXT_PROVIDER_URL })).toMatch(/^Setting TEXT_PROVIDER_TOKEN: needed/);
  expect(refusal({ TEXT_PROVIDER_TOKEN })).toMatch(/^Setting TEXT_PROVIDER_URL: needed/);
  const at = (url: string) => refusal({ ...production, ...both, TEXT_PROVIDER_URL: url });
  expect(at('http://texts.nimbus.example')).toMatch(/^Setting TEXT_PROVIDER_URL: must begin with https/);
  expect(at('http://127.0.0.1:8080/send')).toBe('taken');
});

test('a database of one’s own means production, unless it is said otherwise', () => {
  const { MODE, ...unsaid } = production;
  expect(read(unsaid).mode).toBe('production');
  expect(refusal({ DATABASE_URL: production.DATABASE_URL })).toMatch(/^Setting SECRET/);
  expect(read({ DATABASE_URL: production.DATABASE_URL, MODE: 'development' }).mode).toBe('development');
});

test('with no settings at all it is a demo with a secret of its own that stays', () => {
  const first = read({});
  expect(first).toMatchObject({
    mode: 'demo',
    port: 3000,
    publicUrl: 'http://localhost:3000',
    timeTravel: true,
  });
  expect(first.secret.length).toBeGreaterThanOrEqual(32);
  expect(read({}).secret).toBe(first.secret);
  const file = path.join(folder, 'secret');
  expect(readFileSync(file, 'utf8').trim()).toBe(first.secret);
  expect(statSync(file).mode & 0o077).toBe(0);
});

test.each(['GOOGLE', 'LINKEDIN'])('half of a client at %s stops the start', (name) => {
  expect(refusal({ [`${name}_CLIENT_ID`]: 'us' })).toBe(
    `Setting ${name}_CLIENT_SECRET: needed together with the other half of the client.`,
  );
  expect(refusal({ [`${name}_CLIENT_SECRET`]: 'ours' })).toMatch(`Setting ${name}_CLIENT_ID:`);
  expect(refusal({ ...production, [`${name}_ISSUER`]: 'http://plain.example' })).toMatch(`${name}_ISSUER`);
});
