/** The iCalendar part of an interview's mails: one UID for the whole life of the interview, a higher SEQUENCE for each change. */
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import type { EventData } from '../../platform/events.ts';
import type { Person } from './recipients.ts';

const STATUS = { REQUEST: ICalEventStatus.CONFIRMED, CANCEL: ICalEventStatus.CANCELLED };

/** @param data of the event, not of the row: by the time this runs the row may have moved on */
export function calendarFor(
  now: Date,
  method: 'REQUEST' | 'CANCEL',
  data: EventData,
  reader: Person,
  publicUrl: string,
): { text: string; method: 'REQUEST' | 'CANCEL' } | undefined {
  if (!data.startsAt) return undefined;
  const start = new Date(data.startsAt);
  const calendar = ical({
    name: 'Hireloom',
    prodId: { company: 'Hireloom', product: 'Interviews' },
    method: ICalCalendarMethod[method],
  });
  const event = calendar.createEvent({
    id: `interview-${data.interviewId}@hireloom`,
    sequence: Number(data.sequence),
    stamp: now,
    start,
    end: new Date(start.getTime() + Number(data.minutes) * 60_000),
    status: STATUS[method],
    summary: `${data.clientName}: ${data.jobTitle}, round ${data.roundNumber} (${data.roundName})`,
    location: data.place,
    description: `${data.candidateName} with ${data.interviewerName}`,
    organizer: { name: data.clientName ?? 'Hireloom', email: `no-reply@${new URL(publicUrl).hostname}` },
  });
  // Calendars file an invitation only where its reader is on it; nobody's address is shown to another.
  event.createAttendee({
    name: reader.name,
    email: reader.email,
    role: ICalAttendeeRole.REQ,
    status:
      reader.userId === data.interviewerId ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION,
    rsvp: false,
  });
  return { text: calendar.toString(), method };
}
