import { Badge, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { ShowMore } from '../../ui/ShowMore.tsx';
import { When } from '../../ui/When.tsx';
import { deviceWords } from './device-words.ts';
import { Section } from './Section.tsx';

const OUTCOMES: Record<string, { label: string; color: string }> = {
  succeeded: { label: 'Signed in', color: 'pine' },
  wrong_password: { label: 'Wrong password', color: 'clay' },
  wrong_second_factor: { label: 'Wrong code', color: 'clay' },
  refused: { label: 'Not let in', color: 'clay' },
};

const METHODS: Record<string, string> = {
  password: 'by password',
  passkey: 'by passkey',
  google: 'by Google',
  linkedin: 'by LinkedIn',
  link: 'by a mailed link',
  second_factor: 'by the code of your app',
};

export function SignIns() {
  const signIns = useInfiniteQuery({
    queryKey: ['sign-in'],
    queryFn: ({ pageParam }) =>
      ok(
        api.GET('/api/authentication/sign-ins', {
          params: { query: { limit: 50, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const items = signIns.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section
      title="Sign-ins"
      detail="Also those that failed. Something you do not know? Change your password."
    >
      {signIns.isPending && <Skeleton height={160} />}
      {signIns.isError && <ProblemBox error={signIns.error} onRetry={() => signIns.refetch()} />}
      {signIns.isSuccess && items.length === 0 && (
        <EmptyState icon="clock" title="Nothing yet" hint="Your next sign-in appears here." />
      )}
      {items.length > 0 && (
        <Stack component="ul" gap="sm" p={0} m={0} lts={0}>
          {items.map(({ id, at, method, outcome, userAgent, ipAddress }) => (
            <Paper key={id} component="li" withBorder p="sm" display="block">
              <Badge variant="light" color={OUTCOMES[outcome]?.color}>
                {OUTCOMES[outcome]?.label ?? outcome}
              </Badge>{' '}
              {METHODS[method] ?? method}
              <Text size="sm" c="dimmed">
                <When at={at} show="full" />, {deviceWords(userAgent)}, {ipAddress}
              </Text>
            </Paper>
          ))}
        </Stack>
      )}
      <ShowMore pages={signIns} />
    </Section>
  );
}
