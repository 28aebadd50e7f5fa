/** Ctrl K: go to any record by typing, to what was opened last or waits, or to any screen of the role. */
import '@mantine/spotlight/styles.layer.css';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { workQuery } from '../records/work/queries.ts';
import { Icon } from '../ui/Icon.tsx';
import { api, ok } from './api.ts';
import { navigationOf } from './areas.ts';
import { linkTo } from './query-string.ts';
import { useMe } from './session.ts';

const [store, palette] = createSpotlight();

const readRecent = () => ok(api.GET('/api/common/search/recent'));
type Opened = Awaited<ReturnType<typeof readRecent>>['items'][number];

const GROUP_WORDS: { [kind in Opened['kind']]: string } = {
  jobs: 'Jobs',
  candidates: 'Candidates',
  applications: 'Applications',
  interviews: 'Interviews',
  clients: 'Clients',
  agencies: 'Agencies',
  invoices: 'Invoices',
  tickets: 'Tickets',
  posts: 'Posts',
  people: 'People',
  organisations: 'Organisations',
  users: 'Users',
};

const RECENT = ['search', 'recent'];
/** Of what waits; the rest is at home. */
const SUGGESTED = 4;

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
  const groups = q.length > 1 ? (found.data?.groups ?? []) : [];
  const note = useNoteOpened();
  const go = (href: string) => void navigate(linkTo(href));
  const open = (record: Opened) => {
    note.mutate(record);
    go(record.href);
  };
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
        placeholder="A name, a job, a code, an e-mail, a phone number, or a screen"
        aria-label="Search and commands"
        leftSection={<Icon name="search" />}
      />
      <Spotlight.ActionsList>
        {typed.trim() === '' && <Beginnings onOpen={open} onGo={go} />}
        {groups.map(({ kind, items }) => (
          <Spotlight.ActionsGroup key={kind} label={GROUP_WORDS[kind]}>
            {items.map((item) => (
              <Spotlight.Action
                key={item.id}
                label={item.title}
                description={item.detail}
                onClick={() => open({ ...item, kind })}
              />
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
          <Spotlight.Empty>{wordsOfNothing(found, typed)}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function wordsOfNothing({ isFetching, isError }: { isFetching: boolean; isError: boolean }, typed: string) {
  if (isFetching) return 'Looking…';
  return isError ? 'The search cannot be reached just now. Try again.' : `Nothing is called “${typed}”.`;
}

/** Before anything is typed: what was opened from here last, and what waits longest. */
function Beginnings({ onOpen, onGo }: { onOpen: (record: Opened) => void; onGo: (href: string) => void }) {
  const recent = useQuery({ queryKey: RECENT, queryFn: readRecent }).data?.items ?? [];
  const waiting = useQuery(workQuery).data?.items.slice(0, SUGGESTED) ?? [];
  return (
    <>
      {recent.length > 0 && (
        <Spotlight.ActionsGroup label="Opened last">
          {recent.map((record) => (
            <Spotlight.Action
              key={record.id}
              label={record.title}
              description={record.detail}
              onClick={() => onOpen(record)}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {waiting.length > 0 && (
        <Spotlight.ActionsGroup label="Waiting for you">
          {waiting.map(({ kind, id, title, action }) => (
            <Spotlight.Action
              key={`${kind} ${id}`}
              label={title}
              description={action.label}
              onClick={() => onGo(action.href)}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
    </>
  );
}

/** Nobody waits for it, and what could not be noted is found by typing again. */
function useNoteOpened() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, id }: Opened) =>
      ok(api.PUT('/api/common/search/recent/{kind}/{id}', { params: { path: { kind, id } } })),
    onSuccess: (recent) => queries.setQueryData(RECENT, recent),
  });
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
