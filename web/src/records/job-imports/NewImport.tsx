/** For whom, and the file. It is looked through as soon as it is dropped. */
import { Anchor, Button, Group, Select, Skeleton, Stack, Text, ThemeIcon } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.layer.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { readAgain } from '../../app/command.ts';
import { apiHref } from '../../app/membership.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { UploadBar, useSending } from '../../ui/UploadBar.tsx';
import { useSide } from '../engagements/queries.ts';
import { activeClientsQuery } from '../terms/clients.ts';
import { importsHref, type JobImport } from './queries.ts';

export function NewImport() {
  const { isClient, home, label } = useSide();
  const engagements = useQuery(activeClientsQuery);
  if (engagements.isPending) return <Skeleton height={180} radius="lg" />;
  if (engagements.isError)
    return <ProblemBox error={engagements.error} onRetry={() => engagements.refetch()} />;
  if (!engagements.data.length)
    return (
      <EmptyState
        icon="handshake"
        title={isClient ? 'No agency works for you yet' : 'No client yet'}
        hint="Jobs are imported for somebody you work with."
        action={{ label, href: home }}
      />
    );
  const options = engagements.data
    .map(({ id, agencyName, clientName }) => ({ value: id, label: isClient ? agencyName : clientName }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return <Upload options={options} />;
}

function Upload({ options }: { options: { value: string; label: string }[] }) {
  const { isClient, jobs } = useSide();
  const navigate = useNavigate();
  const client = useQueryClient();
  const open = useRef<() => void>(null);
  const [engagementId, setEngagementId] = useState(options.length === 1 ? options[0]!.value : null);
  const sending = useSending();
  const send = useMutation({
    mutationFn: (file: File) =>
      sending.send<JobImport>(`/api/common/job-imports?engagementId=${engagementId}`, file),
    onSuccess: async ({ id }) => {
      void readAgain(client, 'job_import');
      await navigate({ to: importsHref(jobs, id) });
    },
  });
  return (
    <Stack gap="md" maw={640}>
      <Select
        label={isClient ? 'Which agency shall fill the jobs?' : 'For which client?'}
        description={
          isClient
            ? 'All jobs of the file go to this one.'
            : 'All jobs of the file are theirs. They see the drafts, and submit them.'
        }
        placeholder="Choose"
        data={options}
        value={engagementId}
        onChange={setEngagementId}
        allowDeselect={false}
        searchable
      />
      <Dropzone
        openRef={open}
        // The server says what is wrong with a file; here only several at once are refused.
        onDrop={([file]) => file && send.mutate(file)}
        multiple={false}
        useFsAccessApi={false}
        inputProps={{ 'aria-label': 'CSV of jobs', accept: '.csv,.tsv,.txt,text/csv' }}
        loading={send.isPending}
        disabled={!engagementId}
        activateOnClick={false}
        enablePointerEvents
        p="lg"
        radius="lg"
        bg="var(--loom-paper)"
        tabIndex={-1}
      >
        <Group gap="md">
          <ThemeIcon variant="light" size={48} radius="xl">
            <Icon name="upload" size={24} />
          </ThemeIcon>
          <div style={{ flex: '1 1 12rem', minWidth: 0 }}>
            <Text fw={600}>Drop a CSV of jobs here</Text>
            <Text size="sm" c="dimmed">
              Up to 5,000 rows and 5 MB, from any spreadsheet. Nothing is made yet.
            </Text>
          </div>
          <Button variant="default" onClick={() => open.current?.()} disabled={!engagementId} flex="none">
            Choose a file
          </Button>
        </Group>
      </Dropzone>
      <UploadBar {...sending} />
      {send.isError && <ProblemBox error={send.error} />}
      <Text size="sm" c="dimmed">
        The first line names the columns; only Title is needed. Begin from the{' '}
        <Anchor href={apiHref('/api/common/job-imports/template.csv')} download inherit underline="always">
          template with every column
        </Anchor>
        , or from a list of jobs that you exported.
      </Text>
    </Stack>
  );
}
