/** Whether the trail is as it was written: how far it is sealed, the newest hash to keep elsewhere, and its recomputation. */
import {
  Alert,
  Button,
  CopyButton,
  Group,
  Paper,
  Progress,
  Skeleton,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '../../app/roles.ts';
import { useReader } from '../../app/session.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { When } from '../../ui/When.tsx';
import classes from './audit.module.css';
import { type ChainPart, chainQuery, verifyPart } from './queries.ts';

type Props = { organisation: string | undefined; role: Role };

export function ChainPanel({ organisation, role }: Props) {
  const chain = useQuery(chainQuery(organisation));
  const { part, verify } = useVerification(organisation);
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="chain">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Title order={2} id="chain">
            Hash chain
          </Title>
          <Text size="sm" c="dimmed">
            {whose(role, organisation)}
          </Text>
        </div>
        <Button
          variant="default"
          leftSection={<Icon name="shield" size={16} />}
          onClick={() => verify.mutate()}
          loading={verify.isPending}
        >
          Verify now
        </Button>
      </Group>
      <Stack gap="sm" mt="md">
        {chain.isPending && <Skeleton height={48} />}
        {chain.isError && <ProblemBox error={chain.error} onRetry={() => chain.refetch()} />}
        {chain.isSuccess && <State {...chain.data} />}
        {verify.isPending && part && <Checking part={part} />}
        {verify.isError && <ProblemBox error={verify.error} onRetry={() => verify.mutate()} />}
        {verify.isSuccess && <Result part={verify.data} />}
      </Stack>
    </Paper>
  );
}

const whose = (role: Role, organisation: string | undefined) =>
  role === 'client'
    ? 'Of what your company did by itself. What concerns an agency, too, is sealed in the agency’s chain.'
    : role === 'agency_admin'
      ? 'Each event is sealed with the hash of the one before, so that a changed, removed or inserted one shows.'
      : organisation
        ? `Of ${organisation.toUpperCase()}.`
        : 'The platform’s own. Filter by an organisation to see its chain.';

/** Part after part from the first seal on, so that a long chain shows how far it is. */
function useVerification(organisation: string | undefined) {
  const [part, setPart] = useState<ChainPart | null>(null);
  const verify = useMutation({
    mutationFn: async () => {
      setPart(null);
      for (let after = 0; ; ) {
        const next = await verifyPart(organisation, after);
        setPart(next);
        if (next.broken || next.checked >= next.total) return next;
        after = next.checked;
      }
    },
  });
  return { part, verify };
}

type Newest = { sequence: number; eventAt: string | null; sealedAt: string; hash: string };

function State({ newest, unsealed }: { newest: Newest | null; unsealed: number }) {
  const count = useCount();
  const waiting =
    unsealed === 0
      ? 'None waits.'
      : `${count(unsealed)} ${unsealed === 1 ? 'waits' : 'wait'} for the next seal.`;
  if (!newest) return <Text size="sm">Nothing is sealed yet. {waiting}</Text>;
  return (
    <>
      <Text size="sm">
        {newest.sequence === 1 ? 'One event is' : `${count(newest.sequence)} events are`} sealed
        {newest.eventAt && (
          <>
            , up to the one of <When at={newest.eventAt} show="full" />
          </>
        )}
        . {waiting}
      </Text>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Text size="sm" component="div">
          Newest hash: <code className={classes.code}>{newest.hash}</code>
        </Text>
        <CopyButton value={newest.hash}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="default" onClick={copy} flex="none">
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
      </Group>
    </>
  );
}

function Checking({ part: { checked, total } }: { part: ChainPart }) {
  const count = useCount();
  return (
    <div role="status">
      <Progress value={total ? (100 * checked) / total : 100} aria-label="How much is checked" />
      <Text size="sm" mt={4}>
        {count(checked)} of {count(total)} checked
      </Text>
    </div>
  );
}

function Result({ part: { checked, broken } }: { part: ChainPart }) {
  const count = useCount();
  if (!broken)
    return (
      <Alert color="pine" role="status" icon={<Icon name="check" />}>
        <Text size="sm" c="var(--mantine-color-text)">
          {checked === 0
            ? 'Nothing is sealed yet, so there is nothing to check.'
            : `Intact. All ${count(checked)} sealed events are as they were written.`}
        </Text>
      </Alert>
    );
  return (
    <Alert color="clay" role="alert" icon={<Icon name="alert" />} title="The chain is broken">
      <Text size="sm" c="var(--mantine-color-text)">
        {broken.sequence > 0 ? `Seal ${count(broken.sequence)}: ` : ''}
        {broken.why}. Event <code className={classes.code}>{broken.eventId}</code>. {count(checked)} before it
        are as they were written.
      </Text>
    </Alert>
  );
}

function useCount() {
  const { locale } = useReader();
  return (value: number) => new Intl.NumberFormat(locale).format(value);
}
