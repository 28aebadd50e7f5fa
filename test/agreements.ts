/** What tests propose to one another: the band of `foundAgency`, for less. */
import type { TermsBand } from '../server/domain/terms/index.ts';
import type { Agency, House, TestPerson } from './house.ts';

export const bandOf = (changes: Partial<TermsBand> = {}): TermsBand => ({
  payFrom: '1500000',
  payTo: '2500000',
  currency: 'INR',
  feeType: 'percentage',
  fee: '7.5',
  replacementDays: 90,
  replacementRule: 'pro_rata',
  invoiceAfterDays: 30,
  paymentWithinDays: 7,
  interestPercentPerMonth: '1.5',
  description: null,
  ...changes,
});

export function conditions(changes: Partial<TermsBand> = {}) {
  const { payFrom, payTo, currency, ...rest } = bandOf(changes);
  return rest;
}

export function proposal(changes: Partial<TermsBand> = {}) {
  const { payFrom, payTo, currency } = bandOf(changes);
  return {
    range: { payFrom, payTo, currency },
    conditions: conditions(changes),
    message: '',
    signedName: 'Full Name',
  };
}

/** One side's proposal for the pay band, over HTTP. */
export async function propose(
  house: House,
  agency: Agency,
  who: TestPerson,
  changes: Partial<TermsBand> = {},
) {
  const url = `/api/common/engagements/${agency.engagementId}/propose-terms`;
  return house.call(who, 'POST', url, proposal(changes));
}

export const answer = (
  house: House,
  who: TestPerson,
  id: string,
  command: 'accept' | 'reject' | 'withdraw' | 'counter',
  body: unknown = command === 'accept' ? { signedName: 'Full Name' } : { reason: 'Written by a test.' },
) =>
  house.call(
    who,
    'POST',
    `/api/common/negotiations/${id}/${command}`,
    command === 'withdraw' ? undefined : body,
  );
