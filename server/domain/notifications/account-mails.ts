/** Mails that open or change an account. Answered in the background: the request that asked says the same to everybody. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { newId, signLink } from '../../platform/ids.ts';
import { deliver } from './deliver.ts';
import type { Person } from './recipients.ts';

type Surroundings = { secret: string; publicUrl: string };

type Letter = { source: string; title: string; body: string; href: string; button: string };

async function send(context: Context, to: Omit<Person, 'userId'>, letter: Letter, publicUrl: string) {
  // By mail only: whoever cannot sign in reads no bell.
  const person = { ...to, userId: null };
  await deliver(context.db, [{ person, agencyId: null, ...letter }], publicUrl, context.now);
}

/** @param again names a repetition that was asked for; each is mailed once */
export async function answerSignUp(
  context: Context,
  signUpId: string,
  again: string,
  { secret, publicUrl }: Surroundings,
): Promise<void> {
  const { db } = context;
  const { rows } = await sql<{ email: string; name: string; known: boolean; waiting: number }>`
    select s.email, s.name, exists (select from app_user u where u.email = s.email) as known,
      (select count(*)::int from mail m where m.to_address = s.email and m.source like 'sign-up %' and m.created_at > now() - interval '1 hour') as waiting
    from sign_up s where s.id = ${signUpId}`.execute(db);
  const request = rows[0];
  // Nobody's mailbox is filled by somebody who types their address again and again.
  if (!request || request.waiting >= MAILS_AN_HOUR) return;
  const to = { name: request.name, email: request.email, timeZone: 'UTC', locale: 'en' };
  const source = `sign-up ${signUpId} ${again}`;
  const letter = request.known
    ? {
        source,
        title: 'You have an account already',
        body: 'Somebody, probably you, signed up with this address, which has an account. Nothing was changed. Sign in, or choose a new password if you forgot yours.',
        href: '/sign-in',
        button: 'Sign in',
      }
    : {
        source,
        title: 'Confirm your e-mail address',
        body: 'One click, and your account is ready. The link is good for a day. If it was not you who signed up, do nothing: without it there is no account.',
        href: `/confirm/${signLink(signUpId, secret)}`,
        button: 'Confirm and sign in',
      };
  await send(context, to, letter, publicUrl);
}

const MAILS_AN_HOUR = 5;

/** Mails a link to choose a new password; nothing, where the address has no account. */
export async function answerPasswordReset(
  context: Context,
  email: string,
  { secret, publicUrl }: Surroundings,
): Promise<void> {
  const { db } = context;
  const { rows } = await sql<Omit<Person, 'userId'> & { id: string; waiting: number }>`
    select u.id, u.name, u.email, u.time_zone, u.locale,
      (select count(*)::int from account_link l where l.user_id = u.id and l.kind = 'reset' and l.created_at > now() - interval '1 hour') as waiting
    from app_user u where u.email = ${email} and u.deleted_at is null and not u.service`.execute(db);
  const user = rows[0];
  if (!user || user.waiting >= MAILS_AN_HOUR) return;
  const id = newId();
  await sql`insert into account_link (id, kind, user_id, expires_at)
    values (${id}, 'reset', ${user.id}, now() + interval '30 minutes')`.execute(db);
  const letter = {
    source: `reset ${id}`,
    title: 'Choose a new password',
    body: 'The link is good for 30 minutes and once. It ends all your sessions. If it was not you who asked, do nothing: your password stays as it is.',
    href: `/reset/${signLink(id, secret)}`,
    button: 'Choose a new password',
  };
  await send(context, user, letter, publicUrl);
}

/** Asks one of both ends of a change of e-mail. */
export async function mailEmailChange(
  context: Context,
  linkId: string,
  { secret, publicUrl }: Surroundings,
): Promise<void> {
  const { rows } = await sql<
    Omit<Person, 'userId'> & { next: string; mailedTo: 'old' | 'new'; known: boolean }
  >`
    select u.name, u.email, u.time_zone, u.locale, l.email as next, l.mailed_to,
      exists (select from app_user o where o.email = l.email) as known
    from account_link l join app_user u on u.id = l.user_id
    where l.id = ${linkId} and l.kind = 'email_change'`.execute(context.db);
  const change = rows[0];
  if (!change) return;
  const href = `/email-change/${signLink(linkId, secret)}`;
  const source = `email-change ${linkId}`;
  if (change.mailedTo === 'old') {
    const body = `Your account is to be reached at ${change.next} from now on. Agree here, and at the new address, too. If it was not you, do nothing, and change your password.`;
    return send(
      context,
      change,
      { source, title: 'Your e-mail address is to change', body, href, button: 'Agree to the change' },
      publicUrl,
    );
  }
  const letter = change.known
    ? {
        source,
        title: 'This address has an account already',
        body: 'Somebody wanted to use it for another account. Nothing was changed.',
        href: '/sign-in',
        button: 'Sign in',
      }
    : {
        source,
        title: 'Confirm your new e-mail address',
        body: 'Confirm that you read mail here. The old address is asked, too; the change is made when both have agreed.',
        href,
        button: 'Confirm this address',
      };
  await send(context, { ...change, email: change.next }, letter, publicUrl);
}
