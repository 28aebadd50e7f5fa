/** Ctrl K: go to any record by typing, or to any screen of the role. */
import '@mantine/spotlight/styles.layer.css';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { api, ok } from './api.ts';
import { navigationOf } from './areas.ts';
import { linkTo } from './query-string.ts';
import { useMe } from './session.ts';

const [store, palette] = createSpotlight();

export default function CommandPalette({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 150);
  const navigate = useNavigate();
  const screens = useScreens(typed);
  useEffect(() => palette.open(), []);
  const found = useQuery({
    queryKey: ['search', q],
    queryFn: () => ok(api.GET('/api/common/search', { params: { query: { q } } })),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  });
  const groups = q.length > 1 ? (found.data?.groups ?? []).filter(({ items }) => items.length > 0) : [];
  const go = (href: string) => void navigate(linkTo(href));
  return (
    <Spotlight.Root
      store={store}
      query={typed}
      onQueryChange={setTyped}
      onSpotlightClose={onClose}
      shortcut={null}
      scrollable
      maxHeight={420}
    >
      <Spotlight.Search
        placeholder="A job, a person, a client, an invoice, or a screen"
        aria-label="Search and commands"
        leftSection={<Icon name="search" />}
      />
      <Spotlight.ActionsList>
        {groups.map(({ kind, items }) => (
          <Spotlight.ActionsGroup key={kind} label={kind}>
            {items.map(({ id, title, detail, href }) => (
              <Spotlight.Action key={id} label={title} description={detail} onClick={() => go(href)} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {screens.length > 0 && (
          <Spotlight.ActionsGroup label="Go to">
            {screens.map(({ href, label, icon }) => (
              <Spotlight.Action
                key={href}
                label={label}
                leftSection={<Icon name={icon} />}
                onClick={() => go(href)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {groups.length === 0 && screens.length === 0 && (
          <Spotlight.Empty>{found.isFetching ? 'Looking…' : `Nothing is called “${typed}”.`}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

const EVERYBODYS = [
  { label: 'Notifications', href: '/notifications', icon: 'bell' },
  { label: 'My account', href: '/account', icon: 'person' },
  { label: 'Getting started', href: '/getting-started', icon: 'star' },
] as const;

function useScreens(typed: string) {
  const { active } = useMe();
  const words = typed.trim().toLowerCase();
  const items = active ? navigationOf(active.role) : [];
  return [...items, ...EVERYBODYS].filter(({ label }) => label.toLowerCase().includes(words));
}
