import type { Machine } from '../../platform/state-machine.ts';

export type InvoiceState =
  | 'scheduled'
  | 'issued'
  | 'partly_paid'
  | 'overdue'
  | 'paid'
  | 'cancelled'
  | 'credited';
export type InvoiceCommand =
  | 'schedule'
  | 'issue'
  | 'cancel'
  | 'becomeOverdue'
  | 'reportPayment'
  | 'verifyPayment'
  | 'refusePayment'
  | 'credit';

const UNPAID = ['issued', 'partly_paid', 'overdue'] as const;
/** Payments that were reported before the last one was verified still want their answer; what is too much stays as credit. */
const REPORTED = [...UNPAID, 'paid'] as const;
const ACCOUNTS = ['accountant', 'manager', 'agency_admin'] as const;

export const invoiceMachine: Machine<InvoiceState, InvoiceCommand> = {
  thing: 'invoice',
  states: ['scheduled', 'issued', 'partly_paid', 'overdue', 'paid', 'cancelled', 'credited'],
  transitions: [
    { from: ['new'], command: 'schedule', to: ['scheduled'], by: ['system'], check: 'the candidate joined' },
    {
      from: ['scheduled'],
      command: 'issue',
      to: ['issued'],
      by: ['system'],
      check: 'visible_from has come; takes the next number',
    },
    {
      from: ['scheduled'],
      command: 'cancel',
      to: ['cancelled'],
      by: ['system'],
      check: 'the candidate left before visible_from',
    },
    {
      from: ['issued', 'partly_paid'],
      command: 'becomeOverdue',
      to: ['overdue'],
      by: ['system'],
      check: 'past its due date',
    },
    { from: UNPAID, command: 'reportPayment', to: UNPAID, by: ['client'], check: 'once per reference' },
    {
      from: REPORTED,
      command: 'verifyPayment',
      to: ['partly_paid', 'overdue', 'paid'],
      by: ACCOUNTS,
      check: 'the money is on the account; paid when it covers the total',
    },
    {
      from: REPORTED,
      command: 'refusePayment',
      to: REPORTED,
      by: ACCOUNTS,
      check: 'a reason; the state stays',
    },
    {
      from: REPORTED,
      command: 'credit',
      to: [...REPORTED, 'credited'],
      by: ['system'],
      check:
        'a replacement is unfulfilled; credited where that is all of it, paid where it covers what was open',
    },
    { from: ['credited'], command: 'verifyPayment', to: ['credited'], by: ACCOUNTS },
    { from: ['credited'], command: 'refusePayment', to: ['credited'], by: ACCOUNTS, check: 'a reason' },
  ],
};
