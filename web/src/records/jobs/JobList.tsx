/** Jobs as a list or as a board by state, with filters that can be saved; what stands in a row is the role's own. */
import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { useNow } from '../../app/clock.ts';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { type Column, DataList } from '../../ui/DataList.tsx';
import { ListTools } from '../../ui/data-list/ListTools.tsx';
import type { EmptyWords } from '../../ui/EmptyState.tsx';
import { SavedFilters } from '../saved-filters/SavedFilters.tsx';
import { daysOpen } from './ageing.ts';
import { jobFilters } from './list-filters.ts';
import { jobCountsQuery } from './queries.ts';
import { StateBoard } from './StateBoard.tsx';

const listJobs = (query: never) => ok(api.GET('/api/common/jobs', { params: { query } }));
export type JobItem = Awaited<ReturnType<typeof listJobs>>['items'][number];

const SEARCH = 'Title or code';

type Props = { area: 'client' | 'manager' | 'recruiter'; columns: Column<JobItem>[]; empty: EmptyWords };

export function JobList({ area, columns, empty }: Props) {
  const [address, change] = useQueryString();
  const { view, after, state, sort, ...narrowed } = address;
  const counts = useQuery(jobCountsQuery(narrowed)).data ?? {};
  const isClient = area === 'client';
  const engagements = useQuery({
    queryKey: ['engagement', 'choices'],
    queryFn: async () =>
      (await ok(api.GET('/api/common/engagements', { params: { query: { limit: 200 } } }))).items,
    enabled: area !== 'recruiter',
  }).data;
  const filters = jobFilters({
    counts,
    isClient,
    engagements: (engagements ?? []).map(({ id, agencyName, clientName }) => ({
      value: id,
      label: isClient ? agencyName : clientName,
    })),
  });
  const href = ({ id, state }: { id: string; state: string }) =>
    `/${area}/jobs/${id}${state === 'draft' ? '/edit' : ''}`;
  const asBoard = area !== 'recruiter' && oneOf(view) === 'board';
  return (
    <>
      {area !== 'recruiter' && (
        <SegmentedControl
          aria-label="Show as"
          size="xs"
          mb="sm"
          data={[
            { value: 'list', label: 'List' },
            { value: 'board', label: 'Board' },
          ]}
          value={asBoard ? 'board' : 'list'}
          onChange={(shown) => change({ view: shown === 'board' ? 'board' : undefined, after: undefined })}
        />
      )}
      <SavedFilters list="jobs" />
      {asBoard ? (
        <Stack gap="md">
          <ListTools
            search={SEARCH}
            filters={filters.filter(({ key }) => !['state', 'sort'].includes(key))}
          />
          <StateBoard counts={counts} href={href} />
        </Stack>
      ) : (
        <DataList<JobItem>
          subject="job"
          label="Jobs"
          fetch={listJobs}
          columns={columns}
          href={href}
          search={SEARCH}
          filters={filters}
          csv="/api/common/jobs/export.csv"
          empty={empty}
        />
      )}
    </>
  );
}

export const TITLE: Column<JobItem> = {
  key: 'title',
  label: 'Job',
  render: ({ title, code }) => (
    <>
      {title || 'Untitled job'}{' '}
      <Text span size="sm" c="dimmed" fw={400} style={{ whiteSpace: 'nowrap' }}>
        {code}
      </Text>
    </>
  ),
};

export const AGE: Column<JobItem> = {
  key: 'age',
  label: 'Days open',
  align: 'end',
  render: ({ openedAt }) => (openedAt ? <DaysOpen since={openedAt} /> : '–'),
};

function DaysOpen({ since }: { since: string }) {
  return <>{daysOpen(since, useNow())}</>;
}
