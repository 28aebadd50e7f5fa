/** From one committed event row to everything that must follow: notifications, mails, live updates, links of accounts. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { announce, type EventData, type Telling } from '../../platform/events.ts';
import { signLink } from '../../platform/ids.ts';
import { enqueue } from '../../platform/queue.ts';
import { linkAccountOfRecord } from '../accounts/index.ts';
import { calendarFor } from './calendar-invitation.ts';
import { catalogue } from './catalogue.ts';
import { deliver, type Message } from './deliver.ts';
import { readable } from './readable.ts';
import { findRecipients, type Person } from './recipients.ts';

type Surroundings = { secret: string; publicUrl: string };

/** Runs as the system, once or again: what was delivered before is not delivered twice. */
export async function deriveFromEvent(
  context: Context,
  eventId: string,
  { secret, publicUrl }: Surroundings,
): Promise<void> {
  const { db } = context;
  const event = await db.selectFrom('event').selectAll().where('id', '=', eventId).executeTakeFirst();
  const words = event && catalogue[event.type];
  if (!words) return;
  if (event.subjectType === 'candidate') await linkAccountOfRecord(context, event.subjectId);

  const data = event.data as EventData;
  const recipients = await findRecipients(
    db,
    {
      ...event,
      recruiterId: data.recruiterId ?? null,
      interviewerId: data.interviewerId ?? null,
      addresseeId: data.addresseeId ?? null,
      addresseeEmail: data.addresseeEmail ?? null,
      addresseeName: data.addresseeName ?? null,
    },
    words.tells.map(({ to }) => to),
  );
  const messages: Message[] = [];
  for (const telling of words.tells) {
    for (const person of recipients.get(telling.to) ?? []) {
      if (person.userId && person.userId === event.actorUserId && !telling.evenActor) continue;
      messages.push(await wordFor(context, telling, person, event, data, { secret, publicUrl }));
    }
  }
  const notified = await deliver(db, messages, publicUrl, event.at);
  const { id, type, subjectType, subjectId, agencyId, clientCompanyId, jobId, candidateRecordId, audience } =
    event;
  const keys = { id, type, subjectType, subjectId, agencyId, clientCompanyId, jobId, candidateRecordId };
  await announce(db, { ...keys, audience, hearers: await findHearers(context, event), notified });
  // In a transaction of the background: a key that people's own transactions shared would make them wait for one another.
  await enqueue(db, 'sealEvents', {}, { jobKey: 'sealEvents', delaySeconds: 1 });
}

/** The recruiters of its job and the interviewers of its application. */
async function findHearers(
  { db }: Context,
  { jobId, applicationId }: { jobId: string | null; applicationId: string | null },
): Promise<string[]> {
  const { rows } = await sql<{ userId: string }>`
    select recruiter_id as user_id from job_assignment where job_id = ${jobId}
    union select interviewer_id from interview where application_id = ${applicationId}`.execute(db);
  return rows.map(({ userId }) => userId);
}

type EventRow = { id: string; agencyId: string | null; interviewId: string | null; subjectId: string };

async function wordFor(
  context: Context,
  telling: Telling,
  person: Person,
  event: EventRow,
  data: EventData,
  { secret, publicUrl }: Surroundings,
): Promise<Message> {
  const words = readable(data, person);
  const href = telling
    .href(words)
    .replace(/\{link:([0-9a-f-]+)\}/, (_, linkId: string) => signLink(linkId, secret));
  return {
    person,
    source: event.id,
    agencyId: event.agencyId,
    title: telling.title(words),
    body: telling.body(words),
    href,
    button: telling.button,
    calendar: telling.calendar && calendarFor(context.now, telling.calendar, data, person, publicUrl),
    attachments: telling.invoicePdf ? await pdfOf(context, event.subjectId) : [],
  };
}

async function pdfOf({ db }: Context, invoiceId: string) {
  return db
    .selectFrom('invoice as i')
    .innerJoin('file as f', 'f.id', 'i.pdfFileId')
    .select(['f.id as fileId', 'f.name'])
    .where('i.id', '=', invoiceId)
    .execute();
}
