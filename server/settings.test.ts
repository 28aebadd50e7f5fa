import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

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
  ['DATABASE_POOL', '1'],
  ['DATABASE_POOL', 'many'],
  ['SECRET', 'too short'],
  ['PUBLIC_URL', 'hireloom.example'],
  ['PUBLIC_URL', 'localhost:3000'],
  ['PUBLIC_URL', 'javascript:alert(1)'],
  ['SMTP_URL', 'mail.example:25'],
  ['SMTP_URL', 'http://mail.example'],
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

test('the clock cannot be moved in production', () => {
  expect(refusal({ ...production, TIME_TRAVEL: 'true' })).toBe('Setting TIME_TRAVEL: refused in production.');
  expect(read(production)).toMatchObject({
    mode: 'production',
    timeTravel: false,
    publicUrl: 'https://hireloom.example',
  });
  expect(read({ ...production, TIME_TRAVEL: 'false' }).timeTravel).toBe(false);
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
