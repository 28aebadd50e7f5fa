/** “Waiting for you”: what each role has to do now, oldest first, each with the one button that does it. */
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Role } from '../../platform/actor.ts';
import { localDate } from '../../platform/calendar.ts';
import type { Context } from '../../platform/context.ts';
import { DateOnly, Instant } from '../../platform/http/shapes.ts';
import { awaitsDecision, awaitsDecisionSince } from './awaits-decision.ts';
import { figuresOf } from './figures.ts';
import { reminders } from './scheduled-tasks.ts';

const LIMIT = 50;

export const WorkView = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      title: z.string(),
      detail: z.string(),
      since: Instant,
      action: z.object({ label: z.string(), href: z.string() }),
      canBePutOff: z.boolean().describe('There are reminders of it.'),
      remindedFrom: DateOnly.nullable().describe('The day until which I have put its reminders off.'),
    }),
  ),
  counts: z.record(z.string(), z.int()).describe('How many of each kind wait; the badges of the navigation.'),
  figures: z.array(z.object({ label: z.string(), value: z.int(), href: z.string() })),
});

type Part = { kind: string; label: string; query: RawBuilder<unknown> };

/** Each part selects id, title, detail, since, href; row-level security leaves the reader's own. */
function partsOf({ actor, now }: Context): Part[] {
  const me = sql`${actor.userId}::uuid`;
  const agency = sql`${actor.agencyId}::uuid`;
  const company = sql`${actor.clientCompanyId}::uuid`;
  const today = sql`(${now}::timestamptz at time zone ${actor.timeZone})::date`;
  const person = sql`candidate_name || ' · ' || job_title`;

  const approvals: Part = {
    kind: 'jobsToApprove',
    label: 'Review',
    query: sql`select id, title, client_name || ' · ' || code as detail, submitted_at as since, '/manager/jobs/' || id as href
      from job where agency_id = ${agency} and state = 'pending_approval'`,
  };
  const assignments: Part = {
    kind: 'locationsToAssign',
    label: 'Assign',
    query: sql`select l.id, j.title || ', ' || l.place as title, j.client_name || ' · ' || j.code as detail, j.approved_at as since,
      '/manager/jobs/' || j.id || '?assign=' || l.id as href
      from job j join job_location l on l.job_id = j.id
      where j.agency_id = ${agency} and j.state = 'open' and l.filled < l.openings
        and not exists (select from job_assignment a where a.job_location_id = l.id)`,
  };
  const editsToAnswer = (mine: RawBuilder<unknown>, asker: string, side: 'manager' | 'client'): Part => ({
    kind: 'jobEditsToAnswer',
    label: 'Answer',
    query: sql`select r.id, j.title, r.by_name || case r.kind when 'reopening' then ' asks to reopen it' else ' asks to change it' end as detail,
      r.created_at as since, '/' || ${side} || '/jobs/' || j.id as href
      from job_revision r join job j on j.id = r.job_id where ${mine} and r.state = 'open' and r.by_side = ${asker} and r.kind <> 'changes'`,
  });
  const agencyEdits = editsToAnswer(sql`r.agency_id = ${agency}`, 'client', 'manager');
  const paymentsToVerify: Part = {
    kind: 'paymentsToVerify',
    label: 'Verify',
    query: sql`select p.id, 'Payment of ' || i.client_name || ' for ' || i.number as title, 'Reference ' || p.reference as detail,
      p.created_at as since, '/accountant/invoices/' || i.id as href
      from payment p join invoice i on i.id = p.invoice_id where p.agency_id = ${agency} and p.state = 'reported'`,
  };
  const overdue: Part = {
    kind: 'overdueInvoices',
    label: 'Open',
    query: sql`select id, number || ' is overdue' as title, client_name || ', due ' || to_char(due_on, 'FMDD Mon YYYY') as detail, due_on::timestamptz as since,
      '/accountant/invoices/' || id as href from invoice where agency_id = ${agency} and state = 'overdue'`,
  };
  const requests: Part = {
    kind: 'clientsToAnswer',
    label: 'Answer',
    query: sql`select id, client_name || ' asks to work with you' as title, 'Asked by ' || coalesce(asked_by_name, client_name) as detail,
      state_since as since, '/manager/clients/' || id as href
      from engagement where agency_id = ${agency} and state = 'requested'`,
  };
  const negotiations = (
    side: RawBuilder<unknown>,
    proposer: string,
    otherName: RawBuilder<unknown>,
    home: string,
  ): Part => ({
    kind: 'negotiationsToAnswer',
    label: 'Answer',
    query: sql`select id, ${otherName} || case when round = 1 then ' proposes terms' else ' made a counter-offer' end as title,
      'To be answered by ' || to_char(expires_on, 'FMDD Mon YYYY') as detail, proposed_at as since, ${home} || id as href
      from negotiation where ${side} and state = 'proposed' and proposed_by = ${proposer} and expires_on >= ${today}`,
  });
  const atAgency = negotiations(
    sql`agency_id = ${agency}`,
    'client',
    sql`client_name`,
    '/manager/negotiations/',
  );
  const replacements: Part = {
    kind: 'replacementsToAnswer',
    label: 'Answer',
    query: sql`select id, 'Replacement of ' || candidate_name as title, client_name || ' · ' || job_title as detail, waiting_since as since,
      '/manager/replacements/' || id as href from replacement where agency_id = ${agency} and state = 'requested'`,
  };
  const vacant: Part = {
    kind: 'toReplace',
    label: 'Find somebody',
    query: sql`select r.id, 'Replace ' || r.candidate_name as title, r.client_name || ' · ' || r.job_title as detail, r.waiting_since as since,
      '/recruiter/replacements/' || r.id as href from replacement r join placement p on p.id = r.placement_id
      where r.agency_id = ${agency} and p.recruiter_id = ${me} and r.state = 'approved' and r.successor_id is null`,
  };
  const tickets = (mine: RawBuilder<unknown>): Part => ({
    kind: 'ticketsToAnswer',
    label: 'Answer',
    query: sql`select t.id, t.subject as title, 'T-' || t.number || ' of ' || t.asker_name as detail, t.last_message_at as since,
      '/tickets/' || t.id as href from ticket t
      where ${mine} and t.state in ('open', 'in_progress') and t.asker_user_id is distinct from ${me}`,
  });
  const assigned = tickets(sql`t.assignee_id = ${me} and t.agency_id = ${agency} and t.desk = 'agency'`);
  const parts: Record<Role, Part[]> = {
    platform_admin: [
      tickets(
        sql`t.at_platform and t.desk = 'platform' and (t.assignee_id is null or t.assignee_id = ${me})`,
      ),
      {
        kind: 'postsToReview',
        label: 'Read',
        query: sql`select id, title, author_name || case when live then ' would like to change it' else ' would like to publish it' end as detail,
          submitted_at as since, '/platform/blog/' || id as href from blog_post where state = 'submitted'`,
      },
    ],
    agency_admin: [
      approvals,
      agencyEdits,
      assignments,
      paymentsToVerify,
      replacements,
      requests,
      atAgency,
      tickets(
        sql`t.agency_id = ${agency} and t.desk = 'agency' and (t.assignee_id is null or t.assignee_id = ${me})`,
      ),
    ],
    manager: [approvals, agencyEdits, assignments, replacements, requests, atAgency, assigned],
    accountant: [paymentsToVerify, overdue, assigned],
    recruiter: [
      assigned,
      {
        kind: 'toSubmit',
        label: 'Complete and submit',
        query: sql`select a.id, a.candidate_name || ' · ' || j.title as title, 'Sourced, not submitted yet' as detail,
          a.stage_since as since, '/recruiter/applications/' || a.id as href
          from application a join job j on j.id = a.job_id and j.state = 'open'
          where a.agency_id = ${agency} and a.recruiter_id = ${me} and a.stage = 'sourced'`,
      },
      {
        kind: 'toSchedule',
        label: 'Propose a slot',
        query: sql`select id, ${person} as title, 'Round ' || round_number || ' with ' || interviewer_name as detail, state_since as since,
          '/recruiter/schedule?interview=' || id as href
          from interview where recruiter_id = ${me} and state in ('to_schedule', 'to_reschedule')`,
      },
      {
        kind: 'toReconfirm',
        label: 'Reconfirm',
        query: sql`select id, ${person} as title, 'Joins ' || client_name || ' on ' || to_char(joining_date, 'FMDD Mon YYYY') as detail, created_at as since,
          '/recruiter/joinings' as href
          from placement where recruiter_id = ${me} and state = 'joining' and reconfirmed_at is null`,
      },
      vacant,
    ],
    client: [
      negotiations(sql`client_company_id = ${company}`, 'agency', sql`agency_name`, '/client/negotiations/'),
      {
        kind: 'termsToSign',
        label: 'Read and sign',
        query: sql`select e.id, 'Sign the terms with ' || e.agency_name as title, 'Nobody of your side has signed them' as detail,
          v.made_at as since, '/client/agencies/' || e.id || '?tab=terms' as href
          from engagement e join engagement_terms_version v on v.engagement_id = e.id and v.terms_version = 1
          where e.client_company_id = ${company} and e.state = 'active'
            and not exists (select from engagement_terms_version newer where newer.engagement_id = e.id and newer.terms_version > 1)
            and not exists (select from terms_signature s where s.engagement_id = e.id and s.side = 'client')`,
      },
      {
        kind: 'jobsToChange',
        label: 'Answer',
        query: sql`select j.id, j.title, 'The agency asks for changes before it opens the job' as detail, r.created_at as since,
          '/client/jobs/' || j.id as href
          from job j join job_revision r on r.job_id = j.id and r.kind = 'changes' and r.state = 'open'
          where j.client_company_id = ${company} and j.state = 'changes_requested'`,
      },
      editsToAnswer(sql`r.client_company_id = ${company}`, 'agency', 'client'),
      {
        kind: 'toReview',
        label: 'Review',
        query: sql`select a.id, a.candidate_name || ' · ' || j.title as title, 'Match ' || a.match_score || ' %' as detail, a.stage_since as since,
          '/client/applications/' || a.id as href
          from application a join job j on j.id = a.job_id
          where a.client_company_id = ${company} and a.submitted_at is not null and a.stage = 'submitted'
            and j.state in ('open', 'on_hold')`,
      },
      {
        kind: 'toDecide',
        label: 'Decide',
        query: sql`select a.id, a.candidate_name || ' · ' || j.title as title, case when a.all_rounds_done then 'All interview rounds are done' else 'The last round did not lead on' end as detail,
          ${awaitsDecisionSince} as since,
          '/client/applications/' || a.id as href
          from application a join job j on j.id = a.job_id
          where a.client_company_id = ${company} and a.submitted_at is not null and ${awaitsDecision}
            and j.state in ('open', 'on_hold')`,
      },
      {
        // The reminders of decisions tell of these, too.
        kind: 'onHold',
        label: 'Decide',
        query: sql`select a.id, a.candidate_name || ' · ' || j.title as title, 'You have put them on hold' as detail, a.stage_since as since,
          '/client/applications/' || a.id as href
          from application a join job j on j.id = a.job_id
          where a.client_company_id = ${company} and a.submitted_at is not null and a.stage = 'on_hold'
            and j.state in ('open', 'on_hold')`,
      },
      {
        kind: 'toOffer',
        label: 'Issue the offer',
        query: sql`select a.id, a.candidate_name || ' · ' || j.title as title, 'Selected' as detail, a.stage_since as since,
          '/client/applications/' || a.id as href
          from application a join job j on j.id = a.job_id
          where a.client_company_id = ${company} and a.submitted_at is not null and a.stage = 'selected'
            and j.state in ('open', 'on_hold')`,
      },
      {
        kind: 'toConfirmJoined',
        label: 'Confirm',
        query: sql`select id, ${person} as title, 'Was to join on ' || to_char(joining_date, 'FMDD Mon YYYY') as detail, joining_date::timestamptz as since,
          '/client/applications/' || application_id as href
          from placement where client_company_id = ${company} and state = 'joining' and joining_date <= ${today}`,
      },
      {
        kind: 'invoicesToPay',
        label: 'Pay',
        query: sql`select i.id, i.number || ' · ' || i.candidate_name as title, 'Due ' || to_char(i.due_on, 'FMDD Mon YYYY') as detail, i.issued_on::timestamptz as since,
          '/client/invoices/' || i.id as href
          from invoice i where i.client_company_id = ${company} and i.number is not null and i.state in ('issued', 'partly_paid', 'overdue')
            and not exists (select from payment p where p.invoice_id = i.id and p.state = 'reported')`,
      },
      {
        kind: 'agenciesToAnswer',
        label: 'Answer',
        query: sql`select id, agency_name || ' invites you' as title, 'Invited by ' || invited_by_name as detail, sent_at as since,
          '/client/agencies' as href
          from client_invitation where email = my_verified_email() and state = 'invited' and expires_at > ${now}`,
      },
      {
        kind: 'drafts',
        label: 'Go on',
        query: sql`select id, coalesce(nullif(title, ''), 'Untitled job') as title, 'Draft, not submitted yet' as detail, updated_at as since,
          '/client/jobs/' || id || '/edit' as href
          from job where client_company_id = ${company} and state = 'draft'`,
      },
    ],
    interviewer: [
      {
        kind: 'invitations',
        label: 'Answer',
        query: sql`select id, ${person} as title, 'Round ' || round_number || ', ' || minutes || ' minutes' as detail, state_since as since,
          '/interviewer/interviews/' || id as href
          from interview where interviewer_id = ${me} and state = 'proposed'`,
      },
      {
        kind: 'feedback',
        label: 'Give feedback',
        query: sql`select id, ${person} as title, 'Round ' || round_number || ' has begun or is over' as detail, starts_at as since,
          '/interviewer/interviews/' || id as href
          from interview where interviewer_id = ${me} and state = 'scheduled' and starts_at <= ${now}`,
      },
    ],
    candidate: [
      {
        kind: 'offers',
        label: 'Read and answer',
        query: sql`select id, 'Offer from ' || client_name as title, job_title || ', answer by ' || to_char(expires_on, 'FMDD Mon YYYY') as detail, created_at as since,
          '/candidate/offers/' || id as href from offer where state = 'issued'`,
      },
    ],
  };
  return parts[actor.role as Role] ?? [];
}

