/** What was done, by whom, when – for an agency's admins, a company's clients and the platform's admins, each their own. */
import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import type { Role } from '../../app/roles.ts';
import { useMe } from '../../app/session.ts';
import { type Column, DataList, type Filter } from '../../ui/DataList.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { When } from '../../ui/When.tsx';
import { ChainPanel } from './ChainPanel.tsx';
import { EventPanel } from './EventPanel.tsx';
import { listTrail, type TrailItem, trailTypesQuery } from './queries.ts';
import { subjectWords, typeWords } from './words.ts';

export default function AuditPage() {
  const role = useMe().active!.role;
  const [address] = useQueryString();
  const types = useQuery(trailTypesQuery).data;
  const organisation = role === 'platform_admin' ? oneOf(address.organisation) : undefined;
  return (
    <>
      <PageHeader title="Audit trail" detail={DETAIL[role]} />
      <Stack gap="xl">
        <ChainPanel key={organisation} organisation={organisation} role={role} />
        <DataList
          subject="trail"
          label="Events"
          fetch={listTrail}
          columns={columnsFor(role)}
          href={({ id }) => `?open=${id}`}
          panel={(id) => <EventPanel id={id} />}
          search="Who did it"
          filters={filtersFor(role, types?.types ?? [], types?.subjects ?? [])}
          csv="/api/common/audit/export.csv"
          empty={{
            icon: 'shield',
            title: 'Nothing has happened yet',
            hint: 'Every change is written here as it is made, and stays.',
          }}
        />
      </Stack>
    </>
  );
}

const DETAIL: Partial<Record<Role, string>> = {
  agency_admin: 'All that was done in your agency and with it. Nothing here can be changed or removed.',
  client:
    'What your company and your agencies did that concerns you. Nothing here can be changed or removed.',
  platform_admin: 'All that was done, in every organisation and by the platform itself.',
};

function columnsFor(role: Role): Column<TrailItem>[] {
  const all: Column<TrailItem>[] = [
    {
      key: 'what',
      label: 'What was done',
      render: ({ actorName, impersonatorName, sentence }) => (
        <>
          {actorName}
          {impersonatorName && ` (by Hireloom support: ${impersonatorName})`}{' '}
          <Text span size="sm" fw={400}>
            {sentence}
          </Text>
        </>
      ),
    },
    { key: 'about', label: 'About', render: ({ about }) => about || '–' },
    { key: 'thing', label: 'Thing', render: ({ subjectType }) => subjectWords(subjectType) },
    {
      key: 'organisation',
      label: 'Organisation',
      render: ({ organisationName }) => organisationName ?? 'The platform',
    },
    { key: 'at', label: 'When', render: ({ at }) => <When at={at} show="full" /> },
  ];
  // There is room for one of the two.
  return all.filter(({ key }) => key !== (role === 'agency_admin' ? 'organisation' : 'thing'));
}

function filtersFor(role: Role, types: string[], subjects: string[]): Filter[] {
  const filters: Filter[] = [
    {
      key: 'subject',
      label: 'Thing',
      options: subjects.map((value) => ({ value, label: subjectWords(value) })),
    },
    { key: 'type', label: 'Event', options: types.map((value) => ({ value, label: typeWords(value) })) },
    { key: 'from', label: 'From', single: true, typed: { description: 'The first day.', type: 'date' } },
    { key: 'to', label: 'To', single: true, typed: { description: 'The last day.', type: 'date' } },
    {
      key: 'record',
      label: 'Record',
      single: true,
      typed: { description: 'The id of a job, application, invoice … as an event’s details show it.' },
    },
  ];
  const organisation: Filter = {
    key: 'organisation',
    label: 'Organisation',
    single: true,
    typed: { description: 'Its code, like NIMB. Its hash chain is then shown, too.' },
  };
  return role === 'platform_admin' ? [...filters, organisation] : filters;
}
