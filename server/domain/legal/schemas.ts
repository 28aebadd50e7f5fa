import { z } from 'zod';
import { ROLES } from '../../platform/actor.ts';
import { Instant, InstantIn, pageOf, pageQuery, severalOf, text } from '../../platform/http/shapes.ts';
import { isCountry, isLanguage, KINDS } from './editions.ts';
import { legalMachine } from './machine.ts';

const Kind = z.enum(KINDS);
const State = z.enum(legalMachine.states as ['draft', ...string[]]);

const Country = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'A country like IN.', abort: true })
  .refine(isCountry, 'This country is not known.')
  .describe('ISO 3166-1 alpha-2.');
const Language = z
  .string()
  .regex(/^[a-z]{2}$/, { error: 'A language like en.', abort: true })
  .refine(isLanguage, 'This language is not known.')
  .describe('ISO 639-1.');

export const LONGEST_TEXT = 100_000;
export const MOST_GRACE_DAYS = 90;

const Body = z
  .string()
  .max(LONGEST_TEXT, 'This is longer than we take: 100,000 characters.')
  .pipe(text(0, LONGEST_TEXT))
  .describe('Markdown. HTML in it stays text.');

export const CreateLegalDraft = z.strictObject({
  kind: Kind,
  country: Country.nullable().describe('Null: for every country without an edition of its own.'),
  language: Language,
});

export const EditLegalDraft = z.strictObject({
  version: z.int().describe('The version that was read; a stale one answers 409.'),
  title: text(1, 200),
  body: Body,
  acceptedBy: z.array(z.enum(ROLES)).max(ROLES.length).describe('The roles that must accept it.'),
});

export const ReturnLegalDocument = z.strictObject({ note: text(3, 2000).describe('What is to be changed.') });

export const PublishLegalDocument = z.strictObject({
  publishAt: InstantIn.nullable().describe('Null: now.'),
  graceDays: z
    .int()
    .min(1, 'At least a day.')
    .max(MOST_GRACE_DAYS, `At most ${MOST_GRACE_DAYS} days.`)
    .nullable()
    .describe(
      'Days in which everybody who is here already accepts it; then they only read. Null: a correction that nobody is asked for anew.',
    ),
});

export const PreviewLegalText = z.strictObject({ body: Body });
export const LegalPreview = z.object({ html: z.string() });

export const ListLegalDocuments = pageQuery.extend({
  kind: severalOf(KINDS),
  state: severalOf(legalMachine.states),
});
export type ListLegalDocuments = z.output<typeof ListLegalDocuments>;

const LegalItem = z.object({
  id: z.uuid(),
  kind: Kind,
  country: z.string().nullable(),
  language: z.string(),
  edition: z.string().describe('In words: “India, English”.'),
  documentVersion: z.int(),
  title: z.string(),
  state: State,
  publishAt: Instant.nullable().describe('When it comes into force, while it is scheduled.'),
  publishedAt: Instant.nullable(),
  supersededAt: Instant.nullable(),
  updatedAt: Instant,
  writtenBy: z.string(),
  accepted: z.int().describe('How many have accepted this version.'),
});
export const LegalPage = pageOf(LegalItem);

const Change = z.object({ change: z.enum(['same', 'added', 'removed']), text: z.string() });
const Changes = z
  .object({ documentVersion: z.int().describe('Compared with this one.'), parts: z.array(Change) })
  .nullable()
  .describe('Word by word; null where there is nothing to compare with.');

export const LegalView = LegalItem.extend({
  version: z.int(),
  body: z.string().describe('Markdown.'),
  html: z.string(),
  acceptedBy: z.array(z.enum(ROLES)),
  reviewNote: z.string().nullable(),
  publishedBy: z.string().nullable(),
  graceDays: z.int().nullable(),
  asksAgain: z.boolean().describe('Whoever is here already is asked to accept it.'),
  path: z.string().nullable().describe('Its permanent public address, once it is published.'),
  changes: Changes,
  others: z
    .array(z.object({ id: z.uuid(), documentVersion: z.int(), state: State }))
    .describe('All versions of the edition, the newest first.'),
  possible: z.array(z.string()),
});
export type LegalView = z.output<typeof LegalView>;

export const CompareLegalDocuments = z.strictObject({
  with: z.uuid().describe('Another version of the same edition.'),
});
export const LegalChanges = z.object({ changes: Changes });

export const ListLegalAcceptances = pageQuery.extend({
  q: text(1, 254).optional().describe('Part of the name or the e-mail; case and accents do not matter.'),
  kind: severalOf(KINDS),
  document: z.uuid().optional().describe('Of one version.'),
});
export type ListLegalAcceptances = z.output<typeof ListLegalAcceptances>;
export const ExportLegalAcceptances = ListLegalAcceptances.omit({ limit: true, after: true });

const AcceptanceItem = z.object({
  id: z.uuid(),
  userId: z.uuid(),
  name: z.string().nullable().describe('Null: the account was deleted.'),
  email: z.string().nullable(),
  kind: Kind,
  edition: z.string(),
  documentVersion: z.int(),
  title: z.string(),
  path: z.string(),
  acceptedAt: Instant,
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
});
export type AcceptanceItem = z.output<typeof AcceptanceItem>;
export const AcceptancePage = pageOf(AcceptanceItem);

const Reading = z.object({
  id: z.uuid(),
  kind: Kind,
  documentVersion: z.int(),
  title: z.string(),
  edition: z.string(),
  path: z.string().describe('The public page of this very version.'),
});

export const WaitingLegalDocuments = z.object({
  items: z.array(
    Reading.extend({
      html: z.string(),
      publishedAt: Instant,
      dueAt: Instant.describe('From then on only reading and export work.'),
      overdue: z.boolean(),
      before: z
        .object({ documentVersion: z.int(), acceptedAt: Instant.nullable() })
        .nullable()
        .describe('What it is compared with: the version that I accepted last, or the one before it.'),
      changes: z.array(Change).describe('Since then.'),
    }),
  ),
});

export const AcceptLegalDocuments = z.strictObject({
  documents: z.array(z.uuid()).min(1).max(20).describe('Ids of the versions that I have read.'),
});
export const Accepted = z.object({ accepted: z.array(Reading) });

export const MyLegalAcceptances = z.object({
  items: z.array(
    Reading.extend({ acceptedAt: Instant, ipAddress: z.string().nullable(), current: z.boolean() }),
  ),
});

export const LegalStanding = z
  .object({
    waiting: z.int().describe('Documents that I have yet to accept in this role.'),
    dueAt: Instant.nullable(),
    overdue: z.boolean().describe('Only reading and export work: commands answer 403 `terms_not_accepted`.'),
  })
  .describe('See `listWaitingLegalDocuments`.');

export const NewcomerTerms = z.strictObject({
  kind: z.enum(['agency', 'client_company', 'candidate']).describe('Of the account that is to be made.'),
  country: Country.optional().describe('Of the organisation; without it that of the language counts.'),
  locale: z
    .string()
    .max(20)
    .regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/, 'A language like en-IN or de.')
    .describe('As the browser says.'),
});
export const TermsOfNewcomer = z.object({ items: z.array(Reading) });
