/** One record of each kind, all of one agency and its client. */
export type Records = Record<
  | 'job'
  | 'draft'
  | 'location'
  | 'candidate'
  | 'file'
  | 'application'
  | 'interview'
  | 'offer'
  | 'placement'
  | 'replacement'
  | 'creditNote'
  | 'invoice'
  | 'payment'
  | 'notification'
  | 'membership'
  | 'team'
  | 'invitation'
  | 'event'
  | 'clientInvitation'
  | 'negotiation'
  | 'rateCard'
  | 'jobImport'
  | 'profileImport'
  | 'linkedinPost'
  | 'webhook'
  | 'webhookDelivery'
  | 'pushBrowser'
  | 'ticket'
  | 'ticketAnswer'
  | 'planOrder'
  | 'post',
  string
>;

export type KnownCall = {
  id?: string;
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
  /** To somebody who has the role, but not the record. */
  answers: number;
  /** To one of its roles, where that is another answer. */
  answersTo?: Record<string, number>;
  /** To nobody, where the operation is for anyone. */
  toNobody?: number;
  /** Whose to see it is by their role: every organisation, every user. */
  seenBy?: 'platform_admin';
};

export const hidden = (id: string, body?: unknown): KnownCall => ({ id, body, answers: 404 });

/** What has no id can only show one's own. */
export const ownOnly = (query = ''): KnownCall => ({ query, answers: 200 });

export const reason = { reason: 'Written by a test.' };

export const DAY = '2026-03-02';

/** A link opens with its own token only; the id of the offer is none. */
export const byToken = ({ offer }: Pick<Records, 'offer'>): KnownCall => ({
  params: { token: Buffer.from(offer.replaceAll('-', '').padEnd(80, '0'), 'hex').toString('base64url') },
  answers: 404,
  toNobody: 404,
});
