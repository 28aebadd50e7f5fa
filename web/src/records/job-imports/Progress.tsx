/** Where an import is: looked through, waiting for a yes, at work, or at its end. */
import { Alert, Progress as Bar, Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { linkTo } from '../../app/query-string.ts';
import { useReader } from '../../app/session.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { useSide } from '../engagements/queries.ts';
import type { JobImport } from './queries.ts';
import { counted } from './words.ts';

export function Progress({ the }: { the: JobImport }) {
  return (
    <Paper withBorder p="lg" radius="lg">
      {the.state === 'checking' && <Checking the={the} />}
      {the.state === 'checked' && <Ready the={the} />}
      {the.state === 'importing' && <AtWork the={the} />}
      {['done', 'cancelled', 'failed'].includes(the.state) && <Ended the={the} />}
    </Paper>
  );
}

const BESIDE = 'You can leave this page: it goes on, and you find it again under Imports.';

function Checking({ the }: { the: JobImport }) {
  const { locale } = useReader();
  return (
    <Stack gap="xs">
      <Text fw={600} role="status">
        Looking through {counted(the.rows, 'row', 'rows', locale)} …
      </Text>
      <Bar value={100} animated aria-label="Looking through the rows" />
      <Text size="sm" c="dimmed">
        {BESIDE}
      </Text>
    </Stack>
  );
}

function Ready({ the }: { the: JobImport }) {
  const { locale } = useReader();
  const [withDuplicates, setWithDuplicates] = useState(false);
  const start = useCommand({
    subject: 'job_import',
    run: (_: undefined, headers: Intent) =>
      ok(
        api.POST('/api/common/job-imports/{id}/start', {
          params: { path: { id: the.id } },
          body: { withDuplicates },
          headers,
        }),
      ),
  });
  const toMake = the.good + (withDuplicates ? the.duplicates : 0);
  return (
    <Stack gap="md" align="flex-start">
      <Text fw={600} role="status">
        {counted(the.good + the.duplicates, 'row', 'rows', locale)} can become drafts
        {the.bad > 0 && `, ${counted(the.bad, 'row needs', 'rows need', locale)} mending`}.
      </Text>
      {the.duplicates > 0 && (
        <Checkbox
          label={`Also those that look like a job that is there already: ${counted(the.duplicates, 'row', 'rows', locale)}`}
          checked={withDuplicates}
          onChange={(event) => setWithDuplicates(event.currentTarget.checked)}
        />
      )}
      {toMake > 0 ? (
        <Button onClick={() => start.mutate(undefined)} loading={start.isPending} data-primary>
          Make {counted(toMake, 'draft', 'drafts', locale)}
        </Button>
      ) : (
        <Text size="sm">
          {the.duplicates > 0
            ? 'All of them look like jobs that are there already.'
            : 'Mend the file and upload it again.'}
        </Text>
      )}
      {the.bad > 0 && toMake > 0 && (
        <Text size="sm" c="dimmed">
          Rows with something to mend are left out. The result file names them; mend it, and upload it later.
        </Text>
      )}
      {start.isError && <ProblemBox error={start.error} />}
    </Stack>
  );
}

function AtWork({ the }: { the: JobImport }) {
  const { locale } = useReader();
  const all = the.good + (the.withDuplicates ? the.duplicates : 0);
  const tried = the.made + the.failed;
  return (
    <Stack gap="xs">
      <Text fw={600}>
        {tried.toLocaleString(locale)} of {counted(all, 'draft', 'drafts', locale)}
      </Text>
      <Bar.Root size="lg">
        <Bar.Section value={(100 * tried) / all} aria-label="Drafts made" striped animated />
      </Bar.Root>
      <Text size="sm" c="dimmed">
        {BESIDE} You are told when it is done.
      </Text>
    </Stack>
  );
}

function Ended({ the }: { the: JobImport }) {
  const { locale } = useReader();
  const { jobs } = useSide();
  const toMend = the.bad + the.failed;
  const leftOut = the.withDuplicates ? 0 : the.duplicates;
  return (
    <Stack gap="sm" align="flex-start">
      {the.reason && (
        <Alert color="clay" icon={<Icon name="alert" />}>
          {the.reason}
        </Alert>
      )}
      <Text fw={600} role="status">
        {the.state === 'done'
          ? `${counted(the.made, 'draft was', 'drafts were', locale)} made.`
          : the.made === 0
            ? 'It was stopped before any draft was made.'
            : `It was stopped; ${counted(the.made, 'draft that was made stays', 'drafts that were made stay', locale)}.`}
      </Text>
      {toMend > 0 && (
        <Text size="sm">
          {counted(toMend, 'row needs', 'rows need', locale)} you: download the result file, mend what it says
          there, and upload it again. Rows that became drafts are recognised.
        </Text>
      )}
      {leftOut > 0 && the.state === 'done' && (
        <Text size="sm">
          {counted(leftOut, 'row looks like a job that was', 'rows look like jobs that were', locale)} there
          already, and {leftOut === 1 ? 'was' : 'were'} left out.
        </Text>
      )}
      {the.made > 0 && (
        <Group>
          <Button
            component={Link}
            {...linkTo(`${jobs}?state=draft&engagement=${the.engagementId}`)}
            variant="light"
          >
            See the drafts
          </Button>
        </Group>
      )}
    </Stack>
  );
}
