/** Hands one message to the push service of one browser. No transaction is open while it is waited for. */
import { sql } from 'kysely';
import webPush from 'web-push';
import type { Context } from '../../../platform/context.ts';
import { type Answer, post } from '../../../platform/post.ts';
import { isQuietAt } from '../when-mailed.ts';
import type { Surroundings } from './browsers.ts';

type AsSystem = <T>(work: (context: Context) => Promise<T>) => Promise<T>;

/** Of a test there is no notification. */
type Target = { browserId: string; notificationId?: string };

const PATIENCE_MS = 10_000;
/** What comes later than this is no news: who looks at the bell knows it. */
const FRESH_HOURS = 12;
/** A browser that nothing has reached for so long is forgotten. */
const FORGOTTEN_DAYS = 30;
/** A message has room for 4,096 bytes, sealed. */
const TITLE_LENGTH = 200;
const BODY_LENGTH = 500;

/** @throws where the push service could not take it now; the queue tries again with growing pauses, until it is no news */
export async function sendPush(
  asSystem: AsSystem,
  surroundings: Surroundings,
  target: Target,
  ending?: AbortSignal,
): Promise<void> {
  const letter = await asSystem((context) => writeLetter(context, target, surroundings));
  if (!letter) return asSystem((context) => drop(context, target));
  const { pushPrivateAddresses: privateAddresses } = surroundings;
  const answer = await post(letter, { privateAddresses, patienceMs: PATIENCE_MS, ending });
  await asSystem((context) => noteAnswer(context, target, answer));
  if (isPassing(answer) && target.notificationId) throw new Error(answer.error!);
}

type Row = {
  endpoint: string;
  p256dh: string;
  auth: string;
  title: string;
  body: string;
  href: string;
  timeZone: string;
  from: number | null;
  until: number | null;
};

/** @returns null where there is nothing to be told any more */
async function writeLetter(context: Context, target: Target, { push }: Surroundings) {
  if (!push) return null;
  const row = target.notificationId ? await findNews(context, target) : await findTested(context, target);
  if (!row) return null;
  const { endpoint, p256dh, auth, title, body, href } = row;
  // The worker of the browser shows one of the same tag once, should it come twice.
  const tag = target.notificationId ?? `test ${target.browserId}`;
  const words = { title: shortened(title, TITLE_LENGTH), body: shortened(body, BODY_LENGTH), href, tag };
  const request = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(words),
    {
      vapidDetails: push,
      TTL: FRESH_HOURS * 3600,
      topic: (target.notificationId ?? target.browserId).replaceAll('-', ''),
    },
  );
  const headers = Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), `${value}`]);
  return { url: endpoint, headers: Object.fromEntries(headers), body: request.body as Buffer };
}

/** What is unseen, not older than it is news, and not of hours that its reader wants quiet. */
async function findNews({ db, now }: Context, { browserId, notificationId }: Target): Promise<Row | null> {
  const { rows } = await sql<Row>`
    select b.endpoint, b.p256dh, b.auth, n.title, n.body, n.href, u.time_zone, q.from_hour as from, q.until_hour as until
    from push p join push_browser b on b.id = p.browser_id join notification n on n.id = p.notification_id
      join app_user u on u.id = b.user_id left join quiet_hours q on q.user_id = b.user_id
    where p.browser_id = ${browserId} and p.notification_id = ${notificationId} and n.seen_at is null
      and p.at > ${now}::timestamptz - make_interval(hours => ${FRESH_HOURS})`.execute(db);
  const row = rows[0];
  if (!row) return null;
  const { from, until, timeZone } = row;
  const isQuiet = from !== null && until !== null && isQuietAt({ from, until }, now, timeZone);
  return isQuiet ? null : row;
}

async function findTested({ db }: Context, { browserId }: Target) {
  const browser = await db
    .selectFrom('pushBrowser')
    .select(['endpoint', 'p256dh', 'auth'])
    .where('id', '=', browserId)
    .executeTakeFirst();
  const body = 'This is how you are told here.';
  return browser && { ...browser, title: 'It works', body, href: '/account?tab=notifications' };
}

/** What is left of a sign of two parts that was cut through. */
const HALF = /[\ud800-\udbff]$/;

const shortened = (words: string, most: number): string =>
  words.length > most ? `${words.slice(0, most - 1).replace(HALF, '')}…` : words;

const isPassing = ({ status }: Answer): boolean =>
  status === null || status === 408 || status === 429 || status >= 500;

async function noteAnswer(context: Context, target: Target, answer: Answer): Promise<void> {
  const { db, now } = context;
  const { browserId } = target;
  if (answer.status === 404 || answer.status === 410) {
    await db.deleteFrom('pushBrowser').where('id', '=', browserId).execute();
    return;
  }
  if (!answer.error) {
    await sql`update push_browser set used_at = ${now}, failures = 0, failing_since = null
      where id = ${browserId}`.execute(db);
  } else {
    await sql`update push_browser set failures = failures + 1, failing_since = coalesce(failing_since, ${now})
      where id = ${browserId}`.execute(db);
    await sql`delete from push_browser
      where id = ${browserId} and failing_since < ${now}::timestamptz - make_interval(days => ${FORGOTTEN_DAYS})`.execute(
      db,
    );
  }
  if (!isPassing(answer)) await drop(context, target);
}

async function drop({ db }: Context, { browserId, notificationId }: Target): Promise<void> {
  if (!notificationId) return;
  await db
    .deleteFrom('push')
    .where('browserId', '=', browserId)
    .where('notificationId', '=', notificationId)
    .execute();
}
