import type { Context } from '../../platform/context.ts';
import { DAY, LOG_DAYS } from './schedule.ts';

/** What the log has shown for its time, and secrets that sign no more; as the system. */
export async function removeOldDeliveries({ db, now }: Context): Promise<void> {
  await db
    .deleteFrom('webhookDelivery')
    .where('at', '<', new Date(now.getTime() - LOG_DAYS * DAY))
    .where('state', '<>', 'waiting')
    .execute();
  await db.deleteFrom('webhookSecret').where('endsAt', '<', now).execute();
}
