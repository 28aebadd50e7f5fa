import { sql } from 'kysely';
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import type { EventData } from '../../platform/events.ts';
import { Instant, pageOf, pageQuery, toPage } from '../../platform/http/shapes.ts';
import { earlierId } from '../../platform/ids.ts';
import type { Said } from '../../platform/live.ts';
import { PictureLink, pictureLink } from '../files/index.ts';
import { catalogue } from './catalogue.ts';
import { CATEGORIES } from './categories.ts';
import { renderedMail } from './mail-content.ts';
import { readable } from './readable.ts';
import { UNKNOWN_CLIENT } from './unknown-client.ts';

const NotificationItem = z.object({
  id: z.uuid(),
  title: z.string(),
  body: z.string(),
  href: z.string(),
  at: Instant,
  seenAt: Instant.nullable(),
});

export const ListNotifications = pageQuery.extend({
  seen: z.literal('no').optional().describe('Only what I have not seen.'),
  category: z.enum(CATEGORIES).optional(),
});

export const NotificationPage = pageOf(NotificationItem).extend({ unseen: z.int() });

/** The reader's notifications, newest first. */
export async function listNotifications(
  { db, actor }: Context,
  input: z.infer<typeof ListNotifications>,
): Promise<z.output<typeof NotificationPage>> {
  const { rows } = await sql<z.output<typeof NotificationItem>>`
    select id, title, body, href, at, seen_at from notification where user_id = ${actor.userId}
      ${input.seen ? sql`and seen_at is null` : sql``}
      ${input.category ? sql`and category = ${input.category}` : sql``}
      ${input.after ? sql`and id < ${input.after}::uuid` : sql``}
    order by id desc limit ${input.limit + 1}`.execute(db);
  const { unseen } = await db
    .selectFrom('notification')
    .select(sql<number>`count(*)::int`.as('unseen'))
    .where('userId', '=', actor.userId)
    .where('seenAt', 'is', null)
    .executeTakeFirstOrThrow();
  return { ...toPage(rows, input.limit, (row) => row.id), unseen };
}

/** @throws NotFound where it is not the reader's; one that was seen before keeps its time */
export async function seeNotification({ db, actor, now }: Context, id: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('notification')
    .set({ seenAt: sql`coalesce(seen_at, ${now})` })
    .where('userId', '=', actor.userId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!numUpdatedRows) throw new NotFound('This notification');
}

export async function seeAllNotifications({ db, actor, now }: Context): Promise<void> {
  await db
    .updateTable('notification')
    .set({ seenAt: now })
    .where('userId', '=', actor.userId)
    .where('seenAt', 'is', null)
    .execute();
}

export const ListEvents = pageQuery
  .extend({
    jobId: z.uuid().optional(),
    applicationId: z.uuid().optional(),
    candidateId: z.uuid().optional(),
    subjectId: z.uuid().optional(),
  })
  .describe('Name one record: its timeline is answered.');

export const EventPage = pageOf(
  z.object({
    id: z.uuid(),
    type: z.string(),
    at: Instant,
    actorName: z.string(),
    actorPicture: PictureLink,
    actorRole: z.string(),
    sentence: z.string().describe('Reads on from the actor’s name.'),
    about: z
      .string()
      .describe('Whom or what it concerns, for a list over many records; empty where the words are unknown.'),
  }),
);

