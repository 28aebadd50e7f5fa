import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout, type Telling } from '../../platform/events.ts';

type Words = (data: EventData) => string;

/** Subject and text stand in no event, because more people read events than the ticket: whoever is told gets them from its rows. */
const tell = (to: Telling['to'], body: Words, button = 'Open the ticket'): Telling => ({
  to,
  title: (d) => `${d.ticketCode}: ${d.ticketSubject}`,
  body,
  href: (d) => `/tickets/${d.ticketId}`,
  button,
});

/** What was written follows the words in the same line. */
const said =
  (before: Words): Words =>
  (d) =>
    `${before(d)} ${d.ticketText}`;

export const ticketEvents = {
  'ticket.raised': {
    audience: ['admins'],
    sentence: () => 'raised it',
    tells: [
      tell(
        'ticketDesk',
        said((d) => `${d.askerName} asks:`),
        'Answer it',
      ),
    ],
  },
  'ticket.raised_by_mail': {
    audience: ['admins'],
    sentence: (d) => `took it from a mail of ${d.askerName}`,
    tells: [
      tell(
        'ticketDesk',
        said((d) => `${d.askerName} asks by mail:`),
        'Answer it',
      ),
      tell('ticketWriter', () => 'Your mail has arrived. You get the answer by mail.'),
    ],
  },
  'ticket.answered': {
    audience: ['admins'],
    sentence: () => 'answered',
    tells: (['ticketAsker', 'ticketWatchers'] as const).map((to) =>
      tell(
        to,
        said((d) => `${d.authorName} answered:`),
      ),
    ),
  },
  'ticket.asked_back': {
    audience: ['admins'],
    sentence: () => 'asked back, and waits for an answer',
    tells: [
      tell(
        'ticketAsker',
        said((d) => `${d.authorName} needs to know:`),
        'Answer',
      ),
      tell(
        'ticketWatchers',
        said((d) => `${d.authorName} asked back:`),
      ),
    ],
  },
  'ticket.resolved': {
    audience: ['admins'],
    sentence: () => 'solved it',
    tells: [
      tell(
        'ticketAsker',
        (d) => `${d.authorName} solved it: ${d.ticketText}\nIf it is not solved, reopen it within 14 days.`,
      ),
      tell(
        'ticketWatchers',
        said((d) => `${d.authorName} solved it:`),
      ),
    ],
  },
  'ticket.commented': {
    audience: ['admins'],
    sentence: () => 'wrote',
    tells: (['ticketDesk', 'ticketAsker', 'ticketWatchers'] as const).map((to) =>
      tell(
        to,
        said((d) => `${d.authorName} wrote:`),
      ),
    ),
  },
  'ticket.noted': { audience: ['admins'], sentence: () => 'wrote an internal note', tells: [] },
  'ticket.assigned': {
    audience: ['admins'],
    sentence: (d) =>
      d.assigneeName ? `asked ${d.assigneeName} to answer` : 'left it to whoever answers first',
    tells: [tell('ticketAssignee', () => 'You are asked to answer this ticket.', 'Answer it')],
  },
  'ticket.changed': {
    audience: ['admins'],
    sentence: (d) => `changed ${d.fields}`,
    tells: [],
  },
  'ticket.linked': {
    audience: ['admins'],
    sentence: (d) =>
      d.recordKind ? `linked the ${d.recordKind} that it is about` : 'took the linked record away',
    tells: [],
  },
  'ticket.watched': {
    audience: ['admins'],
    sentence: (d) => `let ${d.addresseeName} follow it`,
    tells: [
      tell('addressee', (d) => `${d.authorName} lets you follow this ticket. You hear of every answer.`),
    ],
  },
  'ticket.unwatched': {
    audience: ['admins'],
    sentence: (d) => `${d.addresseeName} does not follow it any more`,
    tells: [],
  },
  'ticket.escalated': {
    audience: ['admins'],
    sentence: () => 'passed it on to Hireloom',
    tells: [
      tell(
        'ticketDesk',
        said((d) => `${d.agencyName} passes this on to you:`),
        'Answer it',
      ),
      tell('ticketAsker', (d) => `${d.agencyName} has asked Hireloom for help with it.`),
    ],
  },
  'ticket.handed_back': {
    audience: ['admins'],
    sentence: () => 'handed it back to the agency',
    tells: [
      tell(
        'ticketDesk',
        said(() => 'Hireloom hands this back to you:'),
        'Answer it',
      ),
    ],
  },
  'ticket.merged': {
    audience: ['admins'],
    sentence: (d) => `merged it into ${d.otherCode}`,
    tells: [
      {
        ...tell(
          'ticketAsker',
          (d) => `It goes on in your ticket ${d.otherCode}; nothing that was written is lost.`,
        ),
        href: (d) => `/tickets/${d.otherId}`,
      },
    ],
  },
  'ticket.closed': {
    audience: ['admins'],
    sentence: () => 'closed it',
    tells: [
      tell(
        'ticketAsker',
        () => 'It is closed. Were you content? It takes ten seconds to say so.',
        'Say how it was',
      ),
      tell('ticketAssignee', (d) => `${d.authorName} closed it.`),
    ],
  },
  'ticket.reopened': {
    audience: ['admins'],
    sentence: () => 'reopened it',
    tells: [
      tell(
        'ticketDesk',
        said((d) => `${d.authorName} reopened it:`),
        'Answer it',
      ),
      tell(
        'ticketAsker',
        said((d) => `${d.authorName} reopened it:`),
      ),
    ],
  },
  'ticket.rated': {
    audience: ['admins'],
    sentence: (d) => `gave ${d.rating} of 5`,
    tells: [tell('ticketAssignee', (d) => `${d.authorName} gave ${d.rating} of 5 for it.`)],
  },
} satisfies EventCatalogue;

type About = {
  id: string;
  number: string;
  agencyId: string | null;
  agencyName: string | null;
  clientCompanyId: string | null;
  askerName: string;
  desk: string;
};

export const codeOf = ({ number }: { number: string }): string => `T-${number}`;

/** @param data with `messageId` where something was said, whose text those who are told read */
export async function announceTicket(
  context: Context,
  type: keyof typeof ticketEvents,
  ticket: About,
  data: EventData = {},
): Promise<void> {
  const { id, agencyId, agencyName, clientCompanyId, askerName, desk } = ticket;
  await context.record(
    eventAbout(
      ticketEvents,
      type,
      'ticket',
      { id, agencyId, clientCompanyId },
      {
        ticketId: id,
        ticketCode: codeOf(ticket),
        askerName,
        desk,
        authorName: context.actor.name,
        ...(agencyName ? { agencyName } : {}),
        ...data,
      },
    ),
  );
}
