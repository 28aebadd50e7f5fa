/** A record in sections that are saved one by one; the shown one stands in the address. */
import { Skeleton, Stack, Tabs } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';

type Props<Row> = {
  record: UseQueryResult<Row>;
  sections: { key: string; label: string; show: (record: Row) => ReactNode }[];
};

export function SectionTabs<Row>({ record, sections }: Props<Row>) {
  const [address, change] = useQueryString();
  const asked = oneOf(address.tab);
  const shown = sections.some(({ key }) => key === asked) ? asked! : sections[0]!.key;
  const { data } = record;
  return (
    // Without its panels kept, what was typed and not saved would be lost with a look at another section.
    <Tabs value={shown} onChange={(tab) => change({ tab: tab ?? undefined }, { push: true })} keepMounted>
      <Tabs.List mb="lg">
        {sections.map(({ key, label }) => (
          <Tabs.Tab key={key} value={key}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {record.isPending && <Loading />}
      {record.isError && <ProblemBox error={record.error} onRetry={() => record.refetch()} />}
      {data &&
        sections.map(({ key, show }) => (
          <Tabs.Panel key={key} value={key}>
            {show(data)}
          </Tabs.Panel>
        ))}
    </Tabs>
  );
}

const Loading = () => (
  <Stack role="status" aria-label="Loading" maw={720}>
    <Skeleton height={56} />
    <Skeleton height={56} />
    <Skeleton height={120} />
  </Stack>
);
