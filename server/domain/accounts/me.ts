/** What a person keeps of themselves: profile, sessions, sign-ins, and a copy of it all to take along. */

import { sql } from 'kysely';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { z } from 'zod';
import type { Database } from '../../platform/database.ts';
import { Invalid, NotFound } from '../../platform/errors.ts';
import { text } from '../../platform/http/shapes.ts';
import type { Storage } from '../../platform/storage.ts';
import { hashOfToken } from '../../platform/tokens.ts';
import { aliveSession } from './sessions.ts';

const isTimeZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

const isLocale = (locale: string): boolean => {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
};

export const TimeZone = z.string().max(60).refine(isTimeZone, 'A time zone like Asia/Kolkata.');
export const Locale = z.string().max(20).refine(isLocale, 'A language like en-IN or de.');

export const UpdateMe = z.strictObject({
  name: text(1, 120).optional(),
  phone: z.string().max(40).nullable().optional().describe('With its country code, like +91 98123 45678.'),
  timeZone: TimeZone.optional(),
  locale: Locale.optional(),
  designation: text(0, 120).nullable().optional().describe('In the organisation of the active membership.'),
});

export async function updateMe(
  authDb: Database,
  who: { userId: string; membershipId: string },
  { phone, designation, ...fields }: z.output<typeof UpdateMe>,
): Promise<void> {
  await authDb.transaction().execute(async (tx) => {
    const changed = { ...fields, ...(phone === undefined ? {} : { phone: phone ? toPhone(phone) : null }) };
    await tx
      .updateTable('appUser')
      .set({ ...changed, updatedAt: sql`now()` })
      .where('id', '=', who.userId)
      .execute();
    if (designation === undefined) return;
    await tx
      .updateTable('membership')
      .set({ designation: designation || null })
      .where('id', '=', who.membershipId)
      .execute();
  });
}

function toPhone(phone: string): string {
  const parsed = parsePhoneNumberFromString(phone);
  if (parsed?.isPossible()) return parsed.number;
  const message = 'This is not a possible phone number. Add its country code, like +91.';
  throw new Invalid(message, [{ path: 'phone', message }]);
}

export type SessionOfMine = {
  id: string;
  current: boolean;
  /** A platform admin who acts as this person: from where is theirs alone. */
  platform: boolean;
  method: string;
  ipAddress: string | null;
  userAgent: string | null;
  createdAt: Date;
  seenAt: Date;
};

/** Where I am signed in, the latest used first. */
export async function listSessions(
  authDb: Database,
  userId: string,
  token: string,
): Promise<SessionOfMine[]> {
  const { rows } = await sql<SessionOfMine>`
    select s.id, s.token_hash = ${hashOfToken(token)} as current, s.impersonation_id is not null as platform, s.method, s.created_at, s.seen_at,
      case when s.impersonation_id is null then s.ip_address end as ip_address,
      case when s.impersonation_id is null then s.user_agent end as user_agent
    from session s left join impersonation i on i.id = s.impersonation_id
    where s.user_id = ${userId} and not s.awaits_second_factor and ${aliveSession}
      and (s.impersonation_id is null or (i.ended_at is null and i.ends_at > now()))
    order by s.seen_at desc, s.id limit 200`.execute(authDb);
  return rows;
}

/** @returns the hash of the token of the session that was ended @throws NotFound for one of somebody else */
export async function endSession(authDb: Database, userId: string, id: string): Promise<Buffer> {
  const ended = await authDb
    .deleteFrom('session')
    .where('id', '=', id)
    .where('userId', '=', userId)
    .returning('tokenHash')
    .executeTakeFirst();
  if (!ended) throw new NotFound('This session');
  return ended.tokenHash;
}

/** Newest first, also those that failed. */
export async function listSignIns(authDb: Database, userId: string, page: { limit: number; after?: string }) {
  let query = authDb
    .selectFrom('signIn')
    .select(['id', 'at', 'method', 'outcome', 'ipAddress', 'userAgent'])
    .where('userId', '=', userId)
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  if (page.after) query = query.where('id', '<', page.after);
  return query.execute();
}

