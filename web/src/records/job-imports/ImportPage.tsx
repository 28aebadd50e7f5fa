/** One import: what its rows would become, how far it is, and what became of each. */
import { Alert, Anchor, Button, Group, List, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, ok } from '../../app/api.ts';
import { apiHref } from '../../app/membership.ts';
import { useParam } from '../../app/query-string.ts';
import { CommandBar } from '../../ui/CommandBar.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import { useSide } from '../engagements/queries.ts';
import { ImportRows } from './ImportRows.tsx';
import { Progress } from './Progress.tsx';
import { importQuery, importsHref, type JobImport } from './queries.ts';

export default function ImportPage() {
  const id = useParam('importId');
  const { jobs } = useSide();
  const found = useQuery(importQuery(id));
  if (found.isError)
    return (
      <>
        <PageHeader title="Import" back={{ label: 'Imports', href: importsHref(jobs) }} />
        <ProblemBox error={found.error} onRetry={() => found.refetch()} />
      </>
    );
  if (!found.data)
    return (
      <Stack>
        <PageHeader title="Import" back={{ label: 'Imports', href: importsHref(jobs) }} />
        <Skeleton height={200} radius="lg" />
      </Stack>
    );
  return <Loaded the={found.data} />;
}

function Loaded({ the }: { the: JobImport }) {
  const { jobs, isClient } = useSide();
  return (
    <>
      <PageHeader
        title={the.fileName}
        state={<StateBadge state={the.state} />}
        detail={
          <>
            For {isClient ? the.agencyName : the.clientName} · {the.byName}, <When at={the.createdAt} />
          </>
        }
        back={{ label: 'Imports', href: importsHref(jobs) }}
      >
        <Group gap="xs">
          {the.state !== 'checking' && (
            <Button
              component="a"
              href={apiHref(`/api/common/job-imports/${the.id}/result.csv`)}
              download
              variant="default"
              leftSection={<Icon name="download" size={16} />}
            >
              Result file
            </Button>
          )}
          <CommandBar subject="job_import" possible={the.possible} commands={[cancelOf(the)]} />
        </Group>
      </PageHeader>
      <Stack gap="lg">
        <Progress the={the} />
        <Warnings the={the} />
        {the.state !== 'checking' && (
          <section aria-label="Rows">
            <Title order={2} mb="sm">
              Rows
            </Title>
            <ImportRows the={the} />
          </section>
        )}
      </Stack>
    </>
  );
}

const cancelOf = ({ id, state }: JobImport) => ({
  name: 'cancel',
  label: 'Cancel the import',
  tone: 'danger' as const,
  confirm:
    state === 'importing'
      ? 'No further row is taken. Drafts that were made until then stay.'
      : 'Nothing of this file becomes a draft. You can upload it again.',
  done: 'The import is cancelled.',
  run: (headers: { 'Idempotency-Key': string }) =>
    ok(api.POST('/api/common/job-imports/{id}/cancel', { params: { path: { id } }, headers })),
});

function Warnings({ the: { sameFile, notes, state } }: { the: JobImport }) {
  const { jobs } = useSide();
  if (!sameFile && !notes.length) return null;
  return (
    <Alert
      color="marigold"
      icon={<Icon name="alert" />}
      title={state === 'checked' ? 'Before you go on' : 'About this file'}
    >
      <List size="sm" spacing={4}>
        {sameFile && (
          <List.Item>
            {sameFile.byName} uploaded this very file <When at={sameFile.createdAt} />
            {sameFile.made > 0 && <>, and {sameFile.made} of its rows became drafts</>}.{' '}
            <Anchor component={Link} to={importsHref(jobs, sameFile.id)} inherit underline="always">
              See that import
            </Anchor>
          </List.Item>
        )}
        {notes.map((note) => (
          <List.Item key={note}>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {note}
            </Text>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
