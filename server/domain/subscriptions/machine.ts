import type { Machine } from '../../platform/state-machine.ts';

export type SubscriptionState = 'trial' | 'active' | 'grace' | 'free';
export type SubscriptionCommand =
  | 'startTrial'
  | 'start'
  | 'upgrade'
  | 'renew'
  | 'changeLater'
  | 'keep'
  | 'becomeDue'
  | 'fallToFree';

export const subscriptionMachine: Machine<SubscriptionState, SubscriptionCommand> = {
  thing: 'subscription',
  states: ['trial', 'active', 'grace', 'free'],
  transitions: [
    {
      from: ['new'],
      command: 'startTrial',
      to: ['trial'],
      by: ['system'],
      check: 'the agency has signed up',
    },
    {
      from: ['new', 'trial', 'free'],
      command: 'start',
      to: ['active'],
      by: ['system'],
      check: 'the order is paid',
    },
    { from: ['active'], command: 'upgrade', to: ['active'], by: ['system'], check: 'the difference is paid' },
    {
      from: ['active', 'grace'],
      command: 'renew',
      to: ['active'],
      by: ['system'],
      check: 'the next period is paid; it begins where the last one ends',
    },
    {
      from: ['active'],
      command: 'changeLater',
      to: ['active'],
      by: ['agency_admin'],
      check: 'to a smaller plan or none, at the end of what is paid',
    },
    {
      from: ['active'],
      command: 'keep',
      to: ['active'],
      by: ['agency_admin'],
      check: 'what was to follow is dropped',
    },
    {
      from: ['active'],
      command: 'becomeDue',
      to: ['grace'],
      by: ['system'],
      check: 'its last day has passed, and the next period is not paid',
    },
    {
      from: ['trial', 'active', 'grace'],
      command: 'fallToFree',
      to: ['free'],
      by: ['system'],
      check: 'the trial or the grace of 7 days is over, or it was to end',
    },
  ],
};

export type PlanOrderState = 'open' | 'awaiting_transfer' | 'paid' | 'cancelled' | 'refunded';
export type PlanOrderCommand =
  | 'order'
  | 'pay'
  | 'reportTransfer'
  | 'verifyTransfer'
  | 'refuseTransfer'
  | 'takePayment'
  | 'cancel'
  | 'refund';

export const planOrderMachine: Machine<PlanOrderState, PlanOrderCommand> = {
  thing: 'plan order',
  states: ['open', 'awaiting_transfer', 'paid', 'cancelled', 'refunded'],
  transitions: [
    {
      from: ['new'],
      command: 'order',
      to: ['open'],
      by: ['agency_admin'],
      check: 'takes the place of one that is open',
    },
    {
      from: ['open'],
      command: 'pay',
      to: ['open', 'awaiting_transfer'],
      by: ['agency_admin'],
      check: 'leads to the provider; for a bank transfer the invoice is issued',
    },
    {
      from: ['awaiting_transfer'],
      command: 'reportTransfer',
      to: ['awaiting_transfer'],
      by: ['agency_admin'],
      check: 'once per reference',
    },
    {
      from: ['awaiting_transfer'],
      command: 'verifyTransfer',
      to: ['awaiting_transfer', 'paid'],
      by: ['platform_admin'],
      check: 'the money is on the account; paid when it covers the total',
    },
    {
      from: ['awaiting_transfer'],
      command: 'refuseTransfer',
      to: ['awaiting_transfer'],
      by: ['platform_admin'],
      check: 'a reason',
    },
    {
      from: ['open', 'awaiting_transfer'],
      command: 'takePayment',
      to: ['paid'],
      by: ['system'],
      check: 'the provider says so, of this amount and currency; anything else goes back',
    },
    {
      from: ['open', 'awaiting_transfer'],
      command: 'cancel',
      to: ['cancelled'],
      by: ['agency_admin'],
      check: 'no transfer is reported; an invoice is credited',
    },
    {
      from: ['paid'],
      command: 'refund',
      to: ['refunded'],
      by: ['platform_admin'],
      check: 'a reason; the invoice is credited, and the plan ends where it is the present one',
    },
  ],
};