/** Two queries: the items of all kinds together, and the figures. */
export async function getWork(context: Context): Promise<z.output<typeof WorkView>> {
  const parts = partsOf(context);
  const figures = figuresOf(context);
  const { rows: items } = parts.length
    ? await sql<WorkRow>`
        select w.*, s.until::text as reminded_from from (${unionOf(parts)}) w
        left join reminder_snooze s on s.user_id = ${context.actor.userId} and s.kind = w.kind and s.subject_id = w.id
          and s.until > ${localDate(context.now, context.actor.timeZone)}::date
        order by w.since, w.id`.execute(context.db)
    : { rows: [] };
  const counted = figures.length
    ? await sql<{
        values: number[];
      }>`select array[${sql.join(figures.map(({ count }) => count))}]::int[] as values`.execute(context.db)
    : { rows: [{ values: [] }] };
  return {
    items: items.slice(0, LIMIT).map(({ href, kind, inKind, ...item }) => ({
      ...item,
      kind,
      action: { label: parts.find((part) => part.kind === kind)!.label, href },
      canBePutOff: isRemindedOf(kind),
    })),
    counts: Object.fromEntries(items.map(({ kind, inKind }) => [kind, inKind])),
    figures: figures.map(({ label, href }, index) => ({
      label,
      href,
      value: counted.rows[0]!.values[index]!,
    })),
  };
}

type WorkRow = {
  id: string;
  kind: string;
  title: string;
  detail: string;
  since: Date;
  href: string;
  inKind: number;
  remindedFrom: string | null;
};

/** The oldest of each kind, with how many there are of it. */
function unionOf(parts: Part[]): RawBuilder<unknown> {
  const each = parts.map(
    ({ kind, query }) =>
      sql`(select *, ${kind} as kind, (count(*) over ())::int as in_kind from (${query}) one order by since limit ${LIMIT})`,
  );
  return sql.join(each, sql` union all `);
}

/** Whether any reminder tells of what waits as this kind. */
export const isRemindedOf = (kind: string): boolean =>
  reminders.some(({ waitsAs }) => waitsAs?.includes(kind));

/** Whether it is in the reader's own work list. */
export async function waitsForMe(context: Context, kind: string, id: string): Promise<boolean> {
  const part = partsOf(context).find((each) => each.kind === kind);
  if (!part) return false;
  const { rows } = await sql`select from (${part.query}) one where id = ${id}`.execute(context.db);
  return rows.length > 0;
}
