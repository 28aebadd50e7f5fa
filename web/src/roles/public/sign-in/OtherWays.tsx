/** Beside the password: a passkey, and the providers that this installation has. */
import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';
import { startAfresh } from '../../../app/going-away.ts';
import { dropTabMembership } from '../../../app/membership.ts';
import { knowsPasskeys } from '../../../app/passkey.ts';
import { type Provider, providersQuery } from '../../../app/providers.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { ProviderLogo } from '../../../ui/ProviderLogo.tsx';

type Props = {
  /** Where to go on afterwards. */
  next?: string;
  /** `next` is an invitation, where whoever has no account comes back to. */
  invited?: boolean;
  /** Left out where somebody has no passkey yet. */
  onPasskey?: () => void;
  passkeyRuns?: boolean;
};

export function OtherWays({ next, invited, onPasskey, passkeyRuns }: Props) {
  const providers = useQuery(providersQuery).data?.items ?? [];
  const setOut = useMutation({
    mutationFn: (provider: Provider) =>
      ok(
        api.POST('/api/authentication/providers/{provider}/sign-in', {
          params: { path: { provider } },
          body: { next, invited },
        }),
      ),
    onSuccess: ({ url }) => {
      // Another person may come back than the one whom this tab knew.
      dropTabMembership();
      startAfresh(url);
    },
  });
  const withPasskey = onPasskey && knowsPasskeys();
  if (!withPasskey && providers.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed" ta="center">
        or
      </Text>
      {withPasskey && (
        <Button
          variant="default"
          size="md"
          leftSection={<Icon name="key" />}
          loading={passkeyRuns}
          onClick={onPasskey}
        >
          Sign in with a passkey
        </Button>
      )}
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          variant="default"
          size="md"
          leftSection={<ProviderLogo provider={id} />}
          loading={(setOut.isPending || setOut.isSuccess) && setOut.variables === id}
          onClick={() => setOut.mutate(id)}
        >
          Continue with {name}
        </Button>
      ))}
      {setOut.error && <ProblemBox error={setOut.error} />}
    </Stack>
  );
}
