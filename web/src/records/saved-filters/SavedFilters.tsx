/** A bar above a list: filters that somebody saved, one's own and those that the organisation shares. */
import { Button, CloseButton, Group, Popover, Stack, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { parseQuery, useQueryString, writeQuery } from '../../app/query-string.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';

type List = 'jobs' | 'tickets';
const SUBJECT = 'savedFilter';

const listFilters = (list: List) => ok(api.GET('/api/common/saved-filters', { params: { query: { list } } }));
type Saved = Awaited<ReturnType<typeof listFilters>>['items'][number];

export function SavedFilters({ list }: { list: List }) {
  const [{ after, open, ...address }] = useQueryString();
  const saved = useQuery({ queryKey: [SUBJECT, list], queryFn: () => listFilters(list) }).data?.items ?? [];
  const now = writeQuery(address);
  // A way to look at all of them is no filter.
  const { view, ...filters } = address;
  const isFiltered = writeQuery(filters) !== '';
  const isSaved = saved.some(({ query }) => query === now);
  if (saved.length === 0 && !isFiltered) return null;
  return (
    <Group gap="xs" mb="sm" role="group" aria-label="Saved filters">
      {saved.map((filter) => (
        <SavedFilter key={filter.id} filter={filter} isOpen={filter.query === now} />
      ))}
      {isFiltered && !isSaved && <SaveThis list={list} query={now} />}
    </Group>
  );
}

function SavedFilter({
  filter: { id, name, query, shared, own, byName },
  isOpen,
}: {
  filter: Saved;
  isOpen: boolean;
}) {
  const [asking, setAsking] = useState(false);
  const remove = useCommand({
    subject: SUBJECT,
    run: (_: undefined, headers: Intent) =>
      ok(api.DELETE('/api/common/saved-filters/{id}', { params: { path: { id } }, headers })),
    done: 'The filter is deleted.',
    onDone: () => setAsking(false),
  });
  return (
    <Group gap={0} wrap="nowrap">
      <Button
        component={Link}
        to="."
        search={parseQuery(query) as never}
        size="compact-sm"
        variant={isOpen ? 'filled' : 'light'}
        aria-current={isOpen || undefined}
        title={shared && !own ? `Shared by ${byName}` : undefined}
        leftSection={shared && <Icon name="people" size={14} />}
      >
        {name}
      </Button>
      {own && (
        <CloseButton size={24} aria-label={`Delete the filter ${name}`} onClick={() => setAsking(true)} />
      )}
      <Confirm
        opened={asking}
        label="Delete the filter"
        question={
          shared
            ? `“${name}” is gone for everybody who has it. The jobs stay.`
            : `“${name}” is gone. The jobs stay.`
        }
        running={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(undefined)}
        onClose={() => setAsking(false)}
      />
    </Group>
  );
}

function SaveThis({ list, query }: { list: List; query: string }) {
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = useCommand({
    subject: SUBJECT,
    run: (_: undefined, headers: Intent) =>
      ok(api.POST('/api/common/saved-filters', { body: { list, name, query, shared }, headers })),
    done: 'The filter is saved.',
    onDone: () => setOpened(false),
  });
  return (
    <Popover position="bottom-start" shadow="md" trapFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <Button size="compact-sm" variant="default" onClick={() => setOpened(!opened)}>
          Save this filter
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate(undefined);
          }}
        >
          <Stack gap="sm">
            <TextInput
              label="Name"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              maxLength={80}
              required
              data-autofocus
            />
            <Switch
              label="Share it with my organisation"
              checked={shared}
              onChange={(event) => setShared(event.currentTarget.checked)}
            />
            {save.error && <ProblemBox error={save.error} />}
            <Button
              type="submit"
              loading={save.isPending}
              disabled={!name.trim()}
              style={{ alignSelf: 'flex-end' }}
            >
              Save
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
