/** One import: being read, waiting for somebody's choices, or at its end. */
import { Alert, Button, Group, List, Paper, Progress, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, ok } from '../../app/api.ts';
import type { Intent } from '../../app/command.ts';
import { oneOf, useParam, useQueryString } from '../../app/query-string.ts';
import { CommandBar } from '../../ui/CommandBar.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import { ForWhom } from './ForWhom.tsx';
import { type ProfileImport, profileImportQuery, useWhose } from './queries.ts';
import { SideBySide } from './SideBySide.tsx';
import { SOURCE_NAMES } from './words.ts';

export default function ImportPage() {
  const id = useParam('importId');
  const [address] = useQueryString();
  const found = useQuery(profileImportQuery(id, oneOf(address.with)));
  const { imports } = useWhose();
  if (found.data) return <Loaded the={found.data} />;
  return (
    <Stack>
      <PageHeader title="Import" back={{ label: 'Imports', href: imports }} />
      {found.isError ? (
        <ProblemBox error={found.error} onRetry={() => found.refetch()} />
      ) : (
        <Skeleton height={300} radius="lg" />
      )}
    </Stack>
  );
}

function Loaded({ the }: { the: ProfileImport }) {
  const { isOwn, imports } = useWhose();
  return (
    <>
      <PageHeader
        title={the.name ?? the.fileName ?? SOURCE_NAMES[the.source]!}
        state={<StateBadge state={`profile_${the.state}`} />}
        detail={
          <>
            {SOURCE_NAMES[the.source]} · {the.byName}, <When at={the.createdAt} />
          </>
        }
        back={{ label: 'Imports', href: imports }}
      >
        <CommandBar subject="profile_import" possible={the.possible} commands={[discardOf(the)]} />
      </PageHeader>
      <Stack gap="lg">
        {the.state === 'reading' && <Reading the={the} />}
        {the.reason && (
          <Alert color="clay" icon={<Icon name="alert" />} title="It could not be read">
            {the.reason}
          </Alert>
        )}
        {the.notes.length > 0 && <Notes notes={the.notes} />}
        {the.state === 'read' && !isOwn && <ForWhom the={the} />}
        {the.sideBySide && (
          <SideBySide
            key={`${the.comparedWith?.id} ${the.sideBySide.version}`}
            the={the}
            sideBySide={the.sideBySide}
          />
        )}
        {['taken', 'discarded'].includes(the.state) && <Ended the={the} />}
      </Stack>
    </>
  );
}

const discardOf = ({ id }: ProfileImport) => ({
  name: 'discard',
  label: 'Discard',
  confirm: 'What was read is forgotten. Nothing is changed.',
  done: 'The import is discarded.',
  run: (headers: Intent) =>
    ok(api.POST('/api/common/profile-imports/{id}/discard', { params: { path: { id } }, headers })),
});

function Reading({ the: { done, parts } }: { the: ProfileImport }) {
  return (
    <Paper withBorder p="lg" radius="lg">
      <Text fw={600} role="status" mb="xs">
        {parts ? `Reading: ${done} of ${parts} tables …` : 'Reading …'}
      </Text>
      <Progress value={parts ? (100 * done) / parts : 100} animated aria-label="Reading the profile" />
      <Text size="sm" c="dimmed" mt="xs">
        You can leave this page, and find it again under Imports.
      </Text>
    </Paper>
  );
}

function Notes({ notes }: { notes: string[] }) {
  return (
    <Alert color="marigold" icon={<Icon name="alert" />} title="Before you choose">
      <List size="sm" spacing={4}>
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

function Ended({ the: { state, candidateRecordId } }: { the: ProfileImport }) {
  const { isOwn, home } = useWhose();
  const taken = state === 'taken';
  return (
    <Paper withBorder p="lg" radius="lg">
      <Text fw={600} role="status" mb="sm">
        {taken ? 'What you chose was taken.' : 'Nothing was changed, and what was read is forgotten.'}
      </Text>
      {(isOwn || candidateRecordId) && (
        <Group>
          <Button
            component={Link}
            to={isOwn ? home : `${home}/${candidateRecordId}`}
            variant={taken ? 'filled' : 'default'}
          >
            {isOwn ? 'See your profile' : 'See the candidate'}
          </Button>
        </Group>
      )}
    </Paper>
  );
}
