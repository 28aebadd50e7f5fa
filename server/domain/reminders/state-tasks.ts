/** Tasks that change what their hour has come for. They cannot be turned off: what is due would never happen. */
import type { Context } from '../../platform/context.ts';
import { enqueue } from '../../platform/queue.ts';
import { findInvoicesDue, findOverdue, markOverdue } from '../invoices/index.ts';
import { expireJobs, findExpired } from '../jobs/index.ts';
import { expireNegotiations, findExpiredNegotiations } from '../negotiations/index.ts';
import { expireOffers, findExpiredOffers } from '../offers/index.ts';
import { noticeUsage } from '../plans/index.ts';
import { beginRetention, previewRetention } from '../retention/index.ts';
import { endPlans, findEndedPlans, moveToNewTerms } from '../subscriptions/index.ts';
import type { DueAgency } from './due-agencies.ts';
import type { Outcome, PreviewItem } from './run-reminder.ts';
import type { ScheduledTask } from './scheduled-task.ts';

export const stateTasks: Record<string, ScheduledTask> = {
  processDueInvoices: {
    title: 'Issue invoices that are due',
    what: 'Each invoice whose day has come gets its number and goes to the client.',
    alwaysOn: 'An invoice that is not issued is never paid, so this stays on.',
    run: processDueInvoices,
    preview: previewDueInvoices,
  },
  processOverdueInvoices: {
    title: 'Mark overdue invoices',
    what: 'Invoices that are not paid by their due day become overdue, and both sides are told once.',
    alwaysOn: 'What is owed, and the interest on it, depends on the right state, so this stays on.',
    run: processOverdueInvoices,
    preview: previewOverdueInvoices,
  },
  processJobExpiry: {
    title: 'Close jobs whose deadline has passed',
    what: 'They become expired, and both sides are told once.',
    alwaysOn: 'Client and agency have agreed on the deadline, so this stays on.',
    run: processJobExpiry,
    preview: previewJobExpiry,
  },
  processOfferExpiry: {
    title: 'Let offers expire',
    what: 'Offers that were not answered by their last day become expired; candidate, client and recruiter are told once.',
    alwaysOn: 'An offer says until when it is good, so this stays on.',
    run: processOfferExpiry,
    preview: previewOfferExpiry,
  },
  processNegotiationExpiry: {
    title: 'Let proposals of terms expire',
    what: 'Proposals that were not answered by their last day become expired, and both sides are told once.',
    alwaysOn: 'A proposal says until when it is good, so this stays on.',
    run: processNegotiationExpiry,
    preview: previewNegotiationExpiry,
  },
  processPlanEnd: {
    title: 'End plans that are over',
    what: 'After its last day a plan that is not paid goes on for a week; then, and after a trial, the agency has the free plan. Nothing is deleted.',
    alwaysOn: 'A plan says until when it is paid, so this stays on.',
    run: processPlanEnd,
    preview: previewPlanEnd,
  },
  processPlanUsage: {
    title: 'Notice what a plan is used up of',
    what: 'The admins are told once when four fifths of something that the plan limits are used, and once when all is.',
    alwaysOn: 'What a plan has no room for is refused, so this stays on.',
    run: async (context, agencies) => doneFor(agencies, await noticeUsage(context, idsOf(agencies))),
    preview: async () => [],
  },
  processRetention: {
    title: 'Erase candidates whose time is over',
    what: 'Candidates with whom nobody has worked for the agency’s time are erased, two weeks after its admins were told.',
    alwaysOn:
      'After how long they are erased, or that they never are, is chosen on the page “Keeping candidates”.',
    run: processRetention,
    preview: previewRetentionOf,
  },
};

/** Each invoice is issued by a job of its own: one that fails is tried again and never holds up the others. */
async function processDueInvoices(context: Context, agencies: DueAgency[]): Promise<Outcome[]> {
  const due = await findInvoicesDue(context, agencies);
  for (const { id, issueDate } of due)
    await enqueue(context.db, 'issueInvoice', { invoiceId: id, issueDate });
  return doneFor(agencies, due);
}

/** All that was found was done. */
export function doneFor(agencies: DueAgency[], rows: { agencyId: string }[]): Outcome[] {
  return agencies.map(({ id }) => {
    const { length } = rows.filter(({ agencyId }) => agencyId === id);
    return { agencyId: id, found: length, sent: length, skipped: {}, failed: 0 };
  });
}

