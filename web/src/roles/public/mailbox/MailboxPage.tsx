/** What the application has mailed, where no mail relay is set: one mailbox for everybody, for demonstrations and development. */
import '../../../app/styles/rest.css';
import { Button, Group, Skeleton, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { NotFound } from '../../../app/NotFound.tsx';
import { asProblem } from '../../../app/problem.ts';
import { oneOf, useQueryString } from '../../../app/query-string.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { MailList } from './MailList.tsx';
import { MailView } from './MailView.tsx';
import classes from './mailbox.module.css';
import { mailQuery } from './queries.ts';

export default function MailboxPage() {
  const [address] = useQueryString();
  const q = oneOf(address.q);
  const pages = useInfiniteQuery(mailQuery(q));
  if (pages.isError && asProblem(pages.error).status === 404) return <NotFound />;
  const mails = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const open = oneOf(address.open);
  const opened = mails.find(({ id }) => id === open);
  return (
    <main className={classes.page}>
      <title>Mailbox · Hireloom</title>
      <header className={classes.header} data-reading={opened ? true : undefined}>
        <Group justify="space-between" gap="sm">
          <div>
            <Title order={1}>Mailbox</Title>
            <Text size="sm" c="dimmed">
              Everything that Hireloom has mailed, to everybody. Nothing left this machine.
            </Text>
          </div>
          <Button component={Link} to="/" variant="default" size="sm">
            Open Hireloom
          </Button>
        </Group>
        <Search asked={q ?? ''} />
      </header>
      <div className={classes.columns} data-reading={opened ? true : undefined}>
        <section className={classes.list} aria-label="Mails">
          {pages.isPending && <Skeleton height={300} />}
          {pages.isError && <ProblemBox error={pages.error} onRetry={() => pages.refetch()} />}
          {pages.isSuccess && mails.length === 0 && (
            <EmptyState
              icon="mail"
              title={q ? 'No mail fits' : 'No mail yet'}
              hint={q ? 'Search for an address or for words of the subject.' : 'It appears here by itself.'}
            />
          )}
          <MailList mails={mails} opened={open} />
          {pages.hasNextPage && (
            <Button
              variant="subtle"
              fullWidth
              loading={pages.isFetchingNextPage}
              onClick={() => pages.fetchNextPage()}
            >
              Show earlier ones
            </Button>
          )}
        </section>
        <section className={classes.mail} aria-label="The mail">
          {opened ? (
            <MailView key={opened.id} mail={opened} />
          ) : (
            <Text c="dimmed" ta="center" py={80} visibleFrom="md">
              Choose a mail to read it.
            </Text>
          )}
        </section>
      </div>
    </main>
  );
}

function Search({ asked }: { asked: string }) {
  const [, change] = useQueryString();
  const [typed, setTyped] = useState(asked);
  const search = useDebouncedCallback((q: string) => change({ q: q || undefined }), 250);
  return (
    <TextInput
      type="search"
      aria-label="Search by address or subject"
      placeholder="Search by address or subject"
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
      leftSection={<Icon name="search" size={16} />}
      maw={420}
      mt="sm"
    />
  );
}
