import { Text } from '@mantine/core';
import { type Column, DataList, type Filter } from '../../ui/DataList.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StateBadge, stateOptions } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import { listOrganisations, type OrganisationItem } from './queries.ts';
import { KIND_WORDS } from './words.ts';

export default function OrganisationsPage() {
  return (
    <>
      <PageHeader title="Organisations" detail="Agencies and client companies, the newest first." />
      <DataList
        subject="organisation"
        label="Organisations"
        fetch={listOrganisations}
        columns={COLUMNS}
        href={({ id }) => `/platform/organisations/${id}`}
        search="Name or code"
        filters={FILTERS}
        empty={{
          icon: 'building',
          title: 'No organisations yet',
          hint: 'Agencies and client companies appear here when they sign up.',
        }}
      />
    </>
  );
}

const FILTERS: Filter[] = [
  {
    key: 'kind',
    label: 'Kind',
    inline: true,
    options: Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label })),
  },
  { key: 'state', label: 'State', inline: true, options: stateOptions('active', 'suspended') },
];

const COLUMNS: Column<OrganisationItem>[] = [
  {
    key: 'name',
    label: 'Organisation',
    render: ({ name, code }) => (
      <>
        {name}{' '}
        <Text span size="sm" c="dimmed" fw={400}>
          {code}
        </Text>
      </>
    ),
  },
  { key: 'kind', label: 'Kind', render: ({ kind }) => KIND_WORDS[kind] },
  { key: 'state', label: 'State', render: ({ state }) => <StateBadge state={state} /> },
  { key: 'city', label: 'Place', render: ({ city, country }) => [city, country].filter(Boolean).join(', ') },
  { key: 'members', label: 'Members', align: 'end', render: ({ members }) => members },
  {
    key: 'lastActivityAt',
    label: 'Last activity',
    render: ({ lastActivityAt }) => (lastActivityAt ? <When at={lastActivityAt} /> : 'None yet'),
  },
];
