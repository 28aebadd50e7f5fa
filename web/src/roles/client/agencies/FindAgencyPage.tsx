/** An agency is found by the code it has given, one at a time. */
import { Alert, Button, Group, Paper, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, ok } from '../../../app/api.ts';
import { asProblem } from '../../../app/problem.ts';
import { oneOf, useQueryString } from '../../../app/query-string.ts';
import { AgencyFacts } from '../../../records/engagements/AgencyFacts.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import { AskForm } from './AskForm.tsx';

const findAgency = (code: string) =>
  ok(api.GET('/api/client/agencies/find', { params: { query: { code } } }));
type Agency = Awaited<ReturnType<typeof findAgency>>;

export default function FindAgencyPage() {
  const [address, change] = useQueryString();
  const code = oneOf(address.code) ?? '';
  const [typed, setTyped] = useState(code);
  const found = useQuery({
    queryKey: ['engagement', 'agency', code],
    queryFn: () => findAgency(code),
    enabled: code !== '',
    retry: false,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change({ code: typed.trim().toUpperCase() || undefined });
  };
  return (
    <>
      <PageHeader
        title="Find an agency"
        back={{ label: 'Agencies', href: '/client/agencies' }}
        detail="Every agency has a short code. Ask yours for it, or take it from its page."
      />
      <Stack maw={640} gap="lg">
        <form onSubmit={submit}>
          <Group align="flex-end" gap="sm">
            <TextInput
              label="Code"
              placeholder="NIMB"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              maxLength={12}
              autoCapitalize="characters"
              autoComplete="off"
              flex="1 1 12rem"
            />
            <Button type="submit" leftSection={<Icon name="search" size={16} />} disabled={!typed.trim()}>
              Find
            </Button>
          </Group>
        </form>
        <div aria-live="polite">
          {code && found.isPending && <Skeleton height={180} radius="lg" />}
          {found.isError && <NotFoundOrProblem error={found.error} code={code} />}
          {found.isSuccess && <Found agency={found.data} />}
        </div>
      </Stack>
    </>
  );
}

function NotFoundOrProblem({ error, code }: { error: Error; code: string }) {
  const { status } = asProblem(error);
  if (status !== 404 && status !== 400) return <ProblemBox error={error} />;
  return (
    <Alert color="marigold" icon={<Icon name="search" />} title={`No agency has the code ${code}`}>
      <Text size="sm" c="var(--mantine-color-text)">
        Check it letter by letter: it has to be the whole code.
      </Text>
    </Alert>
  );
}

function Found({ agency }: { agency: Agency }) {
  const [asking, setAsking] = useState(false);
  const { engagement } = agency;
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }}>
      <Group gap="sm" mb="md">
        <Title order={2}>{agency.name}</Title>
        {engagement && <StateBadge state={engagement.state} />}
      </Group>
      <AgencyFacts agency={agency} />
      <Group mt="lg">
        {engagement ? (
          <Button component={Link} to={`/client/agencies/${engagement.id}`} variant="default">
            Open
          </Button>
        ) : (
          <Button leftSection={<Icon name="handshake" size={16} />} onClick={() => setAsking(true)}>
            Ask to work with you
          </Button>
        )}
      </Group>
      {asking && <AskForm agency={agency} close={() => setAsking(false)} />}
    </Paper>
  );
}
