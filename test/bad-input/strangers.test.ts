/** In production: other sites, guessed passwords, and what belongs to demonstrations. */
import { expect, test } from 'vitest';
import { demoAccounts } from '../../scripts/demo/accounts.ts';
import { createVerifiedUser } from '../../server/domain/accounts/index.ts';
import { kill, startNode } from '../bad-luck/processes.ts';
import { aHouse, anAgency } from '../stage.ts';
import { problemPaths } from './operations.ts';

const house = aHouse({
  MODE: 'production',
  PUBLIC_URL: 'https://hireloom.example',
  SMTP_URL: 'smtp://127.0.0.1:9',
});
const agency = anAgency(house);

test('a page of another site cannot act with this site’s cookie', async () => {
  const from = (origin: string) =>
    house.call(null, 'POST', '/api/common/notifications/see-all', undefined, {
      origin,
      cookie: `__Host-hireloom.session=${agency.client.token}`,
    });
  for (const origin of [
    'https://evil.example',
    'null',
    'https://hireloom.example.evil.example',
    'https://hireloom.example:8443',
    'nonsense',
  ])
    expect(problemPaths(await from(origin), 403), origin).not.toBeNull();
  expect((await from('https://hireloom.example')).status).toBe(200);
});

test('guessing a password is slowed down, for this address and account alone', async () => {
  const signIn = (email: string) =>
    house.call(null, 'POST', '/api/authentication/sign-in', { email, password: 'a guess of mine' });
  for (let tries = 0; tries < 10; tries++) expect((await signIn(agency.client.email)).status).toBe(401);
  const refused = await signIn(agency.client.email.toUpperCase());
  expect(problemPaths(refused, 429)).not.toBeNull();
  const seconds = Number(refused.headers['retry-after']);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(300);
  expect((await signIn(agency.manager.email)).status).toBe(401);
  await house.query("update rate_limit set reset_at = now() - interval '1 second'");
  expect((await signIn(agency.client.email)).status).toBe(401);
});

test('a known address and an unknown one are answered alike', async () => {
  const answers = await Promise.all(
    [agency.recruiter.email, 'nobody@people.example'].map((email) =>
      house.call(null, 'POST', '/api/authentication/sign-in', { email, password: 'a guess of mine' }),
    ),
  );
  expect(answers[0]!.body).toEqual(answers[1]!.body);
});

test('a database with the demonstration’s people does not start', async () => {
  const { ownerUrl, services, settings } = house;
  const [{ email, name, password }] = demoAccounts() as [ReturnType<typeof demoAccounts>[number]];
  const known = { email, name, password, timeZone: 'Asia/Kolkata', locale: 'en-IN' };
  const userId = await createVerifiedUser(services.authDb, known);
  const started = startNode('server/main.ts', ['worker'], {
    MODE: 'production',
    DATABASE_URL: ownerUrl,
    SECRET: settings.secret,
    PUBLIC_URL: settings.publicUrl,
    SMTP_URL: settings.smtpUrl!,
    DATA_DIR: settings.dataDir,
  });
  try {
    expect(await started.ended).toBe(1);
    expect(started.said()).toMatch(/^Setting DATABASE_URL: this database has accounts of the demonstration/);
  } finally {
    await kill(started);
    await house.query('update app_user set suspended_at = now() where id = $1', [userId]);
  }
});

test('nothing of development is open in production', async () => {
  expect((await house.call(null, 'GET', '/api/dev/mail')).status).toBe(404);
  expect((await house.call(agency.admin, 'POST', '/api/dev/clock', { reset: true })).status).toBe(404);
});
