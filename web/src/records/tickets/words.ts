import type { Ticket, TicketItem } from './queries.ts';

export const CATEGORY_WORDS: Record<TicketItem['category'], string> = {
  question: 'Question',
  problem: 'Something does not work',
  access: 'Signing in and access',
  billing: 'Invoices and payments',
  data: 'Something is wrong',
  idea: 'Idea',
};

export const PRIORITY_WORDS: Record<TicketItem['priority'], string> = {
  low: 'Low',
  normal: 'Normal',
  high: 'High',
  urgent: 'Urgent',
};

export const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export const deskWords = ({ desk, agencyName }: Pick<TicketItem, 'desk' | 'agencyName'>) =>
  desk === 'platform' ? 'Hireloom' : (agencyName ?? '');

export const LATE_WORDS = { first_reply: 'First reply is late', solution: 'Solution is late' } as const;

/** Who else reads a message that the asker does not. */
export const NOTE_WORDS: Record<Exclude<Ticket['messages'][number]['audience'], 'everybody'>, string> = {
  agency: 'Internal note of the agency',
  platform: 'Internal note of Hireloom',
  desks: 'Between the agency and Hireloom',
};

export const RECORD_WORDS: Record<NonNullable<Ticket['about']>['type'], string> = {
  job: 'A job',
  application: 'An application',
  candidate: 'A candidate',
  invoice: 'An invoice',
  interview: 'An interview',
  negotiation: 'A negotiation',
  engagement: 'A client and an agency',
  replacement: 'A replacement',
};
