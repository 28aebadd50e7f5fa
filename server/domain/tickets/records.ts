/** The record that a ticket is about: named only to whoever may see it. */
import { type RawBuilder, sql } from 'kysely';
import type { Role } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';

export const ABOUT_TYPES = [
  'job',
  'application',
  'candidate',
  'invoice',
  'interview',
  'negotiation',
  'engagement',
  'replacement',
] as const;
type AboutType = (typeof ABOUT_TYPES)[number];
export type About = { type: AboutType; id: string };

type Kind = {
  /** The part of a path before its id. */
  segments: string[];
  table: string;
  title: RawBuilder<unknown>;
  /** Where each role that may read it opens it. */
  opens: Partial<Record<Role, string>>;
};

const managers = (home: string) => ({ agency_admin: home, manager: home });

const KINDS: Record<AboutType, Kind> = {
  job: {
    segments: ['jobs'],
    table: 'job',
    title: sql`title || ' (' || code || ')'`,
    opens: { ...managers('/manager/jobs/'), recruiter: '/recruiter/jobs/', client: '/client/jobs/' },
  },
  application: {
    segments: ['applications'],
    table: 'application',
    title: sql`candidate_name`,
    opens: {
      ...managers('/recruiter/applications/'),
      recruiter: '/recruiter/applications/',
      client: '/client/applications/',
    },
  },
  candidate: {
    segments: ['candidates'],
    table: 'candidate_record',
    title: sql`name`,
    opens: { ...managers('/recruiter/candidates/'), recruiter: '/recruiter/candidates/' },
  },
  invoice: {
    segments: ['invoices'],
    table: 'invoice',
    title: sql`coalesce(number, 'Invoice') || ' · ' || candidate_name`,
    opens: {
      ...managers('/accountant/invoices/'),
      accountant: '/accountant/invoices/',
      client: '/client/invoices/',
    },
  },
  interview: {
    segments: ['interviews'],
    table: 'interview',
    title: sql`candidate_name || ' · ' || job_title`,
    opens: {
      ...managers('/recruiter/schedule?interview='),
      recruiter: '/recruiter/schedule?interview=',
      interviewer: '/interviewer/interviews/',
    },
  },
  negotiation: {
    segments: ['negotiations'],
    table: 'negotiation',
    title: sql`agency_name || ' · ' || client_name`,
    opens: { ...managers('/manager/negotiations/'), client: '/client/negotiations/' },
  },
  engagement: {
    segments: ['clients', 'agencies'],
    table: 'engagement',
    title: sql`agency_name || ' · ' || client_name`,
    opens: { ...managers('/manager/clients/'), client: '/client/agencies/' },
  },
  replacement: {
    segments: ['replacements'],
    table: 'replacement',
    title: sql`candidate_name || ' · ' || job_title`,
    opens: { ...managers('/manager/replacements/'), recruiter: '/recruiter/replacements/' },
  },
};

const RECORD = /^\/\w+\/([a-z]+)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/?]|$)/;

/** What a page of the web application shows, where it shows one record that the actor may see. */
export async function recordOfPage(context: Context, page: string | undefined): Promise<About | null> {
  const [, segment, id] = RECORD.exec(page ?? '') ?? [];
  const type = ABOUT_TYPES.find((each) => KINDS[each].segments.includes(segment ?? ''));
  if (!type || !id) return null;
  return (await seeRecord(context, { type, id })) && { type, id };
}

/** @returns null for who may not see it */
export async function seeRecord(
  { db, actor }: Context,
  { type, id }: About,
): Promise<{ title: string; href: string } | null> {
  const { table, title, opens } = KINDS[type];
  const home = opens[actor.role as Role];
  if (!home) return null;
  const { rows } = await sql<{ title: string }>`
    select ${title} as title from ${sql.table(table)} where id = ${id}`.execute(db);
  return rows[0] ? { title: rows[0].title, href: home + id } : null;
}
