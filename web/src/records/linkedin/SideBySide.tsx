/** What was read beside what is there, with a choice for each. */
import { Button, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { type Intent, readAgain, useCommand } from '../../app/command.ts';
import { Problem } from '../../app/problem.ts';
import { Conflict } from '../../ui/Conflict.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { ListEntries } from './ListEntries.tsx';
import { type Choice, type Compared, type ProfileImport, useWhose } from './queries.ts';
import classes from './side-by-side.module.css';
import { FIELD_NAMES, LIST_NAMES } from './words.ts';

type Choices = Record<string, Choice>;

const proposedOf = ({ fields, lists }: Compared): Choices =>
  Object.fromEntries([
    ...fields.map(({ field, proposed }) => [field, proposed]),
    ...lists.map(({ list, proposed }) => [list, proposed]),
  ]);

export function SideBySide({ the, sideBySide }: { the: ProfileImport; sideBySide: Compared }) {
  const client = useQueryClient();
  const { isOwn } = useWhose();
  const [choices, setChoices] = useState(() => proposedOf(sideBySide));
  const choose = (what: string) => (choice: string) => setChoices({ ...choices, [what]: choice as Choice });
  const candidateRecordId = the.comparedWith?.id ?? null;
  const take = useCommand({
    subject: 'profile_import',
    run: (evenIfSimilar: boolean, headers: Intent) =>
      ok(
        api.POST('/api/common/profile-imports/{id}/take', {
          params: { path: { id: the.id } },
          body: { candidateRecordId, version: sideBySide.version, choices, evenIfSimilar },
          headers,
        }),
      ),
    done: 'What you chose was taken.',
    onDone: () => void readAgain(client, isOwn ? 'candidate_profile' : 'candidate'),
  });
  const problem = take.error instanceof Problem ? take.error : null;
  const isSimilar = problem?.code === 'probable_duplicate';
  return (
    <Stack gap="md">
      {sideBySide.fields.map(({ field, there, read }) => (
        <Part key={field} name={FIELD_NAMES[field]!}>
          <Versions there={there} read={read} />
          {there === read ? (
            <Same />
          ) : (
            <Chooser
              what={FIELD_NAMES[field]!}
              value={choices[field]!}
              onChange={choose(field)}
              options={there === null ? OF_NOTHING : OF_FIELD}
            />
          )}
        </Part>
      ))}
      {sideBySide.lists.map(({ list, added, entries }) => (
        <Part
          key={list}
          name={LIST_NAMES[list]!}
          detail={added ? `${added.toLocaleString()} new` : undefined}
        >
          <ListEntries entries={entries} />
          {entries.every(({ state }) => state === 'same') ? (
            <Same />
          ) : (
            <Chooser
              what={LIST_NAMES[list]!}
              value={choices[list]!}
              onChange={choose(list)}
              options={added ? OF_LIST : OF_LIST.filter(({ value }) => value !== 'add')}
            />
          )}
        </Part>
      ))}
      {problem?.code === 'stale' && (
        <Conflict
          problem={problem}
          onReload={() => {
            take.reset();
            void readAgain(client, 'profile_import');
          }}
        />
      )}
      {take.isError && problem?.code !== 'stale' && <ProblemBox error={take.error} />}
      <Group>
        <Button onClick={() => take.mutate(false)} loading={take.isPending} data-primary>
          {isOwn || candidateRecordId ? 'Take what I chose' : 'Make a new candidate'}
        </Button>
        {isSimilar && (
          <Button variant="default" onClick={() => take.mutate(true)} loading={take.isPending}>
            It is another person: make a new one
          </Button>
        )}
      </Group>
    </Stack>
  );
}

const OF_FIELD = [
  { value: 'keep', label: 'Keep what is there' },
  { value: 'take', label: 'Take what was read' },
];
const OF_NOTHING = [
  { value: 'keep', label: 'Leave out' },
  { value: 'take', label: 'Take what was read' },
];
const OF_LIST = [
  { value: 'keep', label: 'Keep' },
  { value: 'add', label: 'Add what is new' },
  { value: 'take', label: 'Replace all' },
];

function Part({ name, detail, children }: { name: string; detail?: string; children: React.ReactNode }) {
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-label={name}>
      <Group gap="sm" mb="xs" align="baseline">
        <Title order={2} size="h4">
          {name}
        </Title>
        {detail && (
          <Text size="sm" c="dimmed">
            {detail}
          </Text>
        )}
      </Group>
      {children}
    </Paper>
  );
}

function Versions({ there, read }: { there: string | null; read: string }) {
  return (
    <dl className={classes.versions}>
      <div>
        <dt>There</dt>
        <dd>{there ?? 'Nothing yet'}</dd>
      </div>
      <div>
        <dt>Read</dt>
        <dd className={classes.read}>{read}</dd>
      </div>
    </dl>
  );
}

const Same = () => (
  <Text size="sm" c="dimmed" mt="xs">
    Nothing to choose: both say the same.
  </Text>
);

type ChooserProps = {
  what: string;
  value: Choice;
  onChange: (choice: string) => void;
  options: { value: string; label: string }[];
};

function Chooser({ what, value, onChange, options }: ChooserProps) {
  return (
    <SegmentedControl
      mt="sm"
      size="xs"
      className={classes.chooser}
      aria-label={`${what}: what to do`}
      value={value}
      onChange={onChange}
      data={options}
    />
  );
}
