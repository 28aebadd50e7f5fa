/** What is announced of an agency's webhooks. Here and not beside them, because they read the catalogue that this is part of. */
import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout } from '../../platform/events.ts';

const openWebhook = (d: EventData) => `/agency/webhooks/${d.webhookId}`;

export const webhookEvents = {
  'webhook.created': {
    audience: ['admins'],
    sentence: (d) => `set up a webhook to ${d.host} for ${d.types}`,
    tells: [
      {
        to: 'admins',
        title: (d) => `Events of your agency now go to ${d.host}`,
        body: (d) =>
          `${d.actorName} set up a webhook for ${d.types}. If you know nothing of this, switch it off.`,
        href: openWebhook,
        button: 'See the webhook',
      },
    ],
  },
  'webhook.changed': {
    audience: ['admins'],
    sentence: (d) => `changed the ${d.fields} of the webhook to ${d.host}`,
    tells: [
      {
        to: 'admins',
        title: (d) => `The webhook to ${d.host} was changed`,
        body: (d) => `${d.actorName} changed its ${d.fields}. If you know nothing of this, switch it off.`,
        href: openWebhook,
        button: 'See the webhook',
      },
    ],
  },
  'webhook.secret_replaced': {
    audience: ['admins'],
    sentence: (d) => `replaced the secret of the webhook to ${d.host}`,
    tells: [],
  },
  'webhook.switched_on': {
    audience: ['admins'],
    sentence: (d) => `switched the webhook to ${d.host} on`,
    tells: [],
  },
  'webhook.switched_off': {
    audience: ['admins'],
    sentence: (d) => `switched the webhook to ${d.host} off`,
    tells: [],
  },
  'webhook.stopped': {
    audience: ['admins'],
    sentence: (d) => `switched the webhook to ${d.host} off: ${d.reason}`,
    tells: [
      {
        to: 'admins',
        title: (d) => `The webhook to ${d.host} was switched off`,
        body: (d) =>
          `${d.reason} What waited for it is not sent any more. Once the receiver is well, switch it on again.`,
        href: openWebhook,
        button: 'See the webhook',
      },
    ],
  },
  'webhook.deleted': {
    audience: ['admins'],
    sentence: (d) => `deleted the webhook to ${d.host}`,
    tells: [],
  },
} satisfies EventCatalogue;

export async function announceWebhook(
  context: Context,
  type: keyof typeof webhookEvents,
  { id, agencyId, url }: { id: string; agencyId: string; url: string },
  data: EventData = {},
): Promise<void> {
  const words = { webhookId: id, host: new URL(url).host, actorName: context.actor.name, ...data };
  await context.record(eventAbout(webhookEvents, type, 'webhook', { id, agencyId }, words));
}
