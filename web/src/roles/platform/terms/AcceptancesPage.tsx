/** Who accepted which version, when and from where. */
import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { deviceWords } from '../../../records/account/device-words.ts';
import { type Column, DataList } from '../../../ui/DataList.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { When } from '../../../ui/When.tsx';
import { type Acceptance, listAcceptances, publishedQuery } from './queries.ts';
import { KIND_WORDS, kindOptions } from './words.ts';

export default function AcceptancesPage() {
  const versions = useQuery(publishedQuery).data?.items ?? [];
  return (
    <>
      <PageHeader
        title="Who accepted what"
        detail="The newest first. None of it can be changed or removed."
        back={{ label: 'Terms', href: '/platform/terms' }}
      />
      <DataList
        subject="legal"
        label="Acceptances"
        fetch={listAcceptances}
        columns={COLUMNS}
        href={({ userId, name }) => (name === null ? undefined : `/platform/users/${userId}`)}
        search="Name or e-mail"
        filters={[
          { key: 'kind', label: 'Document', options: kindOptions() },
          {
            key: 'document',
            label: 'Version',
            single: true,
            options: versions.map(({ id, kind, edition, documentVersion }) => ({
              value: id,
              label: `${KIND_WORDS[kind]} (${edition}), version ${documentVersion}`,
            })),
          },
        ]}
        csv="/api/platform/terms-and-conditions/acceptances.csv"
        empty={{
          icon: 'shield',
          title: 'Nobody has accepted anything yet',
          hint: 'Whoever signs up, or accepts a new version, appears here.',
        }}
      />
    </>
  );
}

const COLUMNS: Column<Acceptance>[] = [
  {
    key: 'name',
    label: 'Who',
    render: ({ name, email }) => (
      <>
        {name ?? 'A deleted account'}{' '}
        <Text span size="sm" c="dimmed" fw={400}>
          {email}
        </Text>
      </>
    ),
  },
  {
    key: 'document',
    label: 'What',
    render: ({ title, edition, documentVersion, path }) => (
      <>
        <Anchor href={path} target="_blank" inherit>
          {title}, version {documentVersion}
        </Anchor>
        <Text size="sm" c="dimmed">
          {edition}
        </Text>
      </>
    ),
  },
  { key: 'acceptedAt', label: 'When', render: ({ acceptedAt }) => <When at={acceptedAt} show="full" /> },
  { key: 'ipAddress', label: 'Address', render: ({ ipAddress }) => ipAddress || '–' },
  { key: 'userAgent', label: 'Browser', render: ({ userAgent }) => deviceWords(userAgent) },
];
