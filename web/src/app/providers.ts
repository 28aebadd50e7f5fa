/** Google and LinkedIn, where this installation has them, and why somebody came back without being let in. */
import { queryOptions } from '@tanstack/react-query';
import { api, ok } from './api.ts';

export type Provider = 'google' | 'linkedin';

export const PROVIDER_NAMES: Record<Provider, string> = { google: 'Google', linkedin: 'LinkedIn' };

export const providersQuery = queryOptions({
  queryKey: ['provider'],
  queryFn: () => ok(api.GET('/api/authentication/providers')),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

export type Newcomer = { provider: Provider; name: string; email: string };

/** Who came from a provider without having an account. */
export const newcomerQuery = queryOptions({
  queryKey: ['newcomer'],
  queryFn: (): Promise<Newcomer> => ok(api.GET('/api/authentication/providers/newcomer')),
  retry: false,
});

export const methodsQuery = queryOptions({
  queryKey: ['sign-in-method'],
  queryFn: () => ok(api.GET('/api/authentication/sign-in-methods')),
});

/** @param why of the address that the server led back to */
export function refusalWords(why: string, by: string | undefined): string {
  const name = PROVIDER_NAMES[by as Provider] ?? 'The other side';
  return (WORDS[why] ?? WORDS.provider_failed!)(name);
}

const WORDS: Record<string, (name: string) => string> = {
  cancelled: (name) => `You stopped at ${name}. Nothing was changed.`,
  begun_elsewhere: (name) =>
    `This way back from ${name} was used already, took too long, or was begun in another browser. Please begin again.`,
  provider_failed: (name) =>
    `${name} did not answer as it should. Please try again in a moment, or choose another way.`,
  email_not_verified: (name) =>
    `${name} has not verified your e-mail address. Verify it there, or use your e-mail address and a password here.`,
  sign_in_first: (name) =>
    `There is an account with your address. Sign in with your password first, then link ${name} under “Password and security”.`,
  other_identity: (name) =>
    `Your account is linked to another ${name} account. Use that one, or unlink it first under “Password and security”.`,
  belongs_to_another: (name) => `This ${name} account opens another Hireloom account. Unlink it there first.`,
  not_this_account: (name) => `This ${name} account is not the one that is linked to your account.`,
  suspended: () => 'This account is suspended. Write to the platform.',
  too_many: () => 'Too many tries. Please wait a few minutes.',
};
