/** Coming in for the first time, with the mail that is sent. */
import { describe, expect, test } from 'vitest';
import { address, candidate, cookieOf, failure, frontDoor } from '../../../test/front-door.ts';
import { aHouse } from '../../../test/stage.ts';

const house = aHouse();
const { mailsTo, me, newestLink, post, signedUp } = frontDoor(house);

describe('signing up', () => {
  test('makes an account when the mailed link is used, and says what was accepted', async () => {
    const { email, cookie } = await signedUp();
    const { body } = await me(cookie);
    expect(body).toMatchObject({ user: { email, name: 'Tara Menon' }, active: { role: 'candidate' } });
    const accepted = await house.query(
      `select d.kind, d.document_version, a.accepted_at is not null as at from legal_acceptance a
        join legal_document d on d.id = a.document_id where a.user_id = $1 order by 1`,
      [body.user.id],
    );
    expect(accepted).toEqual([
      { kind: 'privacy_policy', document_version: 1, at: true },
      { kind: 'terms_of_use', document_version: 1, at: true },
    ]);
  });

  test.each([
    ['agency', 'agency_admin'],
    ['client_company', 'client'],
  ])('founds an organisation for %s', async (kind, role) => {
    const email = address();
    const organisation = { kind, organisationName: 'Zeta & Söhne', country: 'DE', timeZone: 'Europe/Berlin' };
    await post('/sign-up', { ...candidate(email), ...organisation });
    const answer = await post('/sign-up/confirm', { token: await newestLink(email, 'confirm') });
    const { body } = await me(cookieOf(answer));
    expect(body.active).toMatchObject({
      role,
      organisation: { name: 'Zeta & Söhne', kind, currency: 'EUR' },
    });
    const [row] = await house.query('select code, time_zone from organisation where id = $1', [
      body.active.organisation.id,
    ]);
    expect(row).toMatchObject({ code: expect.stringMatching(/^ZETASO\d*$/), time_zone: 'Europe/Berlin' });
  });

  test('answers the same for an address that has an account; its owner alone is told', async () => {
    const { email } = await signedUp();
    const before = await post('/sign-up', candidate(address()));
    const again = await post('/sign-up', candidate(email.toUpperCase()));
    expect([again.status, again.body]).toEqual([before.status, before.body]);
    expect((await mailsTo(email)).at(-1)!.subject).toBe('You have an account already');
  });

  test('takes a link once, and no altered one', async () => {
    const { link, email } = await signedUp();
    expect(failure(await post('/sign-up/confirm', { token: link }))).toEqual([410, 'link_gone']);
    expect(failure(await post('/sign-up/confirm', { token: `${link.slice(0, -2)}xx` }))).toEqual([
      410,
      'link_gone',
    ]);
    const late = address();
    await post('/sign-up', candidate(late));
    const token = await newestLink(late, 'confirm');
    await house.query(`update sign_up set expires_at = now() - interval '1 second' where email = $1`, [late]);
    expect(failure(await post('/sign-up/confirm', { token }))).toEqual([410, 'link_gone']);
    expect(
      (await house.query('select count(*)::int from app_user where email = $1', [email]))[0]!.count,
    ).toBe(1);
  });

  test('of two tabs that confirm at once makes one account', async () => {
    const email = address();
    await post('/sign-up', candidate(email));
    const token = await newestLink(email, 'confirm');
    const answers = await Promise.all([1, 2].map(() => post('/sign-up/confirm', { token })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  test('mails the link again when asked, and not without end', async () => {
    const email = address();
    await post('/sign-up', candidate(email));
    for (let each = 0; each < 8; each++) {
      expect((await post('/sign-up/resend', { email })).body).toEqual({ sent: true });
      await house.drain();
    }
    expect(await mailsTo(email)).toHaveLength(5);
    expect((await post('/sign-up/resend', { email: address() })).body).toEqual({ sent: true });
  });

  test.each([
    ['a short password', { password: 'short' }, 422],
    ['a common password', { password: 'password123456' }, 422],
    ['its own address as password', { password: 'self' }, 422],
    ['terms that are not accepted', { acceptTerms: false }, 400],
    ['letters of another script in the address', { email: 'аdmin@people.example' }, 400],
    ['no address', { email: 'nobody' }, 400],
    ['an unknown time zone', { timeZone: 'Mars/Olympus' }, 400],
    ['an agency without a name', { kind: 'agency' }, 400],
  ] as [string, Record<string, unknown>, number][])('refuses %s', async (_what, change, status) => {
    const email = address();
    const password = change.password === 'self' ? email : change.password;
    const body = { ...candidate(email), ...change, ...(password ? { password } : {}) };
    expect((await post('/sign-up', body)).status).toBe(status);
    expect(await mailsTo(email)).toEqual([]);
  });
});
