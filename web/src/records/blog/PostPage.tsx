/** One post of mine: written while it may be, otherwise as it stands. */
import { Alert, Anchor, Skeleton, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { oneOf, useParam, useQueryString } from '../../app/query-string.ts';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import { Decisions } from './Decisions.tsx';
import { PostCommands } from './PostCommands.tsx';
import { PostEditor } from './PostEditor.tsx';
import { Preview } from './Preview.tsx';
import { type Post, postQuery } from './queries.ts';

export default function PostPage() {
  const query = useQuery(postQuery(useParam('postId')));
  if (query.isPending) return <Skeleton height={420} radius="lg" />;
  if (query.isError) return <ProblemBox error={query.error} onRetry={() => query.refetch()} />;
  const post = query.data;
  return post.possible.includes('save') ? (
    <Writing key={`${post.id} ${post.state}`} post={post} />
  ) : (
    <AsItStands post={post} />
  );
}

/** Taking over what was saved elsewhere begins the form anew. */
function Writing({ post }: { post: Post }) {
  const [begun, setBegun] = useState({ post, times: 0 });
  return (
    <PostEditor
      key={begun.times}
      start={begun.post}
      post={post}
      onTakeTheirs={(theirs) => setBegun({ post: theirs, times: begun.times + 1 })}
    />
  );
}

function AsItStands({ post }: { post: Post }) {
  const [address, change] = useQueryString();
  return (
    <>
      <PostHeader post={post} title={post.title}>
        <PostCommands post={post} />
      </PostHeader>
      <PostNotes post={post} />
      <Tabs value={oneOf(address.tab) ?? 'post'} onChange={(tab) => change({ tab: tab ?? undefined })}>
        <Tabs.List mb="md">
          <Tabs.Tab value="post">The post</Tabs.Tab>
          <Tabs.Tab value="history">Decisions</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="post">
          <Preview id={post.id} version={post.version} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <Decisions decisions={post.decisions} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

type HeaderProps = { post: Post; title: string; children?: React.ReactNode };

export const PostHeader = ({ post, title, children }: HeaderProps) => (
  <PageHeader
    title={title || 'Untitled'}
    state={<StateBadge state={post.state} />}
    detail={
      post.publicPath && (
        <>
          Everybody reads {post.state === 'published' ? 'it' : 'an earlier text'} at{' '}
          <Anchor href={post.publicPath} style={{ overflowWrap: 'anywhere' }}>
            {post.publicPath}
          </Anchor>
        </>
      )
    }
    back={{ label: 'My posts', href: '/posts' }}
  >
    {children}
  </PageHeader>
);

export function PostNotes({ post: { state, reason, publishAt } }: { post: Post }) {
  if (reason && (state === 'rejected' || state === 'unpublished')) {
    return (
      <Alert
        color="clay"
        icon={<Icon name="alert" />}
        title={state === 'rejected' ? 'Not approved yet' : 'Taken off the blog by the platform'}
        mb="lg"
      >
        <Text size="sm" c="var(--mantine-color-text)" style={{ whiteSpace: 'pre-line' }}>
          {reason}
        </Text>
      </Alert>
    );
  }
  if (state === 'scheduled' && publishAt) {
    return (
      <Alert color="sky" icon={<Icon name="clock" />} title="Approved" mb="lg">
        <Text size="sm" c="var(--mantine-color-text)">
          It appears on <When at={publishAt} show="full" />.
        </Text>
      </Alert>
    );
  }
  if (state !== 'submitted') return null;
  return (
    <Alert color="sky" icon={<Icon name="clock" />} title="With the platform" mb="lg">
      <Text size="sm" c="var(--mantine-color-text)">
        You are told when it is read. You can still change it; then they read it again.
        {publishAt && (
          <>
            {' '}
            You would like it to appear on <When at={publishAt} show="full" />.
          </>
        )}
      </Text>
    </Alert>
  );
}
