/** By what an invited person will sign in: a password, or Google or LinkedIn that they came back from. */
import { Alert, PasswordInput, type PasswordInputProps, Text } from '@mantine/core';
import { PROVIDER_NAMES } from '../../../app/providers.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import type { Voucher } from './useVoucher.ts';

type Props = { email: string; voucher: Voucher; password: PasswordInputProps };

export function HowToSignIn({ email, voucher: { invited, another, error }, password }: Props) {
  if (invited)
    return (
      <Text size="sm">{PROVIDER_NAMES[invited.provider]} says who you are; you need no password here.</Text>
    );
  return (
    <>
      {another && (
        <Alert color="marigold" icon={<Icon name="person" />} role="alert">
          <Text size="sm" c="var(--mantine-color-text)">
            {PROVIDER_NAMES[another.provider]} knows you as {another.email}, and this invitation is for{' '}
            {email}. Go on with the account of that address, or choose a password.
          </Text>
        </Alert>
      )}
      {error && <ProblemBox error={error} />}
      {/* A password manager keeps the password under this address. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordInput
        label="Password"
        description="At least 10 characters; a sentence is best."
        autoComplete="new-password"
        maxLength={128}
        {...password}
      />
    </>
  );
}
