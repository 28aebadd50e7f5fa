import { z } from 'zod';
import { Instant, pageOf, pageQuery, severalOf, text } from '../../platform/http/shapes.ts';
import { ticketMachine } from './machine.ts';
import { ABOUT_TYPES } from './records.ts';
import { PRIORITIES } from './targets.ts';

export const CATEGORIES = ['question', 'problem', 'access', 'billing', 'data', 'idea'] as const;

const Category = z.enum(CATEGORIES);
const Priority = z.enum(PRIORITIES);
const Words = text(1, 10_000);
const FileIds = z
  .array(z.uuid())
  .max(10, 'At most 10 files at a time.')
  .default([])
  .describe('Of uploadTicketFile.');
const About = z.strictObject({ type: z.enum(ABOUT_TYPES), id: z.uuid() });

export const RaiseTicket = z.strictObject({
  to: z
    .union([z.literal('platform'), z.uuid()])
    .optional()
    .describe(
      '`platform`, or the id of an agency of getTicketForm; the first of these where it is left out.',
    ),
  category: Category,
  priority: Priority.default('normal'),
  subject: text(3, 200),
  text: Words,
  page: text(1, 500)
    .regex(/^\/[^\s]*$/, 'The path of a page here, like /manager/jobs.')
    .optional()
    .describe('Where it is raised; a record that is shown there is linked.'),
  fileIds: FileIds,
});

export const SayInTicket = z.strictObject({ text: Words, fileIds: FileIds });
export const NoteInTicket = z.strictObject({
  text: Words,
  for: z
    .enum(['mine', 'both'])
    .default('mine')
    .describe('My desk alone, or both desks of a ticket that was escalated. Whoever asked never reads it.'),
  fileIds: FileIds,
});
export const ReopenTicket = z.strictObject({ text: Words });
export const TicketReason = z.strictObject({ reason: text(3, 2000).describe('Both desks read it.') });
export const AssignTicket = z.strictObject({
  userId: z.uuid().nullable().describe('Of listTicketPeople; null for nobody.'),
});
export const MergeTicket = z.strictObject({ into: z.uuid().describe('The ticket in which it goes on.') });
export const RateTicket = z.strictObject({
  rating: z.int().min(1).max(5).describe('1 (bad) to 5 (very good).'),
  words: text(0, 2000).default(''),
});
export const ChangeTicket = z.strictObject({
  version: z.int(),
  category: Category.optional(),
  priority: Priority.optional().describe('The targets follow it.'),
  subject: text(3, 200).optional(),
});
export const LinkTicket = z.strictObject({
  about: About.nullable().describe('A record that I may see; null takes the link away.'),
});
export const AddTicketWatcher = z.strictObject({ userId: z.uuid().describe('Of listTicketPeople.') });
export const WatcherParams = z.strictObject({ id: z.uuid(), userId: z.uuid() });

const NARROWING = {
  scope: z
    .enum(['mine', 'to_answer', 'all'])
    .optional()
    .describe(
      'What I raised or follow; what I am to answer; all that I may see. Left out: for admins what they are to answer, for others theirs.',
    ),
  state: severalOf(ticketMachine.states),
  priority: severalOf(PRIORITIES),
  category: severalOf(CATEGORIES),
  assignee: z.enum(['me', 'nobody']).optional(),
  desk: z.enum(['agency', 'platform']).optional().describe('Who answers now.'),
  late: z.enum(['true']).optional().describe('Past the target of its first reply or its solution.'),
  q: text(0, 100).optional().describe('Part of the subject, of the asker’s name, or the number.'),
};

export const ListTickets = pageQuery.extend(NARROWING);
export const ExportTickets = z.strictObject(NARROWING);
export const TicketBoardQuery = z.strictObject({
  scope: NARROWING.scope,
  priority: NARROWING.priority,
  category: NARROWING.category,
  assignee: NARROWING.assignee,
  q: NARROWING.q,
});

export const TicketItem = z.object({
  id: z.uuid(),
  code: z.string().describe('Like T-1042.'),
  subject: z.string(),
  category: Category,
  priority: Priority,
  state: z.string(),
  desk: z.enum(['agency', 'platform']).describe('Who answers now.'),
  agencyName: z.string().nullable(),
  askerName: z.string(),
  askerRole: z.string().nullable().describe('Null of who wrote by mail: nothing proves who they are.'),
  assigneeName: z.string().nullable(),
  raisedAt: Instant,
  lastMessageAt: Instant,
  firstReplyDueAt: Instant,
  firstRepliedAt: Instant.nullable(),
  solveDueAt: Instant,
  late: z
    .enum(['first_reply', 'solution'])
    .nullable()
    .describe('Which target has passed; of an unsolved one that does not wait for its asker.'),
});