/** The timeline of a record, newest first: what the reader's side may know of it. */
export async function listEvents(
  context: Context,
  input: z.infer<typeof ListEvents>,
): Promise<z.output<typeof EventPage>> {
  const { db, actor } = context;
  const of = [
    input.jobId && sql`job_id = ${input.jobId}`,
    input.applicationId && sql`application_id = ${input.applicationId}`,
    input.candidateId && sql`candidate_record_id = ${input.candidateId}`,
    input.subjectId && sql`subject_id = ${input.subjectId}`,
  ].filter((condition) => condition !== undefined && condition !== '');
  const where = of.length ? sql.join(of, sql` and `) : sql`true`;
  const { rows } = await sql<{
    id: string;
    type: string;
    at: Date;
    actorUserId: string | null;
    pictureKey: string | null;
    actorName: string;
    actorRole: string;
    data: EventData;
    clientKnown: boolean;
  }>`
    select id, type, at, actor_user_id, ${doerOf} as actor_name, actor_role, data,
      (select m.picture_key from membership m where m.user_id = actor_user_id and m.picture_key is not null limit 1) as picture_key,
      ${actor.role === 'candidate' ? sql`client_is_known(job_id, candidate_record_id)` : sql`true`} as client_known
    from event where ${where}
      ${input.after ? sql`and id < ${input.after}::uuid` : sql``}
    order by id desc limit ${input.limit + 1}`.execute(db);
  const page = toPage(rows, input.limit, (row) => row.id);
  return {
    next: page.next,
    items: page.items.map(({ data: said, clientKnown, actorUserId, pictureKey, ...row }) => {
      const data = clientKnown ? said : { ...said, clientName: UNKNOWN_CLIENT };
      return {
        ...row,
        actorPicture: pictureLink(context, { userId: actorUserId, pictureKey }),
        about: [data.candidateName, data.jobTitle ?? data.title, data.clientName].filter(Boolean).join(' · '),
        sentence: sentenceOf(row.type, readable(data, actor), actor.role),
      };
    }),
  };
}

/** Who did it, and who in truth where somebody of the platform acted in their place. */
const doerOf = sql`actor_name || coalesce(' (by Hireloom support: ' || impersonator_name || ')', '')`;

export function sentenceOf(type: string, data: EventData, role: string): string {
  const words = catalogue[type];
  if (!words) return type;
  return role === 'candidate' && words.plain ? words.plain(data) : words.sentence(data);
}

/** Ids are given before the commit: what began earlier may have come later. Hearing of a change twice does no harm. */
const RESUME_OVERLAP_MS = 10_000;

/** What a live stream did not deliver while its line was broken: the newest 100 events after the last that came through. */
export async function missedMessages({ db, actor }: Context, lastEventId: string): Promise<Said[]> {
  if (!z.uuid().safeParse(lastEventId).success) return [];
  const after = earlierId(lastEventId, RESUME_OVERLAP_MS);
  const { rows } = await sql<Omit<Said, 'notified'> & { told: boolean }>`
    select e.id, e.type, e.subject_type, e.subject_id,
      exists (select from notification n where n.user_id = ${actor.userId} and n.source = e.id::text) as told
    from event e where e.id > ${after}::uuid order by e.id desc limit 100`.execute(db);
  return rows
    .toReversed()
    .map(({ told, ...message }) => ({ ...message, notified: told && actor.userId ? [actor.userId] : [] }));
}

type MailRow = Parameters<typeof renderedMail>[0] & {
  id: string;
  at: Date;
  toName: string;
  toAddress: string;
  subject: string;
  calendar: string | null;
  attachments: { fileId: string; name: string }[];
  state: string;
};

/** Sent mail, newest first, for the mailbox page; as the system. */
export async function listMail(
  { db }: Context,
  input: { limit: number; after?: string; to?: string; q?: string },
) {
  const { rows } = await sql<MailRow>`
    select id, at, to_name, to_address, subject, content, html, text, calendar, attachments, state from mail where true
      ${input.to ? sql`and to_address = ${input.to.toLowerCase()}` : sql``}
      ${input.q ? sql`and concat_ws(' ', subject, to_name, to_address) ilike ${`%${input.q.replaceAll(/[\\%_]/g, '\\$&')}%`}` : sql``}
      ${input.after ? sql`and id < ${input.after}::uuid` : sql``}
    order by id desc limit ${input.limit + 1}`.execute(db);
  const { items, next } = toPage(rows, input.limit, (row) => row.id);
  const written = await Promise.allSettled(items.map(renderedMail));
  return {
    items: items.map(({ content: _, html: __, ...mail }, at) => {
      const each = written[at]!;
      return {
        ...mail,
        text: each.status === 'fulfilled' ? each.value.text : `It cannot be written: ${each.reason}`,
      };
    }),
    next,
  };
}

/** As its reader's program shows it. */
export async function getMailPage({ db }: Context, id: string): Promise<string> {
  const mail = await db
    .selectFrom('mail')
    .select(['content', 'html', 'text'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!mail) throw new NotFound('This mail');
  return (await renderedMail(mail)).html;
}
