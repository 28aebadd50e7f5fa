/** The iCalendar part of an interview's mails: one UID for the whole life of the interview, a higher SEQUENCE for each change. */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Context } from '../../platform/context.ts';
import type { EventData } from '../../platform/events.ts';

export async function calendarFor(
  { db, now }: Context,
  interviewId: string,
  method: 'REQUEST' | 'CANCEL',
  data: EventData,
  publicUrl: string,
): Promise<{ text: string; method: 'REQUEST' | 'CANCEL' } | undefined> {
  const interview = await db
    .selectFrom('interview')
    .selectAll()
    .where('id', '=', interviewId)
    .executeTakeFirst();
  if (!interview || !data.startsAt) return undefined;
  // From the event, not from the row: by the time this runs the row may have moved on.
  const start = new Date(data.startsAt);
  const calendar = ical({
    name: 'Hireloom',
    prodId: { company: 'Hireloom', product: 'Interviews' },
    method: method === 'CANCEL' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  calendar.createEvent({
    id: `interview-${interviewId}@hireloom`,
    sequence: interview.sequence,
    stamp: now,
    start,
    end: new Date(start.getTime() + interview.minutes * 60_000),
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: `${data.clientName}: ${data.jobTitle}, round ${data.roundNumber} (${data.roundName})`,
    location: data.place,
    description: `${data.candidateName} with ${data.interviewerName}`,
    organizer: { name: data.clientName ?? 'Hireloom', email: `no-reply@${new URL(publicUrl).hostname}` },
  });
  return { text: calendar.toString(), method };
}
