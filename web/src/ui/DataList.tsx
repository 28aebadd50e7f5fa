/** A list that the server pages, sorts and filters; all of it stands in the address and can be shared. */
import { Group, Stack, Text } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { allOf, oneOf, type Query, useQueryString, writeQuery } from '../app/query-string.ts';
import { DataCards } from './data-list/DataCards.tsx';
import { DataSkeleton } from './data-list/DataSkeleton.tsx';
import { DataTable } from './data-list/DataTable.tsx';
import { ListTools } from './data-list/ListTools.tsx';
import { Pager } from './data-list/Pager.tsx';
import type { Column, Filter, Page } from './data-list/types.ts';
import { EmptyState, type EmptyWords } from './EmptyState.tsx';
import { ProblemBox } from './ProblemBox.tsx';
import { SidePanel } from './SidePanel.tsx';

export type { Column, Filter } from './data-list/types.ts';

type Props<Row extends { id: string }> = {
  /** The thing in the events' word; live changes of it read the list again. */
  subject: string;
  /** Says for a screen reader what the list is: “Jobs”. */
  label: string;
  /**
   * e.g. (query) => ok(api.GET('/api/common/jobs', { params: { query } })). The query is `never` so that it fits each
   * endpoint's own type: what stands in an address is text, and the server is the one that checks it.
   */
  fetch: (query: never) => Promise<Page<Row>>;
  /** The id of the record whose rows they are, where they are one's. */
  of?: string;
  /** The first one carries the link and is the title of a card. */
  columns: Column<Row>[];
  /** Left out where no row has a page of its own; undefined for a row that has none. */
  href?: (row: Row) => string | undefined;
  /** Given, a row opens beside the list instead; `href` stays the record's own page. */
  panel?: (id: string) => ReactNode;
  filters?: Filter[];
  /** The search box's words; without them there is none. */
  search?: string;
  /** e.g. '-createdAt' */
  defaultSort?: string;
  /** The address of the CSV; gets the same filters. */
  csv?: string;
  empty: EmptyWords;
};

type Asked = { q?: string; sort?: string; after?: string } & {
  [filter: string]: string | string[] | undefined;
};

const PAGE_SIZE = 50;

export function DataList<Row extends { id: string }>(props: Props<Row>) {
  const {
    subject,
    label,
    fetch,
    of,
    columns,
    href,
    panel,
    filters = [],
    search,
    defaultSort,
    csv,
    empty,
  } = props;
  const [address, change] = useQueryString();
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const region = useRef<HTMLDivElement>(null);

  const asked = whatIsAsked(address, filters, defaultSort);
  const list = useQuery({
    queryKey: [subject, 'list', label, of, asked],
    queryFn: () => fetch({ limit: PAGE_SIZE, ...asked } as never),
    placeholderData: keepPreviousData,
  });
  useRowKeys(region);

  const rows = list.data?.items ?? [];
  const narrowed = Boolean(asked.q) || filters.some(({ key }) => allOf(address[key]).length > 0);
  const opened = panel && oneOf(address.open);
  const hrefOf = panel ? (row: Row) => writeQuery({ ...address, open: row.id }) : href;
  const Rows = narrow ? DataCards : DataTable;

  return (
    <Stack gap="md" ref={region}>
      <ListTools search={search} filters={filters} csv={csv && csv + writeQuery(asOneRequest(asked))} />
      {list.isPending && <DataSkeleton label={label} />}
      {list.isError && <ProblemBox error={list.error} onRetry={() => list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (narrowed ? <NothingFound /> : <EmptyState {...empty} />)}
      {rows.length > 0 && !list.isError && (
        <>
          <Rows
            label={label}
            rows={rows}
            columns={columns}
            hrefOf={hrefOf}
            sort={asked.sort}
            onSort={(sort) => change({ sort, after: undefined })}
            opened={opened}
            stale={list.isPlaceholderData}
          />
          <Group justify="space-between">
            <Text size="sm" c="dimmed" role="status">
              {list.data?.total === undefined ? `${rows.length} shown` : `${list.data.total} in all`}
            </Text>
            <Pager next={list.data?.next ?? null} />
          </Group>
        </>
      )}
      {panel && (
        <SidePanel title={label} opened={Boolean(opened)} onClose={() => change({ open: undefined })}>
          {opened && panel(opened)}
        </SidePanel>
      )}
    </Stack>
  );
}

function whatIsAsked(address: Query, filters: Filter[], defaultSort?: string) {
  const asked: Asked = {};
  const keep = (key: string, value: string | string[] | undefined) => {
    if (value !== undefined && value.length > 0) asked[key] = value;
  };
  keep('q', oneOf(address.q));
  keep('sort', oneOf(address.sort) ?? defaultSort);
  keep('after', oneOf(address.after));
  for (const { key, single } of filters) keep(key, single ? oneOf(address[key]) : allOf(address[key]));
  return asked;
}

/** All pages of it, with several values of a filter by comma, as the API takes them. */
const asOneRequest = (asked: Asked): Query =>
  Object.fromEntries(
    Object.entries(asked)
      .filter(([key]) => key !== 'after')
      .map(([key, value]) => [key, [value].flat().join(',')]),
  );

/** j and k walk over the rows; Enter follows the row's link by itself. */
function useRowKeys(region: React.RefObject<HTMLElement | null>) {
  const step = (by: 1 | -1) => {
    const links = [...(region.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
  };
  useHotkeys([
    ['j', () => step(1)],
    ['k', () => step(-1)],
  ]);
}

function NothingFound() {
  return (
    <EmptyState
      icon="search"
      title="Nothing fits these filters"
      hint="Take a filter away, or search for other words."
    />
  );
}
