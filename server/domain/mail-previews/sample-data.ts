/** Plausible data for the words of every event and reminder. A new key of theirs needs a value here; a test says which. */
import type { EventData } from '../../platform/events.ts';

/** No row has it: a link made of it opens nothing. */
export const SAMPLE_ID = '0197f000-0000-7000-8000-000000000000';

const ids = Object.fromEntries(
  [
    'agencyId',
    'applicationId',
    'documentId',
    'engagementId',
    'importId',
    'interviewId',
    'invoiceId',
    'jobId',
    'linkId',
    'negotiationId',
    'otherId',
    'postId',
    'replacementId',
    'ticketId',
    'webhookId',
  ].map((key) => [key, SAMPLE_ID]),
);

const people = {
  acceptedByName: 'Clara Weiss',
  actorName: 'Ada Admin',
  addresseeName: 'Clara Weiss',
  adminName: 'Sam Support',
  askedByEmail: 'clara@aster.example',
  askedByName: 'Clara Weiss',
  askerName: 'Clara Weiss',
  assigneeName: 'Rita Recruiter',
  authorName: 'Rita Recruiter',
  candidateName: 'Ravi Kumar',
  doerName: 'Ada Admin',
  email: 'ola@nimbus.example',
  formerName: 'Ines Interviewer',
  interviewerName: 'Ivan Interviewer',
  invitedByName: 'Mona Manager',
  inviterName: 'Ada Admin',
  name: 'Ola Nowak',
  recruiterName: 'Rita Recruiter',
  savedByName: 'Ada Admin',
  signedName: 'Clara Weiss',
  successorName: 'Tara Menon',
};

const organisations = {
  agencyName: 'Nimbus Talent',
  clientName: 'Aster Systems',
  companyName: 'Aster Systems',
  organisationKind: 'agency',
  organisationName: 'Nimbus Talent',
  otherName: 'Aster Systems',
};

const dates = {
  deadline: '2027-02-28',
  dueOn: '2027-04-08',
  effectiveFrom: '2027-02-01',
  expiresOn: '2027-01-15',
  from: '2027-01-04',
  fromNames: 'Imran Shaikh',
  guaranteedUntil: '2027-06-01',
  joinedOn: '2027-03-02',
  joiningDate: '2027-03-02',
  leftOn: '2027-04-20',
  paidOn: '2027-04-05',
  since: '2027-01-04',
  startsAt: '2027-01-12T09:30:00Z',
  touchedOn: '2026-10-04',
  until: '2027-01-15',
  visibleFrom: '2027-04-01',
};

const words = {
  accepted: 'deadline, openings',
  after: 'Harbour Bank, account ending in 4411',
  area: 'client',
  addresseeRole: 'client',
  afterTitle: 'for 24 months',
  agencies: '3',
  amount: '₹1,76,929.20',
  back: '4',
  before: 'Old Town Bank, account ending in 0907',
  by: 'agency',
  changes: 'the hour from 10 to 9',
  charge: 'Their fee is higher by ₹12,000.00, which is invoiced.',
  clientNext: 'Select them, put them on hold or reject them.',
  code: 'ASTER-12',
  credit: '₹49,980.00',
  creditNoteNumber: 'NIM-CN/2026-27/00003',
  edition: 'India, English',
  effects: '2 jobs are closed and 1 is rejected.',
  erased: '2',
  erasedWords: '2 candidates',
  error: 'the query was cancelled',
  fee: '₹1,49,940.00',
  fields: 'deadline, pay',
  fileName: 'jobs-of-january.csv',
  filled: '1',
  formerRole: 'recruiter',
  graceDays: '14',
  handedOver: '3 jobs to Rita Recruiter',
  host: 'hooks.nimbus.example',
  kind: 'invitation',
  made: '12 jobs',
  message: 'We met at the fair in Pune & would like to go on <soon>.',
  minutes: '45',
  months: '24',
  missing: 'a résumé, two skills',
  next: 'Propose a slot for round 2.',
  note: 'I placed two of this kind last year.',
  number: 'NIM/2026-27/00042',
  open: '₹1,76,929.20',
  openings: '3',
  otherCode: 'T-1043',
  outcome: 'advance',
  passkey: 'Ola’s phone',
  pageName: 'Nimbus Talent',
  pay: '₹18,00,000.00',
  place: 'Pune',
  provider: 'Google',
  rating: '5',
  reason: 'The budget of this quarter is spent.',
  reasonCode: 'pay',
  reference: 'UTR 4711',
  rejected: 'pay',
  required: 'yes',
  result: 'Version 3 of the terms holds from today.',
  role: 'manager',
  roles: 'manager, recruiter',
  round: '2',
  roundName: 'System design',
  roundNumber: '2',
  state: 'partly paid',
  summary: '12 jobs drafted, 1 row refused',
  task: 'processShortlistReminders',
  taskTitle: 'Remind clients of unanswered candidates',
  tasks: 'processJobExpiry, processDueInvoices',
  ticketCode: 'T-1042',
  ticketSubject: 'An invoice shows the old address',
  ticketText: 'The address of our Pune office changed in March. Could you mend it?',
  total: '₹1,76,929.20',
  types: 'job.approved, invoice.issued',
  version: '3',
  warned: '5',
  warnedWords: '5 candidates',
  what: '8.33 % of annual pay between ₹15,00,000 and ₹25,00,000',
  why: 'Nobody answered in time.',
  work: '3 jobs and 5 applications',
};

