/** Every version of every document: what holds, what is being written, what once held. */
import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useReader } from '../../../app/session.ts';
import { type Column, DataList, type Filter } from '../../../ui/DataList.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { StateBadge, stateOptions } from '../../../ui/StateBadge.tsx';
import { When } from '../../../ui/When.tsx';
import { NewVersionForm } from './NewVersionForm.tsx';
import { listVersions, type VersionItem } from './queries.ts';
import { KIND_WORDS, kindOptions } from './words.ts';

export default function TermsPage() {
  const [beginning, setBeginning] = useState(false);
  const { locale } = useReader();
  return (
    <>
      <PageHeader
        title="Terms"
        detail="Each version stays as it was published. Everybody reads the newest at its public page."
      >
        <Group gap="xs">
          <Button variant="default" component={Link} to="/platform/terms/acceptances">
            Who accepted what
          </Button>
          <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setBeginning(true)}>
            New version
          </Button>
        </Group>
      </PageHeader>
      <DataList
        subject="legal_document"
        label="Versions"
        fetch={listVersions}
        columns={columnsFor(locale)}
        href={({ id }) => `/platform/terms/${id}`}
        filters={FILTERS}
        empty={{ icon: 'file', title: 'No terms yet', hint: 'Begin the first version.' }}
      />
      {beginning && <NewVersionForm close={() => setBeginning(false)} />}
    </>
  );
}

const FILTERS: Filter[] = [
  {
    key: 'state',
    label: 'State',
    inline: true,
    options: stateOptions('draft', 'in_review', 'scheduled', 'published', 'superseded'),
  },
  { key: 'kind', label: 'Document', options: kindOptions() },
];

const columnsFor = (locale: string): Column<VersionItem>[] => [
  {
    key: 'kind',
    label: 'Document',
    render: ({ kind, documentVersion }) => (
      <>
        {KIND_WORDS[kind]}{' '}
        <Text span size="sm" c="dimmed" fw={400}>
          version {documentVersion}
        </Text>
      </>
    ),
  },
  { key: 'edition', label: 'Where, language', render: ({ edition }) => edition },
  { key: 'state', label: 'State', render: ({ state }) => <StateBadge state={state} /> },
  {
    key: 'since',
    label: 'Since',
    render: ({ publishAt, publishedAt, updatedAt }) =>
      publishAt ? (
        <>
          from <When at={publishAt} show="full" />
        </>
      ) : (
        <When at={publishedAt ?? updatedAt} />
      ),
  },
  { key: 'writtenBy', label: 'Written by', render: ({ writtenBy }) => writtenBy },
  {
    key: 'accepted',
    label: 'Accepted by',
    align: 'end',
    render: ({ accepted }) => accepted.toLocaleString(locale),
  },
];
