/** In production: those who ask too often, in one process and in two. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createVerifiedUser } from '../../server/domain/accounts/index.ts';
import { networkOf } from '../../server/platform/http/network.ts';
import { newId } from '../../server/platform/ids.ts';
import { enrol, type TestPerson } from '../house.ts';
import { aHouse, anAgency } from '../stage.ts';
import { problemPaths } from './operations.ts';

const house = aHouse({
  MODE: 'production',
  PUBLIC_URL: 'https://hireloom.example',
  SMTP_URL: 'smtp://127.0.0.1:9',
});
const agency = anAgency(house);
let minute = Math.floor(Date.now() / 60_000);

describe('asking', () => {
  // Each test has a minute of its own, and all of it.
  beforeEach(() => {
    minute += 3;
    vi.useFakeTimers({ toFake: ['Date'], now: minute * 60_000 });
    return () => vi.useRealTimers();
  });

  const search = (who: TestPerson) => house.call(who, 'GET', '/api/common/search?q=Backend');
  const times = async (count: number, ask: () => Promise<{ status: number }>) => {
    const answers = await Promise.all(Array.from({ length: count }, ask));
    return answers.filter(({ status }) => status === 200).length;
  };

  test('more than a person can is refused in a sentence, for that person alone', async () => {
    expect(await times(125, () => search(agency.manager))).toBe(120);
    const refused = await search(agency.manager);
    expect(problemPaths(refused, 429)).not.toBeNull();
    expect(refused.body.detail).toBe('You search faster than we can find. Please wait a moment.');
    expect(Number(refused.headers['retry-after'])).toBe(60);
    expect((await house.call(agency.manager, 'GET', '/api/common/jobs')).status).toBe(200);
    expect((await search(agency.recruiter)).status).toBe(200);
  });

  test('is possible again as the minute slides on', async () => {
    expect(await times(130, () => search(agency.recruiter2))).toBe(120);
    vi.setSystemTime((minute + 1.5) * 60_000);
    // Of the minute before, half still counts.
    expect(await times(130, () => search(agency.recruiter2))).toBe(60);
    vi.setSystemTime((minute + 3) * 60_000);
    expect(await times(10, () => search(agency.recruiter2))).toBe(10);
  });

  test('is counted over processes, and writes nothing for whoever asks like a person', async () => {
    const person = await enrol(house, 'manager', 'Twice', agency.agencyId);
    const second = await house.secondProcess();
    const searchThere = () => second.call(person, 'GET', '/api/common/search?q=Backend');
    const written = () =>
      house.query('select key from request_count where key like $1', [`%${person.actor.userId}`]);
    try {
      await times(11, () => search(person));
      await house.app.rateLimits.share();
      expect(await written()).toEqual([]);
      await times(89, () => search(person));
      await house.app.rateLimits.share();
      expect(await times(12, searchThere)).toBe(12);
      await second.app.rateLimits.share();
      expect(await times(20, searchThere)).toBe(8);
      expect(await written()).toContainEqual({ key: `search account ${person.actor.userId}` });
    } finally {
      await second.close();
    }
  });

  test('is limited for an organisation, however many ask', async () => {
    const people = await Promise.all(
      Array.from({ length: 3 }, (_, n) => enrol(house, 'client', `Looker ${n}`, agency.clientCompanyId)),
    );
    const found = await Promise.all(
      people.map((each) =>
        times(30, async () => {
          const { status } = await house.call(each, 'GET', '/api/client/agencies/find?code=NOBODY');
          return { status: status === 404 ? 200 : status };
        }),
      ),
    );
    expect(found.reduce((sum, each) => sum + each, 0)).toBe(60);
  });

  test('from one address is limited, whoever it says it is', async () => {
    const from = (address: string) => () =>
      house.call(null, 'GET', '/api/public/terms-and-conditions?kind=candidate&locale=en', undefined, {
        'x-forwarded-for': address,
      });
    expect(await times(1210, from('198.51.100.7'))).toBe(1200);
    // What stands left of the proxy's own word is made up.
    expect((await from('203.0.113.1, 198.51.100.7')()).status).toBe(429);
    expect((await from('198.51.100.8')()).status).toBe(200);
  });
});

test.each([
  ['198.51.100.7', '198.51.100.7'],
  ['::ffff:198.51.100.7', '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['unknown', 'unknown'],
])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network));

describe('a thousand guesses at once at one account', () => {
  const PASSWORD = 'violet tractor lantern';
  const signIn = (email: string, password: string, headers: Record<string, string>) =>
    house.call(null, 'POST', '/api/authentication/sign-in', { email, password }, headers);

  async function owner() {
    const email = `${newId().slice(-12)}@people.example`;
    const about = { name: 'Owner', timeZone: 'Asia/Kolkata', locale: 'en-IN' };
    const id = await createVerifiedUser(house.services.authDb, { ...about, email, password: PASSWORD });
    const first = await signIn(email, PASSWORD, { 'x-forwarded-for': '192.0.2.1' });
    const device = [first.headers['set-cookie']].flat().find((each) => String(each).includes('device'));
    expect(device).toMatch(/^__Secure-hireloom\.device=.*; HttpOnly; Secure; SameSite=Lax$/);
    return { id, email, cookie: String(device).split(';')[0]! };
  }

  test('are all refused and cost little, while its owner comes in and others are served', async () => {
    const { id, email, cookie } = await owner();
    const guesses = Array.from({ length: 1000 }, (_, n) =>
      signIn(email, `guess number ${n}`, { 'x-forwarded-for': `10.0.${n >> 8}.${n & 255}` }),
    );
    const known = signIn(email, PASSWORD, { 'x-forwarded-for': '192.0.2.1', cookie });
    const other = house.call(agency.accountant, 'GET', '/api/common/jobs', undefined, {
      'x-forwarded-for': '192.0.2.2',
    });
    expect((await known).status).toBe(200);
    expect((await other).status).toBe(403);
    const answers = await Promise.all(guesses);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401, 429]));
    const [{ compared }] = (await house.query(
      `select count(*)::int as compared from sign_in where user_id = $1 and outcome = 'wrong_password'`,
      [id],
    )) as [{ compared: number }];
    expect(compared).toBeLessThanOrEqual(50);

    // From a browser that nobody knows its owner waits like the guessers, unless they can read its mail.
    const elsewhere = { 'x-forwarded-for': '192.0.2.3' };
    if (compared === 50) expect((await signIn(email, PASSWORD, elsewhere)).status).toBe(429);
    await house.call(null, 'POST', '/api/authentication/password/forgot', { email });
    await house.drain();
    const [mail] = await house.mails('where to_address = $1 order by id desc', [email]);
    const [, token] = /\/reset\/([\w-]+)/.exec(mail!.text as string)!;
    const body = { token, password: `${PASSWORD} two` };
    const reset = await house.call(null, 'POST', '/api/authentication/password/reset', body);
    expect(reset.status).toBe(200);
    const fresh = String([reset.headers['set-cookie']].flat()[0]).split(';')[0]!;
    expect((await signIn(email, body.password, { ...elsewhere, cookie: fresh })).status).toBe(200);
  }, 120_000);
});