export const TicketPage = pageOf(TicketItem).extend({
  states: z.record(z.string(), z.int()).describe('How many there are in each state.'),
});
export const TicketBoard = z.object({
  columns: z.array(
    z.object({ state: z.string(), count: z.int(), cards: z.array(TicketItem).describe('At most 30.') }),
  ),
});

const File = z.object({ id: z.uuid(), name: z.string(), mime: z.string(), bytes: z.int() });

export const TicketView = TicketItem.extend({
  version: z.int(),
  possible: z.array(z.string()),
  mine: z.boolean().describe('I raised it.'),
  watching: z.boolean(),
  via: z.enum(['web', 'email']),
  askerEmail: z.string().nullable().describe('For the desk.'),
  page: z.string().nullable(),
  about: z
    .object({
      type: z.enum(ABOUT_TYPES),
      id: z.uuid(),
      title: z.string().nullable(),
      href: z.string().nullable(),
    })
    .nullable()
    .describe('The record it is about; its title and address only for who may see it.'),
  assigneeId: z.uuid().nullable(),
  escalated: z.boolean(),
  resolvedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  mergedInto: z.object({ id: z.uuid(), code: z.string() }).nullable(),
  rating: z.int().nullable(),
  ratingWords: z.string().nullable(),
  watchers: z.array(z.object({ userId: z.uuid(), name: z.string() })),
  messages: z
    .array(
      z.object({
        id: z.uuid(),
        authorName: z.string(),
        side: z.enum(['asker', 'agency', 'platform']),
        audience: z
          .enum(['everybody', 'agency', 'platform', 'desks'])
          .describe('Other than `everybody`: an internal note.'),
        text: z.string(),
        quoted: z.string().describe('What a mail quoted of those before it.'),
        via: z.enum(['web', 'email']),
        at: Instant,
        mergedFrom: z.string().nullable().describe('The code of the ticket it came from.'),
        files: z.array(File),
      }),
    )
    .describe('First to last, the newest 200.'),
});
export type TicketView = z.output<typeof TicketView>;

export const TicketForm = z.object({
  to: z
    .array(z.object({ value: z.string(), name: z.string() }))
    .describe('Who can be asked; the first is usual.'),
  email: z.string().nullable().describe('The address by which one can write, too.'),
});

export const TicketPeople = z.object({
  assignable: z.array(z.object({ userId: z.uuid(), name: z.string() })),
  watchable: z.array(z.object({ userId: z.uuid(), name: z.string() })),
});

const Share = z.number().nullable().describe('Percent; null where there was none.');
export const TicketStatistics = z.object({
  open: z.int().describe('Unsolved now.'),
  unanswered: z.int().describe('Without a first reply now.'),
  late: z.int().describe('Past a target now.'),
  since: Instant.describe('From here on what follows is counted: 90 days.'),
  raised: z.int(),
  firstReplyInTime: Share,
  medianHoursToReply: z.number().nullable().describe('Hours on the clock.'),
  solvedInTime: Share,
  medianHoursToSolution: z.number().nullable().describe('Hours on the clock.'),
  satisfaction: z.number().nullable().describe('The average, 1 to 5.'),
  ratings: z.int(),
});

const AnswerFields = { title: text(1, 120), text: text(1, 10_000) };
export const AddTicketAnswer = z.strictObject(AnswerFields);
export const ChangeTicketAnswer = z.strictObject({ version: z.int(), ...AnswerFields });
export const TicketAnswer = z.object({
  id: z.uuid(),
  version: z.int(),
  title: z.string(),
  text: z.string(),
  byName: z.string(),
});
export const TicketAnswers = z.object({ items: z.array(TicketAnswer) });

export const TicketFile = File;

export const TakenMail = z.object({
  outcome: z
    .enum(['raised', 'replied', 'noted', 'automatic', 'own', 'too_many', 'unreadable'])
    .describe('`automatic`, `own`, `too_many` and `unreadable` are dropped and never answered.'),
  ticketId: z.uuid().nullable(),
});
