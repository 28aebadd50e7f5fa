/** What I have written for the blog. */
import { Anchor, Button, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { api, ok } from '../../app/api.ts';
import { useCommand } from '../../app/command.ts';
import { type Column, DataList, type Filter } from '../../ui/DataList.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge, stateOptions } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import { listMyPosts, type PostItem } from './queries.ts';

export default function PostsPage() {
  const navigate = useNavigate();
  const begin = useCommand({
    run: (_: undefined, headers) => ok(api.POST('/api/common/blog-posts', { body: {}, headers })),
    subject: 'blog_post',
    onDone: ({ id }) => void navigate({ to: `/posts/${id}` }),
  });
  return (
    <>
      <PageHeader
        title="My posts"
        detail={
          <>
            For the{' '}
            <Anchor href="/blog" underline="always">
              blog
            </Anchor>
            , which everybody reads. Each is read by the platform first.
          </>
        }
      >
        <Button
          leftSection={<Icon name="plus" size={16} />}
          loading={begin.isPending}
          onClick={() => begin.mutate(undefined)}
        >
          Write a post
        </Button>
      </PageHeader>
      {begin.error && <ProblemBox error={begin.error} />}
      <DataList<PostItem>
        subject="blog_post"
        label="Posts"
        fetch={listMyPosts}
        columns={COLUMNS}
        href={({ id }) => `/posts/${id}`}
        search="Title"
        filters={FILTERS}
        empty={{
          icon: 'edit',
          title: 'You have written nothing yet',
          hint: 'Tell others what you have learnt. Until you submit it, a post is yours alone.',
        }}
      />
    </>
  );
}

const FILTERS: Filter[] = [
  {
    key: 'state',
    label: 'State',
    inline: true,
    options: stateOptions('draft', 'submitted', 'rejected', 'scheduled', 'published', 'unpublished'),
  },
];

const COLUMNS: Column<PostItem>[] = [
  { key: 'title', label: 'Title', render: ({ title }) => title || 'Untitled' },
  {
    key: 'state',
    label: 'State',
    render: ({ state, live }) => (
      <>
        <StateBadge state={state} />
        {live && state !== 'published' && (
          <Text size="xs" c="dimmed" mt={4}>
            An earlier text is published
          </Text>
        )}
      </>
    ),
  },
  { key: 'tags', label: 'Tags', render: ({ tags }) => tags.join(', ') || '–' },
  {
    key: 'publishedAt',
    label: 'Published',
    render: ({ publishAt, publishedAt, state }) => {
      const at = state === 'scheduled' ? publishAt : publishedAt;
      return at ? <When at={at} /> : 'Not yet';
    },
  },
  { key: 'updatedAt', label: 'Changed', render: ({ updatedAt }) => <When at={updatedAt} /> },
];
