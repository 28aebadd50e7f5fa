import type { Context } from '../../platform/context.ts';
import { type EventCatalogue, type EventData, eventAbout } from '../../platform/events.ts';

const screen = () => '/agency/plan';
const button = 'See plan and usage';

export const subscriptionEvents = {
  'plan.ordered': {
    audience: ['admins'],
    sentence: (d) => `ordered the ${d.plan} plan for ${d.total}`,
    tells: [],
  },
  'plan.order_cancelled': {
    audience: ['admins'],
    sentence: (d) => `cancelled the order of the ${d.plan} plan`,
    tells: [],
  },
  'plan.transfer_chosen': {
    audience: ['admins'],
    sentence: (d) => `pays the ${d.plan} plan by bank transfer`,
    tells: [],
  },
  'plan.invoice_issued': {
    audience: ['admins'],
    sentence: (d) => `issued invoice ${d.number} over ${d.total} for the ${d.plan} plan`,
    tells: [
      {
        to: 'admins',
        title: (d) => `Invoice ${d.number} for the ${d.plan} plan: ${d.total}`,
        body: (d) =>
          d.paid === 'yes'
            ? 'It is paid. Thank you! The PDF is attached.'
            : `Transfer it by ${d.dueOn} with the number as reference, and report it in Hireloom. The PDF is attached.`,
        href: screen,
        button,
        pdf: 'invoice',
        evenActor: true,
      },
    ],
  },
  'plan.invoice_credited': {
    audience: ['admins'],
    sentence: (d) => `credited ${d.credit} of invoice ${d.number} with credit note ${d.creditNoteNumber}`,
    tells: [
      {
        to: 'admins',
        title: (d) => `Credit note ${d.creditNoteNumber}: ${d.credit}`,
        body: (d) => `For invoice ${d.number}. ${d.reason} The PDF is attached.`,
        href: screen,
        button,
        pdf: 'creditNote',
        evenActor: true,
      },
    ],
  },
  'plan.transfer_reported': {
    audience: ['admins'],
    sentence: (d) => `reported a transfer of ${d.amount} (${d.reference})`,
    tells: [
      {
        to: 'platformAdmins',
        title: (d) => `${d.agencyName} reports ${d.amount} for invoice ${d.number}`,
        body: (d) => `Reference ${d.reference}, sent on ${d.paidOn}. Verify it when it is on the account.`,
        href: () => '/platform/plan-orders',
        button: 'See the orders',
      },
    ],
  },
  'plan.transfer_verified': {
    audience: ['admins'],
    sentence: (d) => `verified the transfer of ${d.amount} (${d.reference})`,
    tells: [],
  },
  'plan.transfer_refused': {
    audience: ['admins'],
    sentence: (d) => `could not find the transfer of ${d.amount} (${d.reference}): ${d.reason}`,
    tells: [
      {
        to: 'admins',
        title: (d) => `Your transfer for invoice ${d.number} could not be found`,
        body: (d) => `${d.amount}, reference ${d.reference}. The platform says: ${d.reason}`,
        href: screen,
        button,
      },
    ],
  },
  'plan.started': {
    audience: ['admins'],
    sentence: (d) => `began the ${d.plan} plan, paid until ${d.until}`,
    tells: [
      {
        to: 'admins',
        title: (d) => `You have the ${d.plan} plan now`,
        body: (d) => `It is paid until ${d.until}. Thank you!`,
        href: screen,
        button,
        evenActor: true,
      },
    ],
  },
  'plan.renewed': {
    audience: ['admins'],
    sentence: (d) => `paid the next period of the ${d.plan} plan, until ${d.until}`,
    tells: [
      {
        to: 'admins',
        title: (d) => `Your plan is paid until ${d.until}`,
        body: (d) => `The ${d.plan} plan goes on. Thank you!`,
        href: screen,
        button,
        evenActor: true,
      },
    ],
  },
  'plan.change_planned': {
    audience: ['admins'],
    sentence: (d) => `chose the ${d.after} plan from ${d.from} on`,
    tells: [
      {
        to: 'admins',
        title: (d) => `From ${d.from} on you have the ${d.after} plan`,
        body: (d) => `${d.actorName} chose it. Until then all stays as it is, and nothing is deleted then.`,
        href: screen,
        button,
      },
    ],
  },
  'plan.change_dropped': {
    audience: ['admins'],
    sentence: (d) => `keeps the ${d.plan} plan after all`,
    tells: [],
  },
  'plan.due': {
    audience: ['admins'],
    sentence: (d) => `noted that the ${d.plan} plan ended on ${d.until}; it goes on until ${d.graceUntil}`,
    tells: [
      {
        to: 'admins',
        title: (d) => `Your ${d.plan} plan has ended`,
        body: (d) =>
          `It was paid until ${d.until}. You keep it until ${d.graceUntil}, so that you can pay the next period. After that you have the free plan; nothing is deleted.`,
        href: screen,
        button: 'Pay the next period',
      },
      {
        to: 'platformAdmins',
        title: (d) => `${d.agencyName} has not paid its next period`,
        body: (d) => `The ${d.plan} plan was paid until ${d.until}, and goes on until ${d.graceUntil}.`,
        href: (d) => `/platform/organisations/${d.agencyId}`,
        button: 'See the agency',
      },
    ],
  },
  'plan.ended': {
    audience: ['admins'],
    sentence: (d) => `ended the ${d.plan} plan; the free plan holds now`,
    tells: [
      {
        to: 'admins',
        title: (d) => `Your ${d.plan} plan is over: you have the free plan now`,
        body: () =>
          'Nothing was deleted. What is more than the free plan allows can be read, and changed again with a larger plan.',
        href: screen,
        button,
      },
      {
        to: 'platformAdmins',
        title: (d) => `${d.agencyName} has the free plan now`,
        body: (d) => `Its ${d.plan} plan is over.`,
        href: (d) => `/platform/organisations/${d.agencyId}`,
        button: 'See the agency',
      },
    ],
  },
  'plan.terms_changed': {
    audience: ['admins'],
    sentence: (d) => `has the terms of the ${d.plan} plan of ${d.from} now`,
    tells: [
      {
        to: 'admins',
        title: (d) => `The ${d.plan} plan allows something else now`,
        body: () =>
          'The platform has changed it for everybody. What you have paid stays paid; another price holds from your next period on.',
        href: screen,
        button,
      },
    ],
  },
  'plan.payment_returned': {
    audience: ['admins'],
    sentence: (d) => `sends ${d.amount} back: ${d.reason}`,
    tells: [
      {
        to: 'admins',
        title: (d) => `${d.amount} is on its way back to you`,
        body: (d) =>
          `${d.reason} The refund of your payment ${d.reference} has been ordered; your bank may take some days.`,
        href: screen,
        button,
        evenActor: true,
      },
      {
        to: 'platformAdmins',
        title: (d) => `${d.amount} of ${d.agencyName} goes back`,
        body: (d) => `${d.reason} Payment ${d.reference}.`,
        href: () => '/platform/plan-orders',
        button: 'See the orders',
      },
    ],
  },
  'plan.refunded': {
    audience: ['admins'],
    sentence: (d) => `refunded the order of the ${d.plan} plan: ${d.reason}`,
    tells: [
      {
        to: 'admins',
        title: (d) => `Your ${d.plan} plan is refunded`,
        body: (d) => `${d.total} goes back to you. The platform says: ${d.reason}`,
        href: screen,
        button,
      },
    ],
  },
} satisfies EventCatalogue;

/** About what an agency has or orders; no event of it is for anybody but its admins. */
export async function announcePlan(
  context: Context,
  type: keyof typeof subscriptionEvents,
  subject: { id: string; agencyId: string },
  data: EventData,
): Promise<void> {
  const { rows } = await agencyName(context, subject.agencyId);
  const words = {
    agencyId: subject.agencyId,
    agencyName: rows[0]?.name ?? '',
    actorName: context.actor.name,
    ...data,
  };
  await context.record(eventAbout(subscriptionEvents, type, 'plan', subject, words));
}

const agencyName = async ({ db }: Context, id: string) => ({
  rows: await db.selectFrom('organisation').select('name').where('id', '=', id).execute(),
});
