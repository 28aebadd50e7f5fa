/** Whether the person came back to an invitation from Google or LinkedIn, and as whom. */
import { useQuery } from '@tanstack/react-query';
import { type Newcomer, newcomerQuery } from '../../../app/providers.ts';
import { oneOf, useQueryString } from '../../../app/query-string.ts';

export type Voucher = {
  isLoading: boolean;
  /** Whom the provider knows by the invited address: they need no password. */
  invited: Newcomer | null;
  /** Whom it knows by another. */
  another: Newcomer | null;
  error: Error | null;
};

export function useVoucher(email: string): Voucher {
  const [query] = useQueryString();
  const { data, isLoading, error } = useQuery({ ...newcomerQuery, enabled: Boolean(oneOf(query.with)) });
  const newcomer = data ?? null;
  const isInvited = newcomer?.email === email;
  return { isLoading, invited: isInvited ? newcomer : null, another: isInvited ? null : newcomer, error };
}
