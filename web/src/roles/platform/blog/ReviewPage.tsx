/** One post as everybody would read it, and the platform's yes or no. */
import { Anchor, Grid, Paper, Skeleton, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';
import { useParam } from '../../../app/query-string.ts';
import { useReader } from '../../../app/session.ts';
import { Decisions } from '../../../records/blog/Decisions.tsx';
import { momentOf } from '../../../records/blog/moment.ts';
import { Preview } from '../../../records/blog/Preview.tsx';
import { type Command, CommandBar } from '../../../ui/CommandBar.tsx';
import { CommandForm } from '../../../ui/CommandForm.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import { When } from '../../../ui/When.tsx';
import { type ReviewedPost, reviewQuery } from './queries.ts';

export default function ReviewPage() {
  const query = useQuery(reviewQuery(useParam('postId')));
  if (query.isPending) return <Skeleton height={420} radius="lg" />;
  if (query.isError) return <ProblemBox error={query.error} onRetry={() => query.refetch()} />;
  const post = query.data;
  return (
    <>
      <PageHeader
        title={post.title}
        state={<StateBadge state={post.state} />}
        detail={[post.authorName, post.agencyName].filter(Boolean).join(', ')}
        back={{ label: 'Blog', href: '/platform/blog' }}
      >
        <CommandBar subject="blog_post" possible={post.possible} commands={commandsFor(post)} />
      </PageHeader>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Preview id={post.id} version={post.version} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="lg">
            <About post={post} />
            <section aria-labelledby="decisions">
              <Title order={2} id="decisions" mb="sm">
                Decisions
              </Title>
              <Decisions decisions={post.decisions} />
            </section>
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

function About({ post }: { post: ReviewedPost }) {
  const { submittedAt, publishAt, publishedAt, publicPath, tags, canonicalUrl, state } = post;
  return (
    <Paper withBorder p="md">
      <Facts
        facts={[
          { label: 'Submitted', value: submittedAt && <When at={submittedAt} show="full" /> },
          {
            label: state === 'scheduled' ? 'Appears' : 'Shall appear',
            value: publishAt && <When at={publishAt} show="full" />,
          },
          { label: 'Published', value: publishedAt && <When at={publishedAt} show="full" /> },
          { label: 'Tags', value: tags.join(', ') },
          {
            label: 'Appeared first at',
            value: canonicalUrl && (
              <Anchor href={canonicalUrl} rel="noopener noreferrer" style={{ overflowWrap: 'anywhere' }}>
                {canonicalUrl}
              </Anchor>
            ),
          },
          {
            label: 'What everybody reads now',
            value: publicPath && (
              <Anchor href={publicPath} style={{ overflowWrap: 'anywhere' }}>
                {publicPath}
              </Anchor>
            ),
          },
        ]}
      />
    </Paper>
  );
}

const commandsFor = (post: ReviewedPost): Command[] => [
  {
    name: 'approve',
    label: 'Approve',
    tone: 'primary',
    form: (close) => <ApproveForm post={post} close={close} />,
  },
  {
    name: 'reject',
    label: 'Reject',
    tone: 'danger',
    form: (close) => (
      <ReasonForm
        title="Reject the post?"
        label="Reject"
        hint="Its author reads this, can change the post and submit it again."
        done="Rejected, and its author is told."
        submit={(reason, headers) =>
          ok(
            api.POST('/api/platform/blog-posts/{id}/reject', {
              params: { path: { id: post.id } },
              body: { version: post.version, reason },
              headers,
            }),
          )
        }
        close={close}
      />
    ),
  },
  {
    name: 'takeDown',
    label: 'Take down',
    tone: 'danger',
    form: (close) => (
      <ReasonForm
        title="Take the post down?"
        label="Take down"
        hint="Nobody can read it any more. Its author reads this reason."
        done="It is off the blog."
        submit={(reason, headers) =>
          ok(
            api.POST('/api/platform/blog-posts/{id}/take-down', {
              params: { path: { id: post.id } },
              body: { reason },
              headers,
            }),
          )
        }
        close={close}
      />
    ),
  },
];

type FormProps = { post: ReviewedPost; close: () => void };

function ApproveForm({ post: { id, version, publishAt }, close }: FormProps) {
  const { timeZone } = useReader();
  return (
    <CommandForm
      title="Approve the post?"
      label="Approve"
      subject="blog_post"
      initial={{ publishAt: '' }}
      submit={({ publishAt: typed }, headers) => {
        const chosen = momentOf(typed, timeZone);
        return ok(
          api.POST('/api/platform/blog-posts/{id}/approve', {
            params: { path: { id } },
            // Nothing typed: as its author would like it.
            body: chosen ? { version, publishAt: chosen } : { version },
            headers,
          }),
        );
      }}
      done="Approved, and its author is told."
      close={close}
    >
      {(form) => (
        <TextInput
          type="datetime-local"
          label="Appears at"
          description={
            publishAt ? (
              <>
                Left empty: on <When at={publishAt} show="full" />, as its author would like it.
              </>
            ) : (
              'Left empty: now.'
            )
          }
          data-autofocus
          {...form.getInputProps('publishAt')}
        />
      )}
    </CommandForm>
  );
}

type ReasonProps = {
  title: string;
  label: string;
  hint: string;
  done: string;
  submit: (reason: string, headers: { 'Idempotency-Key': string }) => Promise<unknown>;
  close: () => void;
};

function ReasonForm({ title, label, hint, done, submit, close }: ReasonProps) {
  return (
    <CommandForm
      title={title}
      label={label}
      tone="danger"
      subject="blog_post"
      initial={{ reason: '' }}
      submit={({ reason }, headers) => submit(reason, headers)}
      done={done}
      close={close}
    >
      {(form) => (
        <Textarea
          label="Reason"
          description={hint}
          autosize
          minRows={2}
          data-autofocus
          {...form.getInputProps('reason')}
        />
      )}
    </CommandForm>
  );
}
