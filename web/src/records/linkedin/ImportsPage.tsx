/** Bring a profile along, and find again what was brought before. */
import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { type Column, DataList } from '../../ui/DataList.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import { ImportDrop } from './ImportDrop.tsx';
import { listProfileImports, type ProfileImportItem, useWhose } from './queries.ts';
import { SOURCE_NAMES } from './words.ts';

export default function ImportsPage() {
  const { isOwn, label, home, imports } = useWhose();
  const [address] = useQueryString();
  return (
    <>
      <PageHeader
        title={isOwn ? 'Bring your profile along' : 'Import a profile'}
        detail="What is read stands beside what is there, and you choose field by field."
        back={{ label, href: home }}
      />
      <Stack gap="xl">
        <Stack gap="xs" maw={760}>
          <ImportDrop candidateRecordId={oneOf(address.for)} />
          {isOwn && (
            <Text size="sm">
              Or{' '}
              <Anchor component={Link} to="/linkedin" inherit underline="always">
                connect LinkedIn
              </Anchor>{' '}
              and let it be read there.
            </Text>
          )}
          <Text size="sm" c="dimmed">
            {isOwn ? 'The most complete is LinkedIn’s ZIP: ask for it under' : 'People get their ZIP under'}{' '}
            <Anchor
              href="https://www.linkedin.com/mypreferences/d/download-my-data"
              target="_blank"
              rel="noreferrer"
              inherit
              underline="always"
            >
              Settings, Data privacy, Get a copy of your data
            </Anchor>
            . It comes by mail within a day. A PDF is there at once: on the profile, More, Save to PDF.
          </Text>
        </Stack>
        <section aria-label="Earlier imports">
          <Title order={2} mb="sm">
            Earlier imports
          </Title>
          <DataList<ProfileImportItem>
            subject="profile_import"
            label="Imports"
            fetch={listProfileImports}
            columns={COLUMNS}
            href={({ id }) => `${imports}/${id}`}
            empty={{
              icon: 'upload',
              title: 'Nothing was brought along yet',
              hint: 'What you do not take within a month is forgotten.',
            }}
          />
        </section>
      </Stack>
    </>
  );
}

const COLUMNS: Column<ProfileImportItem>[] = [
  { key: 'what', label: 'What', render: ({ fileName, source }) => fileName ?? SOURCE_NAMES[source] },
  { key: 'source', label: 'From', render: ({ source }) => SOURCE_NAMES[source] },
  { key: 'state', label: 'State', render: ({ state }) => <StateBadge state={`profile_${state}`} /> },
  {
    key: 'by',
    label: 'Brought',
    render: ({ byName, createdAt }) => (
      <>
        {byName}, <When at={createdAt} />
      </>
    ),
  },
];