const plans = {
  account: '4411',
  endsOn: '2027-01-31',
  feature: 'members',
  follows: 'the Free plan follows',
  graceUntil: '2027-02-07',
  most: '10',
  paid: 'no',
  plan: 'Team',
  used: '8',
  whom: 'for everybody',
};

const titles = ['Senior Backend Developer', 'Site Reliability Engineer', 'Data Analyst'];

/** @param nth of several things of one mail, from 0 */
export const sampleData = (nth = 0): EventData => ({
  ...ids,
  ...people,
  ...organisations,
  ...dates,
  ...words,
  ...plans,
  jobTitle: titles[nth % titles.length]!,
  title: titles[nth % titles.length]!,
});

/** One of the ways that words can go which depend on what happened. */
type Variant = { name: string; data: EventData };

const proposals: Variant[] = [
  { name: 'the agency’s', data: { by: 'agency' } },
  { name: 'the client’s', data: { by: 'client', message: '' } },
];
const invitations: Variant[] = [
  { name: 'to work together', data: {} },
  { name: 'to claim a company, without a message', data: { kind: 'claim', message: '' } },
];

const VARIANTS: Record<string, Variant[]> = {
  'client_invitation.sent': invitations,
  'client_invitation.resent': invitations,
  'engagement.requested': [
    { name: 'with a message', data: {} },
    { name: 'without one', data: { message: '' } },
  ],
  'member.removed': [
    { name: 'with work', data: {} },
    { name: 'without any', data: { handedOver: '' } },
  ],
  'negotiation.proposed': proposals,
  'negotiation.countered': proposals,
  'negotiation.accepted': proposals,
  'negotiation.rejected': proposals,
  'negotiation.withdrawn': proposals,
  'terms.signed': proposals,
  'plan.invoice_issued': [
    { name: 'to be transferred', data: {} },
    { name: 'paid', data: { paid: 'yes' } },
  ],
  'placement.left': [
    { name: 'within the guarantee', data: {} },
    { name: 'after it', data: { guaranteedUntil: '' } },
  ],
  'replacement.successor_chosen': [
    { name: 'chosen', data: {} },
    { name: 'taken back', data: { successorName: '' } },
  ],
  'replacement.unfulfilled': [
    { name: 'credited', data: { credit: '₹49,980.00 is credited.' } },
    { name: 'nothing to credit', data: { credit: 'Nothing was charged that could be credited.' } },
  ],
  'legal.published': [
    { name: 'asks everybody', data: {} },
    { name: 'a correction', data: { graceDays: '' } },
  ],
  'security.changed': [
    { name: 'on', data: {} },
    { name: 'off', data: { required: 'no' } },
  ],
  processNegotiationReminders: [
    { name: 'the client’s', data: { proposedBy: 'client' } },
    { name: 'the agency’s', data: { proposedBy: 'agency' } },
  ],
  processNegotiationDeadlines: [
    { name: 'the client’s', data: { proposedBy: 'client' } },
    { name: 'the agency’s', data: { proposedBy: 'agency' } },
  ],
  processReplacementReminders: [
    { name: 'asked for', data: { state: 'requested' } },
    { name: 'approved', data: { state: 'approved' } },
  ],
  processTicketReminders: [
    { name: 'nobody was asked', data: { assigned: '' } },
    { name: 'somebody was asked', data: { assigned: 'yes' } },
  ],
  processProfileReminders: [
    { name: 'incomplete', data: {} },
    { name: 'untouched', data: { missing: '' } },
  ],
};

/** @param what an event's type or a reminder's task */
export const variantsOf = (what: string): Variant[] => VARIANTS[what] ?? [{ name: '', data: {} }];
