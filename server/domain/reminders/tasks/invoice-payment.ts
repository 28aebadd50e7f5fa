import { sql } from 'kysely';
import type { EventData } from '../../../platform/events.ts';
import { formatMoney, money } from '../../../platform/money.ts';
import type { Reminder, Subject } from '../reminder.ts';
import { zones } from '../zones.ts';

const line = (d: EventData) => `${d.number}, ${d.open} for ${d.candidateName}, due ${d.dueOn}`;

/** Invoices around and after their day: who pays them, the accountants, at last the managers. */
export const invoicePaymentReminder: Reminder = {
  task: 'processInvoicePaymentReminders',
  title: 'Remind clients of unpaid invoices',
  what: 'Clients and billing contacts are reminded before, on and after the due day; from the third step on the accountants, later the managers hear of it, too.',
  category: 'invoices',
  unit: 'days',
  steps: [-3, 0, 3, 7, 14, 30],
  mutable: false,
  waitsAs: ['invoicesToPay', 'overdueInvoices'],
  find: async (db, agencies, { after, before }) => {
    const { rows } = await sql<Subject & { open: string; currency: string }>`
      select i.agency_id, i.id as subject_id, i.due_on::text as since, i.client_company_id, (i.total - i.paid - i.credited)::text as open, i.currency,
        json_build_object('number', i.number, 'candidateName', i.candidate_name, 'clientName', i.client_name, 'dueOn', i.due_on) as data
      from ${zones(agencies)}
      join invoice i on i.agency_id = g.id and i.state in ('issued', 'partly_paid', 'overdue') and i.due_on between ${after}::date and ${before}::date
      -- Whoever has reported a payment waits for the accountant.
      where not exists (select from payment p where p.invoice_id = i.id and p.state = 'reported')
      order by i.due_on, i.id`.execute(db);
    return rows.map(({ open, currency, data, ...subject }) => ({
      ...subject,
      data: { ...data, open: formatMoney(money(open, currency), 'en-IN') },
    }));
  },
  tells: [
    {
      to: 'billing',
      about: 'Invoices to be paid',
      title: (count, d) =>
        count === 1 ? `Invoice ${d.number} is due on ${d.dueOn}` : `${count} invoices are to be paid`,
      body: 'If you have paid already, thank you: this crossed with your payment.',
      button: 'Open Hireloom',
      words: line,
      href: (_, id) => `/client/invoices/${id}`,
      list: '/client/invoices',
    },
    {
      to: 'clients',
      about: 'Invoices to be paid',
      title: (count, d) =>
        count === 1 ? `Invoice ${d.number} is due on ${d.dueOn}` : `${count} invoices are to be paid`,
      body: 'If you have paid already, report the payment on its page.',
      button: 'Pay',
      words: line,
      href: (_, id) => `/client/invoices/${id}`,
      list: '/client/invoices',
    },
    {
      to: 'accountants',
      about: 'Invoices that clients have not paid',
      fromStep: 2,
      title: (count) => (count === 1 ? 'An invoice is unpaid' : `${count} invoices are unpaid`),
      body: 'The client has been reminded.',
      button: 'Open the invoices',
      words: (d) => `${d.clientName}: ${line(d)}`,
      href: (_, id) => `/accountant/invoices/${id}`,
      list: '/accountant/invoices',
    },
    {
      to: 'managers',
      about: 'Invoices that are long overdue',
      fromStep: 4,
      title: (count) =>
        count === 1 ? 'An invoice is two weeks overdue' : `${count} invoices are two weeks overdue`,
      body: 'The client has been reminded four times. A call may help.',
      button: 'Open the invoices',
      words: (d) => `${d.clientName}: ${line(d)}`,
      href: (_, id) => `/accountant/invoices/${id}`,
      list: '/accountant/invoices',
    },
  ],
};
