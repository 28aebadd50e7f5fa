import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { type Column, DataList, type Filter } from '../../ui/DataList.tsx';
import type { EmptyWords } from '../../ui/EmptyState.tsx';
import { StateBadge, stateOptions } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import { type EngagementItem, engagementStates, listEngagements, useSide } from './queries.ts';

type Props = {
  empty: EmptyWords;
  /** Beside the state. */
  extra?: (engagement: EngagementItem) => ReactNode;
};

export function EngagementList({ empty, extra }: Props) {
  const { isClient, home, label } = useSide();
  const [address] = useQueryString();
  const states = useQuery(engagementStates(oneOf(address.q))).data ?? {};
  return (
    <DataList<EngagementItem>
      subject="engagement"
      label={label}
      fetch={listEngagements}
      columns={columnsFor(isClient, extra)}
      href={({ id }) => `${home}/${id}`}
      search="Name"
      filters={[filterWith(states)]}
      empty={empty}
    />
  );
}

const STATES = ['requested', 'active', 'suspended', 'ended', 'declined'];

const filterWith = (counts: Record<string, number>): Filter => ({
  key: 'state',
  label: 'State',
  inline: true,
  options: stateOptions(...STATES.filter((state) => counts[state])).map((option) => ({
    ...option,
    count: counts[option.value],
  })),
});

const columnsFor = (isClient: boolean, extra: Props['extra']): Column<EngagementItem>[] => [
  {
    key: 'name',
    label: isClient ? 'Agency' : 'Client',
    render: ({ agencyName, clientName }) => (isClient ? agencyName : clientName),
  },
  {
    key: 'state',
    label: 'State',
    render: (engagement) => (
      <Group gap={6}>
        <StateBadge state={engagement.state} />
        {extra?.(engagement)}
      </Group>
    ),
  },
  { key: 'place', label: 'Place', render: ({ place }) => place || '–' },
  { key: 'openJobs', label: 'Open jobs', align: 'end', render: ({ openJobs }) => openJobs || '–' },
  { key: 'stateSince', label: 'Since', render: ({ stateSince }) => <When at={stateSince} /> },
];
