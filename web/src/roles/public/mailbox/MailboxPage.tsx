/** What the application has mailed, where no mail relay is set: one mailbox for everybody, for demonstrations and development. */
import '../../../app/styles/rest.css';
import { Button, Group, Skeleton, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { NotFound } from '../../../app/NotFound.tsx';
import { asProblem } from '../../../app/problem.ts';
import { oneOf, useQueryString } from '../../../app/query-string.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { ShowMore } from '../../../ui/ShowMore.tsx';
import { MailList } from './MailList.tsx';
import { MailSearch } from './MailSearch.tsx';
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
              Everything that Hireloom mails, to everybody. What has no mark was kept here only.
            </Text>
          </div>
          <Group gap="xs">
            <Button component={Link} to="/dev/mail/templates" variant="subtle" size="sm">
              All templates
            </Button>
            <Button component={Link} to="/" variant="default" size="sm">
              Open Hireloom
            </Button>
          </Group>
        </Group>
        <MailSearch asked={q ?? ''} label="Search by address or subject" />
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
          <ShowMore pages={pages} fullWidth>
            Show earlier ones
          </ShowMore>
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
