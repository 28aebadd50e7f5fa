/** What has just rung is to be told by text, too, to whom wants that of its category. */
import { sql } from 'kysely';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database.ts';
import { newId } from '../../../platform/ids.ts';
import { enqueueAll } from '../../../platform/queue.ts';
import { countMessages } from '../../plans/index.ts';

/** In the transaction that rang, as far as the plan of the agency that it is about has texts. Digests are mails: what is in one was told by text as it rang. */
export async function queueTexts(db: Tx, notificationIds: string[], now: Date): Promise<void> {
  if (!notificationIds.length) return;
  const { rows } = await sql<{
    userId: string;
    notificationId: string;
    channel: string;
    toNumber: string;
    agencyId: string | null;
  }>`
    select n.agency_id, n.user_id, n.id as notification_id, c.channel, u.phone as to_number
    from notification n join text_channel c on c.user_id = n.user_id join app_user u on u.id = n.user_id
      join notification_preference p on p.user_id = n.user_id and p.category = n.category and p.by_text
    where n.id = any (${notificationIds}::uuid[]) and c.refused_at is null and u.phone is not null`.execute(
    db,
  );
  if (!rows.length) return;
  const within = await withinPlan(db, rows, now);
  const texts = within.map(({ agencyId, ...row }) => ({ id: newId(), ...row, at: now, dueAt: now }));
  if (!texts.length) return;
  await db.insertInto('textMessage').values(texts).execute();
  await enqueueAll(
    db,
    'sendText',
    texts.map(({ id }) => ({ textId: id })),
  );
}

/** The bell and the mail tell what the plan has no texts for. */
async function withinPlan<T extends { agencyId: string | null }>(
  db: Tx,
  texts: T[],
  now: Date,
): Promise<T[]> {
  const within: T[] = [];
  for (const [agencyId, theirs] of Map.groupBy(texts, (text) => text.agencyId)) {
    if (!agencyId || (await countMessages(db, agencyId, theirs.length, now))) within.push(...theirs);
  }
  return within;
}

/** Every quarter of an hour: what was held through its reader's quiet hours. */
export async function releaseHeldTexts({ db, now }: Context): Promise<void> {
  const { rows } = await sql<{ textId: string }>`
    update text_message set state = 'waiting' where state = 'held' and due_at <= ${now} returning id as text_id`.execute(
    db,
  );
  if (rows.length) await enqueueAll(db, 'sendText', rows);
}