async function previewDueInvoices(context: Context, agencies: DueAgency[]): Promise<PreviewItem[]> {
  const due = await findInvoicesDue(context, agencies);
  return due.map(({ clientName, candidateName, visibleFrom }) => ({
    recipient: clientName,
    email: '',
    title: `Invoice for ${candidateName}`,
    items: [`visible from ${visibleFrom}`],
  }));
}

async function processOverdueInvoices(context: Context, agencies: DueAgency[]): Promise<Outcome[]> {
  return doneFor(agencies, await markOverdue(context, agencies));
}

async function processJobExpiry(context: Context, agencies: DueAgency[]): Promise<Outcome[]> {
  return doneFor(agencies, await expireJobs(context, agencies));
}

async function previewOverdueInvoices(context: Context, agencies: DueAgency[]): Promise<PreviewItem[]> {
  const overdue = await findOverdue(context, agencies);
  return overdue.map(({ number, clientName, dueOn }) => ({
    recipient: clientName,
    email: '',
    title: `Invoice ${number} becomes overdue`,
    items: [`due ${dueOn}`],
  }));
}

async function previewJobExpiry(context: Context, agencies: DueAgency[]): Promise<PreviewItem[]> {
  const expired = await findExpired(context, agencies);
  return expired.map(({ code, title, clientName, deadline }) => ({
    recipient: clientName,
    email: '',
    title: `“${title}” (${code}) expires`,
    items: [`deadline ${deadline}`],
  }));
}

const idsOf = (agencies: DueAgency[]) => agencies.map(({ id }) => id);

async function processOfferExpiry(context: Context, agencies: DueAgency[]): Promise<Outcome[]> {
  return doneFor(agencies, await expireOffers(context, idsOf(agencies)));
}

async function previewOfferExpiry(context: Context, agencies: DueAgency[]): Promise<PreviewItem[]> {
  const expired = await findExpiredOffers(context, idsOf(agencies));
  return expired.map(({ candidateName, clientName, jobTitle, expiresOn }) => ({
    recipient: candidateName,
    email: '',
    title: `The offer of ${clientName} for “${jobTitle}” expires`,
    items: [`to be answered by ${expiresOn}`],
  }));
}

async function processNegotiationExpiry(context: Context, agencies: DueAgency[]): Promise<Outcome[]> {
  return doneFor(agencies, await expireNegotiations(context, agencies));
}

async function previewNegotiationExpiry(context: Context, agencies: DueAgency[]): Promise<PreviewItem[]> {
  const expired = await findExpiredNegotiations(context, agencies);
  return expired.map(({ agencyName, clientName, expiresOn }) => ({
    recipient: clientName,
    email: '',
    title: `The negotiation of ${agencyName} and ${clientName} expires`,
    items: [`to be answered by ${expiresOn}`],
  }));
}

async function processPlanEnd(context: Context, agencies: DueAgency[]): Promise<Outcome[]> {
  const ended = await endPlans(context, agencies);
  return doneFor(agencies, [...ended, ...(await moveToNewTerms(context, agencies))]);
}

async function previewPlanEnd(context: Context, agencies: DueAgency[]): Promise<PreviewItem[]> {
  const ended = await findEndedPlans(context, agencies);
  return ended.map(({ plan, state, endsOn }) => ({
    recipient: 'The admins',
    email: '',
    title: `The ${plan} plan is over`,
    items: [state === 'grace' ? 'its week is over, too' : `its last day was ${endsOn}`],
  }));
}

async function processRetention(context: Context, agencies: DueAgency[]): Promise<Outcome[]> {
  const begun = await beginRetention(context, agencies);
  return begun.map(({ agencyId, due, warned }) => ({
    agencyId,
    found: due + warned,
    sent: due + warned,
    skipped: {},
    failed: 0,
  }));
}

async function previewRetentionOf(context: Context, agencies: DueAgency[]): Promise<PreviewItem[]> {
  const found = await previewRetention(context, agencies);
  return found.map(({ name, lastWorkedOn, isDue }) => ({
    recipient: name,
    email: '',
    title: isDue ? `The data of ${name} is erased` : `The admins are told that ${name} goes in two weeks`,
    items: [`nobody has worked with them since ${lastWorkedOn}`],
  }));
}
