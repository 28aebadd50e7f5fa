/** Mails that open or change an account. Answered in the background: the request that asked says the same to everybody. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { newId, signLink } from '../../platform/ids.ts';
import { accountLetters, type Letter } from './account-letters.ts';
import { deliver, type Surroundings } from './deliver.ts';
import type { Person } from './recipients.ts';

async function send(
  context: Context,
  to: Omit<Person, 'userId'>,
  source: string,
  letter: Letter,
  surroundings: Surroundings,
) {
  // By mail only: whoever cannot sign in reads no bell.
  const person = { ...to, userId: null };
  await deliver(
    context.db,
    [{ person, source, agencyId: null, category: 'account', ...letter }],
    surroundings,
    context.now,
  );
}

/** @param again names a repetition that was asked for; each is mailed once */
export async function answerSignUp(
  context: Context,
  signUpId: string,
  again: string,
  surroundings: Surroundings,
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
    ? accountLetters.signUpKnown()
    : accountLetters.signUp(signLink(signUpId, surroundings.secret));
  await send(context, to, source, letter, surroundings);
}

const MAILS_AN_HOUR = 5;

/** Mails a link to choose a new password; nothing, where the address has no account. */
export async function answerPasswordReset(
  context: Context,
  email: string,
  surroundings: Surroundings,
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
  const letter = accountLetters.reset(signLink(id, surroundings.secret));
  await send(context, user, `reset ${id}`, letter, surroundings);
}

/** Asks one of both ends of a change of e-mail. */
export async function mailEmailChange(
  context: Context,
  linkId: string,
  surroundings: Surroundings,
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
  const token = signLink(linkId, surroundings.secret);
  const source = `email-change ${linkId}`;
  if (change.mailedTo === 'old')
    return send(context, change, source, accountLetters.emailChangeOld(token, change.next), surroundings);
  const letter = change.known ? accountLetters.emailChangeKnown() : accountLetters.emailChangeNew(token);
  await send(context, { ...change, email: change.next }, source, letter, surroundings);
}
