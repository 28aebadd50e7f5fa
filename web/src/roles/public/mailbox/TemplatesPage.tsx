/** Every mail that Hireloom can write, as if something had happened: for whoever words or designs them. Not in production. */
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
import { MailSearch } from './MailSearch.tsx';
import classes from './mailbox.module.css';
import { templatesQuery } from './queries.ts';
import { TemplateList } from './TemplateList.tsx';
import { TemplateView } from './TemplateView.tsx';

export default function TemplatesPage() {
  const [address] = useQueryString();
  const q = oneOf(address.q);
  const pages = useInfiniteQuery(templatesQuery(q));
  if (pages.isError && asProblem(pages.error).status === 404) return <NotFound />;
  const templates = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const open = oneOf(address.open);
  const opened = templates.find(({ id }) => id === open);
  return (
    <main className={classes.page}>
      <title>Mail templates · Hireloom</title>
      <header className={classes.header} data-reading={opened ? true : undefined}>
        <Group justify="space-between" gap="sm">
          <div>
            <Title order={1}>Mail templates</Title>
            <Text size="sm" c="dimmed">
              Every mail that Hireloom can write, with people and jobs that are made up. Their links open
              nothing.
            </Text>
          </div>
          <Button component={Link} to="/dev/mail" variant="default" size="sm">
            Open the mailbox
          </Button>
        </Group>
        <MailSearch asked={q ?? ''} label="Search by event, reader or words" />
      </header>
      <div className={classes.columns} data-reading={opened ? true : undefined}>
        <section className={classes.list} aria-label="Templates">
          {pages.isPending && <Skeleton height={300} />}
          {pages.isError && <ProblemBox error={pages.error} onRetry={() => pages.refetch()} />}
          {pages.isSuccess && templates.length === 0 && (
            <EmptyState
              icon="mail"
              title="No template fits"
              hint="Search for an event like job.approved, for a reader like clients, or for words of the mail."
            />
          )}
          <TemplateList templates={templates} opened={open} />
          <ShowMore pages={pages} fullWidth>
            Show more
          </ShowMore>
        </section>
        <section className={classes.mail} aria-label="The mail">
          {opened ? (
            <TemplateView key={opened.id} template={opened} />
          ) : (
            <Text c="dimmed" ta="center" py={80} visibleFrom="md">
              Choose a template to see it.
            </Text>
          )}
        </section>
      </div>
    </main>
  );
}