/** All that the account holds of a person, as one JSON document; an agency's own records are asked for at the agency. */
export async function collectMyData(
  authDb: Database,
  storage: Storage,
  userId: string,
): Promise<Record<string, unknown>> {
  const { rows } = await sql<{ data: Record<string, unknown>; pictureKey: string | null }>`
    select (select picture_key from app_user where id = ${userId}) as picture_key, json_build_object(
      'account', (select row_to_json(u) from (select name, email, phone, time_zone, locale, created_at from app_user where id = ${userId}) u),
      'memberships', (select coalesce(json_agg(m), '[]') from (
        select m.role, o.name as organisation, m.designation, m.state, m.created_at
        from membership m left join organisation o on o.id = m.organisation_id where m.user_id = ${userId}) m),
      'signInWith', (select coalesce(json_agg(c), '[]') from (
        select provider_id as provider, email, created_at from credential where user_id = ${userId} and provider_id <> 'credential') c),
      'passkeys', (select coalesce(json_agg(p), '[]') from (
        select name, created_at, last_used_at from passkey where user_id = ${userId}) p),
      'sessions', (select coalesce(json_agg(s), '[]') from (
        select method, ip_address, user_agent, created_at, seen_at from session where user_id = ${userId} and impersonation_id is null) s),
      'signIns', (select coalesce(json_agg(s), '[]') from (
        select at, method, outcome, ip_address, user_agent from sign_in where user_id = ${userId} order by id desc limit 5000) s),
      'acceptedTerms', (select coalesce(json_agg(l), '[]') from (
        select d.kind, d.document_version as version, d.title, a.accepted_at, a.ip_address
        from legal_acceptance a join legal_document d on d.id = a.document_id where a.user_id = ${userId}) l),
      'apiKeys', (select coalesce(json_agg(k), '[]') from (
        select name, prefix, scopes, created_at, expires_at, last_used_at, revoked_at from api_key where user_id = ${userId}) k),
      'notificationPreferences', (select coalesce(json_agg(n), '[]') from (
        select category, delivery, by_text, updated_at from notification_preference where user_id = ${userId}) n),
      'quietHours', (select coalesce(json_agg(q), '[]') from (
        select from_hour as from, until_hour as until, updated_at from quiet_hours where user_id = ${userId}) q),
      'pushBrowsers', (select coalesce(json_agg(b), '[]') from (
        select name, created_at, used_at from push_browser where user_id = ${userId}) b),
      'texts', (select coalesce(json_agg(c), '[]') from (
        select channel, verified_at, refused_at, refused_reason from text_channel where user_id = ${userId}) c),
      'textMessages', (select coalesce(json_agg(t), '[]') from (
        select channel, to_number, state, at, sent_at from text_message where user_id = ${userId} order by id desc limit 5000) t),
      'candidateProfile', (select to_jsonb(p) - 'user_id' from candidate_profile p where p.user_id = ${userId}),
      'profileImports', (select coalesce(json_agg(i), '[]') from (
        select source, file_name, state, created_at, ended_at, reading from profile_import where user_id = ${userId} and agency_id is null) i),
      'linkedin', (select coalesce(json_agg(c), '[]') from (
        select purpose, name, scopes, created_at, state, expires_at from linkedin_connection where user_id = ${userId}) c),
      'blogPosts', (select coalesce(json_agg(b), '[]') from (
        select title, excerpt, body, tags, state, created_at, published_at from blog_post where author_id = ${userId}) b),
      'mutedReminders', (select coalesce(json_agg(m), '[]') from (
        select task, created_at from reminder_mute where user_id = ${userId}) m),
      'snoozedReminders', (select coalesce(json_agg(s), '[]') from (
        select kind, subject_id, until, created_at from reminder_snooze where user_id = ${userId}) s),
      'skippedSteps', (select coalesce(json_agg(g), '[]') from (
        select m.role, o.name as organisation, s.step, s.skipped_at from guide_skip s join membership m on m.id = s.membership_id
        left join organisation o on o.id = m.organisation_id where s.user_id = ${userId}) g)
    ) as data`.execute(authDb);
  const { data, pictureKey } = rows[0]!;
  return { ...data, picture: pictureKey && asDataUrl(await storage.get(pictureKey)) };
}

const asDataUrl = (webp: Uint8Array): string =>
  `data:image/webp;base64,${Buffer.from(webp).toString('base64')}`;
