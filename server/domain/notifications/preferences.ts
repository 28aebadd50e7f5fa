/** Which mails a person gets. The bell always rings. */
import { z } from 'zod';
import type { Role } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/errors.ts';
import { CATEGORIES, categoryWords } from './categories.ts';

const Delivery = z.enum(['at_once', 'hourly', 'daily', 'off']);

const Hour = z.int().min(0).max(23);
const QuietHours = z
  .strictObject({ from: Hour, until: Hour })
  .refine(({ from, until }) => from !== until, {
    message: 'The end is another hour than the beginning.',
    path: ['until'],
  })
  .nullable()
  .describe(
    'Full hours of my own clock in which no mail comes that can wait, no text comes and no browser tells anything; over midnight where the first is the greater.',
  );

export const SetQuietHours = z.strictObject({ quietHours: QuietHours });

export const SetNotificationPreference = z.strictObject({
  category: z.enum(CATEGORIES),
  delivery: Delivery.describe('Of its mails.'),
});

export const NotificationPreferences = z.object({
  items: z.array(
    z.object({
      category: z.enum(CATEGORIES),
      title: z.string(),
      hint: z.string(),
      delivery: Delivery,
      locked: z.boolean().describe('It cannot be turned off.'),
      always: z.string().nullable().describe('What is mailed in any case, and why.'),
    }),
  ),
  quietHours: QuietHours,
});
type NotificationPreferences = z.output<typeof NotificationPreferences>;

/** Of the categories that the reader's role is told of; they count in all their roles. */
export async function getNotificationPreferences({ db, actor }: Context): Promise<NotificationPreferences> {
  const chosen = await db
    .selectFrom('notificationPreference')
    .select(['category', 'delivery'])
    .where('userId', '=', actor.userId)
    .execute();
  const quiet = await db
    .selectFrom('quietHours')
    .select(['fromHour as from', 'untilHour as until'])
    .where('userId', '=', actor.userId)
    .executeTakeFirst();
  const deliveryOf = new Map(chosen.map(({ category, delivery }) => [category, Delivery.parse(delivery)]));
  return {
    items: CATEGORIES.filter((category) => categoryWords[category].roles.includes(actor.role as Role)).map(
      (category) => {
        const { title, hint, always = null, locked = false } = categoryWords[category];
        const delivery = locked ? 'at_once' : (deliveryOf.get(category) ?? 'at_once');
        return { category, title, hint, delivery, locked, always };
      },
    ),
    quietHours: quiet ?? null,
  };
}

export async function setNotificationPreference(
  context: Context,
  { category, delivery }: z.output<typeof SetNotificationPreference>,
): Promise<NotificationPreferences> {
  const { db, actor, now } = context;
  if (categoryWords[category].locked) {
    const message = 'These mails cannot be turned off: they keep your account safe.';
    throw new Invalid(message, [{ path: 'category', message }], 'always_mailed');
  }
  await db
    .insertInto('notificationPreference')
    .values({ userId: actor.userId!, category, delivery, updatedAt: now })
    .onConflict((conflict) =>
      conflict.columns(['userId', 'category']).doUpdateSet({ delivery, updatedAt: now }),
    )
    .execute();
  return getNotificationPreferences(context);
}

export async function setQuietHours(
  context: Context,
  { quietHours }: z.output<typeof SetQuietHours>,
): Promise<NotificationPreferences> {
  const { db, actor, now } = context;
  if (!quietHours) {
    await db.deleteFrom('quietHours').where('userId', '=', actor.userId).execute();
    return getNotificationPreferences(context);
  }
  const hours = { fromHour: quietHours.from, untilHour: quietHours.until, updatedAt: now };
  await db
    .insertInto('quietHours')
    .values({ userId: actor.userId!, ...hours })
    .onConflict((conflict) => conflict.column('userId').doUpdateSet(hours))
    .execute();
  return getNotificationPreferences(context);
}
