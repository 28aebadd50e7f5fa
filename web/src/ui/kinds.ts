/** As what somebody comes to Hireloom. */
export const KINDS = [
  { value: 'agency', label: 'Agency' },
  { value: 'client_company', label: 'Company' },
  { value: 'candidate', label: 'Candidate' },
] as const;
export type Kind = (typeof KINDS)[number]['value'];

export const KIND_DETAILS: Record<Kind, string> = {
  agency: 'For recruitment agencies. You become its first admin.',
  client_company: 'For companies that hire through an agency.',
  candidate: 'For people who look for a job.',
};

export const kindOf = (asked: string | undefined): Kind =>
  KINDS.find(({ value }) => value === asked)?.value ?? 'agency';
