import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import type { DeliveryPage, DeliveryView, ListDeliveries, WebhookView } from './schemas.ts';

/** The agency's webhooks, the oldest first. */
export const listWebhooks = (context: Context): Promise<WebhookView[]> => findWebhooks(context, null);

export async function getWebhook(context: Context, id: string): Promise<WebhookView> {
  const [webhook] = await findWebhooks(context, id);
  if (!webhook) throw new NotFound('This webhook');
  return webhook;
}

async function findWebhooks({ db, now }: Context, id: string | null): Promise<WebhookView[]> {
  const { rows } = await sql<Omit<WebhookView, 'possible'>>`
    select w.id, w.url, w.description, w.types, w.enabled, w.off_because, w.failing_since, w.created_at,
      (select count(*)::int from (select from webhook_delivery d where d.endpoint_id = w.id and d.state = 'waiting' limit 1000) d) as waiting,
      (select max(s.ends_at) from webhook_secret s where s.endpoint_id = w.id and s.ends_at > ${now}) as old_secret_until,
      (select json_build_object('type', d.type, 'triedAt', d.tried_at, 'status', d.status, 'error', d.error)
        from webhook_delivery d where d.endpoint_id = w.id and d.tried_at is not null order by d.tried_at desc limit 1) as last_delivery
    from webhook_endpoint w where ${id}::uuid is null or w.id = ${id}::uuid order by w.id`.execute(db);
  return rows.map(({ lastDelivery, ...row }) => ({
    ...row,
    lastDelivery: lastDelivery && { ...lastDelivery, triedAt: new Date(lastDelivery.triedAt!) },
    possible: ['change', 'ping', 'rotateSecret', row.enabled ? 'switchOff' : 'switchOn', 'delete'],
  }));
}

/** The newest first. */
export async function listWebhookDeliveries(
  context: Context,
  id: string,
  { limit, after, state }: z.output<typeof ListDeliveries>,
): Promise<z.output<typeof DeliveryPage>> {
  const { enabled } = await getWebhook(context, id);
  const { rows } = await sql<Omit<DeliveryView, 'possible'>>`
    select id, event_id, type, state, tries, at, tried_at, next_try_at, status, milliseconds, answer, error
    from webhook_delivery where endpoint_id = ${id}
      ${state ? sql`and state = ${state}` : sql``}
      ${after ? sql`and id < ${after}::uuid` : sql``}
    order by id desc limit ${limit + 1}`.execute(context.db);
  const page = toPage(rows, limit, (row) => row.id);
  return {
    next: page.next,
    items: page.items.map((row) => ({ ...row, possible: possibleOf(row, enabled) })),
  };
}

/** A test is not sent again: another is made. */
const possibleOf = (
  { eventId, state }: Pick<DeliveryView, 'eventId' | 'state'>,
  enabled: boolean,
): string[] => (enabled && eventId && state !== 'waiting' ? ['sendAgain'] : []);
