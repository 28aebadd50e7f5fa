/** From one committed event row to everything that must follow: notifications, mails, live updates, links of accounts. */
import { sql } from 'kysely';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { announce, type EventData, type Telling } from '../../platform/events.ts';
import { enqueue } from '../../platform/queue.ts';
import { linkAccountOfRecord } from '../accounts/index.ts';
import { answerByMail, hearersOfTicket, wordsOfTicket } from '../tickets/index.ts';
import type { AboutJob } from './bundling.ts';
import { calendarFor } from './calendar-invitation.ts';
import { catalogue } from './catalogue.ts';
import { categoryOf, categoryWords } from './categories.ts';
import { deliver, type Message, type Surroundings } from './deliver.ts';
import { letterOf } from './letter-of.ts';
import { readable } from './readable.ts';
import { findRecipients, type Person } from './recipients.ts';
import { UNKNOWN_CLIENT } from './unknown-client.ts';

/** Runs as the system, once or again: what was delivered before is not delivered twice. */
export async function deriveFromEvent(
  context: Context,
  eventId: string,
  settings: Surroundings & { mailBundleMinutes: number },
): Promise<void> {
  const { db } = context;
  const { mailBundleMinutes, ...surroundings } = settings;
  const event = await db.selectFrom('event').selectAll().where('id', '=', eventId).executeTakeFirst();
  const words = event && catalogue[event.type];
  if (!words) return;
  if (event.subjectType === 'candidate') await linkAccountOfRecord(context, event.subjectId);

  const data = { ...(event.data as EventData), ...(await whatIsNotInIt(context, event)) };
  const recipients = await findRecipients(
    db,
    {
      ...event,
      recruiterId: data.recruiterId ?? null,
      interviewerId: data.interviewerId ?? null,
      addresseeId: data.addresseeId ?? null,
      addresseeEmail: data.addresseeEmail ?? null,
      addresseeName: data.addresseeName ?? null,
      ticketId: event.subjectType === 'ticket' ? event.subjectId : null,
      messageId: data.messageId ?? null,
      desk: data.desk ?? null,
    },
    words.tells.map(({ to }) => to),
    event.at,
  );
  const toCandidate = await forCandidate(context, event, data);
  const messages: Message[] = [];
  for (const telling of words.tells) {
    for (const person of recipients.get(telling.to) ?? []) {
      if (person.userId && person.userId === event.actorUserId && !telling.evenActor) continue;
      const told = telling.to === 'candidate' ? toCandidate : data;
      const message = await wordFor(context, telling, person, event, told, surroundings);
      const about = aboutJob(message, telling, event.jobId, data, mailBundleMinutes);
      messages.push({ ...message, about });
    }
  }
  const notified = await deliver(db, messages, surroundings, event.at);
  const { id, type, subjectType, subjectId, agencyId, clientCompanyId, jobId, candidateRecordId, audience } =
    event;
  const keys = { id, type, subjectType, subjectId, agencyId, clientCompanyId, jobId, candidateRecordId };
  await announce(db, { ...keys, audience, hearers: await findHearers(context, event), notified });
  // In a transaction of the background: a key that people's own transactions shared would make them wait for one another.
  await enqueue(db, 'sealEvents', {}, { jobKey: 'sealEvents', delaySeconds: 1 });
}

/** More people read events than a ticket: what was written in it stands in its own rows. */
async function whatIsNotInIt(
  context: Context,
  { subjectType, subjectId, data }: { subjectType: string; subjectId: string; data: unknown },
): Promise<EventData> {
  return subjectType === 'ticket' ? wordsOfTicket(context, subjectId, (data as EventData).messageId) : {};
}

/** Without the name of a client that the candidate may not know yet. */
async function forCandidate(
  { db }: Context,
  { jobId, candidateRecordId }: { jobId: string | null; candidateRecordId: string | null },
  data: EventData,
): Promise<EventData> {
  if (!jobId || !candidateRecordId || !data.clientName) return data;
  const { rows } = await sql<{ known: boolean }>`
    select client_is_known(${jobId}, ${candidateRecordId}) as known`.execute(db);
  return rows[0]!.known ? data : { ...data, clientName: UNKNOWN_CLIENT };
}

/** The recruiters of its job and the interviewers of its application; those of a ticket, whatever their role. */
async function findHearers(
  context: Context,
  { jobId, applicationId, subjectType, subjectId }: EventRow,
): Promise<string[]> {
  if (subjectType === 'ticket') return hearersOfTicket(context, subjectId);
  const { db } = context;
  const { rows } = await sql<{ userId: string }>`
    select recruiter_id as user_id from job_assignment where job_id = ${jobId}
    union select interviewer_id from interview where application_id = ${applicationId}`.execute(db);
  return rows.map(({ userId }) => userId);
}

type EventRow = {
  id: string;
  type: string;
  agencyId: string | null;
  jobId: string | null;
  applicationId: string | null;
  interviewId: string | null;
  subjectType: string;
  subjectId: string;
};

async function wordFor(
  context: Context,
  telling: Telling,
  person: Person,
  event: EventRow,
  data: EventData,
  { secret, publicUrl, ticketMail }: Surroundings,
): Promise<Message> {
  return {
    person,
    source: event.id,
    agencyId: event.agencyId,
    // What nobody has thought of is told.
    category: categoryOf(event.type) ?? 'account',
    always: isOfToday(data, person, context.now),
    ...letterOf(telling, readable(data, person), secret),
    calendar: telling.calendar && calendarFor(context.now, telling.calendar, data, person, publicUrl),
    attachments: telling.pdf ? await pdfOf(context, telling.pdf, data) : [],
    ...(event.subjectType === 'ticket' && ticketMail
      ? answerByMail(ticketMail.address, event.subjectId, person.email, { secret, publicUrl })
      : {}),
  };
}

/** Nothing that must be found by itself: a calendar entry, a file, a link for one use, what is always mailed. */
function aboutJob(
  { category, always, calendar, attachments }: Message,
  { href }: Telling,
  jobId: string | null,
  data: EventData,
  patience: number,
): AboutJob | undefined {
  const standsAlone =
    always ||
    calendar ||
    attachments?.length ||
    categoryWords[category].locked ||
    href(data).includes('{link:');
  if (!jobId || !patience || standsAlone) return undefined;
  return { jobId, patience, title: data.jobTitle ?? data.title ?? 'this job' };
}

/** Of an interview on the reader's same day. */
const isOfToday = ({ startsAt }: EventData, { timeZone }: Person, now: Date): boolean =>
  Boolean(startsAt) && localDate(new Date(startsAt!), timeZone) === localDate(now, timeZone);

async function pdfOf(
  { db }: Context,
  document: NonNullable<Telling['pdf']>,
  { invoiceId, creditNoteNumber }: EventData,
) {
  if (document === 'creditNote')
    return db
      .selectFrom('creditNote as c')
      .innerJoin('file as f', 'f.id', 'c.pdfFileId')
      .select(['f.id as fileId', 'f.name'])
      .where('c.invoiceId', '=', invoiceId!)
      .where('c.number', '=', creditNoteNumber!)
      .execute();
  return db
    .selectFrom('invoice as i')
    .innerJoin('file as f', 'f.id', 'i.pdfFileId')
    .select(['f.id as fileId', 'f.name'])
    .where('i.id', '=', invoiceId!)
    .execute();
}
