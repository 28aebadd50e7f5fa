/** All that is kept of one event. */
import { Anchor, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { linkTo } from '../../app/query-string.ts';
import { ROLE_WORDS, type Role } from '../../app/roles.ts';
import { Facts } from '../../ui/Facts.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { When } from '../../ui/When.tsx';
import classes from './audit.module.css';
import { trailEventQuery } from './queries.ts';
import { fieldWords, subjectWords, typeWords } from './words.ts';

export function EventPanel({ id }: { id: string }) {
  const query = useQuery(trailEventQuery(id));
  if (query.isPending) return <Skeleton height={320} radius="lg" />;
  if (query.isError) return <ProblemBox error={query.error} onRetry={() => query.refetch()} />;
  const event = query.data;
  return (
    <Stack gap="lg">
      <Text>
        <b>{event.actorName}</b> {event.sentence}
      </Text>
      <Facts
        facts={[
          { label: 'When', value: <When at={event.at} show="full" /> },
          { label: 'Role', value: ROLE_WORDS[event.actorRole as Role] ?? fieldWords(event.actorRole) },
          { label: 'By Hireloom support', value: event.impersonatorName },
          { label: 'Event', value: typeWords(event.type) },
          { label: 'Organisation', value: event.organisationName ?? 'The platform' },
          { label: subjectWords(event.subjectType), value: <Code>{event.subjectId}</Code> },
          { label: 'Event id', value: <Code>{event.id}</Code> },
        ]}
      />
      <Anchor component={Link} {...linkTo(`?record=${event.subjectId}`)} size="sm">
        All that happened to this {subjectWords(event.subjectType).toLowerCase()}
      </Anchor>
      <Details data={event.data} />
      <Seal seal={event.seal} />
    </Stack>
  );
}

const Code = ({ children }: { children: string }) => <code className={classes.code}>{children}</code>;

function Details({ data }: { data: Record<string, string> }) {
  const fields = Object.entries(data).filter(([, value]) => value);
  if (fields.length === 0) return null;
  return (
    <section aria-labelledby="details">
      <Title order={3} id="details" mb="sm">
        Details
      </Title>
      <Facts facts={fields.map(([field, value]) => ({ label: fieldWords(field), value }))} />
    </section>
  );
}

type Sealed = { sequence: number; hash: string; sealedAt: string } | null;

function Seal({ seal }: { seal: Sealed }) {
  return (
    <section aria-labelledby="seal">
      <Title order={3} id="seal" mb="sm">
        Seal
      </Title>
      {seal ? (
        <Text size="sm">
          Number {seal.sequence} of its chain, <When at={seal.sealedAt} show="full" />. Hash{' '}
          <Code>{seal.hash}</Code>
        </Text>
      ) : (
        <Text size="sm" c="dimmed">
          Not sealed yet, or sealed in the chain of another organisation.
        </Text>
      )}
    </section>
  );
}
