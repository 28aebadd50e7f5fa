/** Posts of a job on the agency's company page, and a new one. */
import { Anchor, Button, Checkbox, Group, Paper, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { useReader } from '../../app/session.ts';
import { CommandBar } from '../../ui/CommandBar.tsx';
import { putErrors } from '../../ui/field-errors.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';

const getPosts = (id: string) =>
  ok(api.GET('/api/manager/jobs/{id}/linkedin-posts', { params: { path: { id } } }));
type Posts = Awaited<ReturnType<typeof getPosts>>;
type Post = Posts['items'][number];

const postsQuery = (jobId: string) =>
  queryOptions({ queryKey: ['linkedin_post', jobId], queryFn: () => getPosts(jobId) });

export function LinkedinPosts({ jobId }: { jobId: string }) {
  const posts = useQuery(postsQuery(jobId));
  if (posts.isPending) return <Skeleton height={200} radius="lg" />;
  if (posts.isError) return <ProblemBox error={posts.error} onRetry={() => posts.refetch()} />;
  const { possible, pageName, items } = posts.data;
  return (
    <Stack gap="md">
      {!pageName && (
        <Text size="sm" c="dimmed">
          No company page is connected.{' '}
          <Anchor component={Link} to="/linkedin" inherit underline="always">
            Connect one
          </Anchor>
          , and jobs can be posted there.
        </Text>
      )}
      {possible.includes('post') && <NewPost key={items.length} jobId={jobId} posts={posts.data} />}
      {items.map((post) => (
        <OnePost key={post.id} post={post} />
      ))}
    </Stack>
  );
}

function NewPost({ jobId, posts: { pageName, suggestion, hasLogo } }: { jobId: string; posts: Posts }) {
  const form = useForm({ initialValues: { words: suggestion, withPicture: hasLogo } });
  const post = useCommand({
    subject: 'linkedin_post',
    run: (body: { words: string; withPicture: boolean }, headers: Intent) =>
      ok(
        api.POST('/api/manager/jobs/{id}/linkedin-posts', { params: { path: { id: jobId } }, body, headers }),
      ),
    done: 'It is on its way to LinkedIn.',
  });
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }}>
      <form
        noValidate
        onSubmit={form.onSubmit((values) =>
          post.mutate(values, { onError: (error) => putErrors(form, error) }),
        )}
      >
        <Stack>
          <Textarea
            label={`Post to ${pageName}`}
            description="The link to the job’s public page comes below, and counts."
            autosize
            minRows={4}
            maxLength={3000}
            {...form.getInputProps('words')}
          />
          <Checkbox
            label="With a picture of your logo"
            description={hasLogo ? undefined : 'Your agency has no logo yet.'}
            disabled={!hasLogo}
            {...form.getInputProps('withPicture', { type: 'checkbox' })}
          />
          {post.isError && <ProblemBox error={post.error} />}
          <Group>
            <Button type="submit" loading={post.isPending}>
              Post to LinkedIn
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

function OnePost({ post }: { post: Post }) {
  const { locale } = useReader();
  const params = { path: { id: post.id } };
  return (
    <Paper component="article" withBorder p={{ base: 'md', sm: 'lg' }} aria-label={`Post of ${post.byName}`}>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Group gap="xs">
            <StateBadge state={`post_${post.state}`} />
            <Text size="sm" c="dimmed">
              {post.pageName} · {post.byName}, <When at={post.postedAt ?? post.createdAt} />
            </Text>
          </Group>
          <CommandBar
            subject="linkedin_post"
            possible={post.possible}
            commands={[
              {
                name: 'tryAgain',
                label: 'Try again',
                tone: 'primary',
                run: (headers) =>
                  ok(api.POST('/api/manager/linkedin-posts/{id}/try-again', { params, headers })),
              },
              {
                name: 'cancel',
                label: 'Do not post',
                run: (headers) =>
                  ok(api.POST('/api/manager/linkedin-posts/{id}/cancel', { params, headers })),
              },
              {
                name: 'takeDown',
                label: 'Take down',
                tone: 'danger',
                confirm:
                  'It goes from your company page, with its comments. The link goes on leading to the job.',
                run: (headers) =>
                  ok(api.POST('/api/manager/linkedin-posts/{id}/take-down', { params, headers })),
              },
            ]}
          />
        </Group>
        <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }} lineClamp={6}>
          {post.words}
        </Text>
        {post.reason && <Text size="sm">{post.reason}</Text>}
        {post.nextTryAt && post.reason && (
          <Text size="sm" c="dimmed">
            The next try is <When at={post.nextTryAt} />.
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {post.clicks.toLocaleString(locale)} {post.clicks === 1 ? 'click' : 'clicks'}
          {post.postUrl && (
            <>
              {' · '}
              <Anchor href={post.postUrl} target="_blank" rel="noreferrer" inherit underline="always">
                See it at LinkedIn
              </Anchor>
            </>
          )}
        </Text>
      </Stack>
    </Paper>
  );
}
