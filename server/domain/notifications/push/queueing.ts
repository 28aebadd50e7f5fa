/** What has just rung is to be shown in its reader's browsers, too. */
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database.ts';
import { enqueueAll } from '../../../platform/queue.ts';

/** In the transaction that rang. A digest is for mails; who has turned a category off is not told of it here either. */
export async function queuePushes(db: Tx, notificationIds: string[], now: Date): Promise<void> {
  if (!notificationIds.length) return;
  const { rows } = await sql<{ browserId: string; notificationId: string }>`
    insert into push (browser_id, notification_id, at)
    select b.id, n.id, ${now} from notification n join push_browser b on b.user_id = n.user_id
    where n.id = any (${notificationIds}::uuid[]) and not exists (
      select from notification_preference p where p.user_id = n.user_id and p.category = n.category and p.delivery = 'off')
    returning browser_id, notification_id`.execute(db);
  if (rows.length) await enqueueAll(db, 'sendPush', rows);
}
