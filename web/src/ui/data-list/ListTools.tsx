import { Anchor, Button, CloseButton, Group, TextInput } from '@mantine/core';
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { apiHref } from '../../app/membership.ts';
import { allOf, oneOf, useQueryString } from '../../app/query-string.ts';
import { Icon } from '../Icon.tsx';
import { FilterChip } from './FilterChip.tsx';
import { InlineFilter } from './InlineFilter.tsx';
import type { Filter } from './types.ts';

type Props = { search?: string; filters: Filter[]; csv?: string };

/** More of them would fill a phone's screen before the first row. */
const SHOWN_ON_A_PHONE = 2;

export function ListTools({ search, filters, csv }: Props) {
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const [address, change] = useQueryString();
  const [unfolded, setUnfolded] = useState(false);
  const isActive = ({ key }: Filter) => allOf(address[key]).length > 0;
  const active = filters.some(isActive);
  const folds = narrow && filters.filter(({ inline }) => !inline).length > SHOWN_ON_A_PHONE;
  const shown = folds && !unfolded ? filters.filter((one) => one.inline || isActive(one)) : filters;
  if (!search && filters.length === 0 && !csv) return null;
  const clear = () =>
    change({ after: undefined, ...Object.fromEntries(filters.map(({ key }) => [key, undefined])) });
  return (
    <Group gap="xs">
      {search && <SearchBox words={search} />}
      {shown.map((filter) => {
        const One = filter.inline ? InlineFilter : FilterChip;
        return (
          <One
            key={filter.key}
            filter={filter}
            chosen={allOf(address[filter.key])}
            onChoose={(values) =>
              change({ [filter.key]: values.length ? values : undefined, after: undefined })
            }
          />
        );
      })}
      {folds && (
        <Button
          variant="default"
          size="sm"
          radius="xl"
          fw={500}
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? 'Fewer filters' : 'More filters'}
        </Button>
      )}
      {active && (
        <Button variant="subtle" size="sm" onClick={clear}>
          Clear filters
        </Button>
      )}
      {csv && (
        <Anchor
          href={apiHref(csv)}
          download
          size="sm"
          ms="auto"
          display="inline-flex"
          style={{ alignItems: 'center', gap: 4 }}
        >
          <Icon name="download" size={16} /> CSV
        </Anchor>
      )}
    </Group>
  );
}

function SearchBox({ words }: { words: string }) {
  const [address, change] = useQueryString();
  const asked = oneOf(address.q) ?? '';
  const [typed, setTyped] = useState(asked);
  useEffect(() => setTyped(asked), [asked]);
  const search = useDebouncedCallback((q: string) => change({ q: q || undefined, after: undefined }), 250);
  const type = (text: string) => {
    setTyped(text);
    search(text);
  };
  return (
    <TextInput
      type="search"
      role="searchbox"
      aria-label={words}
      placeholder={words}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      leftSection={<Icon name="search" size={16} />}
      rightSection={typed && <CloseButton size="sm" aria-label="Clear the search" onClick={() => type('')} />}
      style={{ flex: '1 1 14rem', maxWidth: 360 }}
    />
  );
}
