/** People who come in as everybody does: by the API, with the mails that are sent to them. */
import { Secret, TOTP } from 'otpauth';
import { expect } from 'vitest';
import { createVerifiedUser } from '../server/domain/accounts/index.ts';
import { newId } from '../server/platform/ids.ts';
import type { House } from './house.ts';

export const AT = '/api/authentication';
export const PASSWORD = 'violet tractor lantern';

type Answer = { status: number; headers: Record<string, unknown>; body: { code?: string } };

export function frontDoor(house: House) {
  const post = (path: string, body?: unknown, headers?: Record<string, string>) =>
    house.call(null, 'POST', `${AT}${path}`, body, headers);

  async function mailsTo(email: string) {
    await house.drain();
    return house.mails('where to_address = $1 order by id', [email]);
  }

  async function newestLink(email: string, path: string): Promise<string> {
    const mail = (await mailsTo(email)).at(-1);
    return new RegExp(`/${path}/([\\w-]+)`).exec(mail!.text as string)![1]!;
  }

  return {
    post,
    mailsTo,
    newestLink,
    me: (cookie: string) => house.call(null, 'GET', `${AT}/me`, undefined, { cookie }),
    as: (cookie: string, method: string, path: string, body?: unknown) =>
      house.call(null, method, `${AT}${path}`, body, { cookie }),
    async signedUp(email = address()) {
      await post('/sign-up', candidate(email));
      const token = await newestLink(email, 'confirm');
      const answer = await post('/sign-up/confirm', { token });
      expect(answer.status).toBe(200);
      return { email, cookie: cookieOf(answer), link: token };
    },
    /** A candidate who signed up long ago. @returns their user id */
    async registered(email: string): Promise<string> {
      const id = await createVerifiedUser(house.services.authDb, candidate(email));
      await house.query(
        `insert into membership (id, user_id, role, name, email) values ($1, $2, 'candidate', 'Tara Menon', $3)`,
        [newId(), id, email],
      );
      return id;
    },
  };
}

export const address = () => `${newId().slice(-12)}@people.example`;

export const candidate = (email: string) => ({
  kind: 'candidate',
  name: 'Tara Menon',
  email,
  password: PASSWORD,
  acceptTerms: true,
  timeZone: 'Asia/Kolkata',
  locale: 'en-IN',
});

export const cookieOf = ({ headers }: Pick<Answer, 'headers'>): string =>
  [headers['set-cookie']]
    .flat()
    .map((cookie) => String(cookie).split(';')[0])
    .join('; ');

export const failure = ({ status, body }: Pick<Answer, 'status' | 'body'>) => [status, body.code];

/** What the app of whoever has this secret shows now, or so many half minutes from now. */
export const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
