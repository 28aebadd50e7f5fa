/** One post of mine: written while it may be, otherwise as it stands. */
import { Skeleton, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { oneOf, useParam, useQueryString } from '../../app/query-string.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { Decisions } from './Decisions.tsx';
import { PostCommands } from './PostCommands.tsx';
import { PostEditor } from './PostEditor.tsx';
import { PostHeader, PostNotes } from './PostHeader.tsx';
import { Preview } from './Preview.tsx';
import { type Post, postQuery } from './queries.ts';

export default function PostPage() {
  const query = useQuery(postQuery(useParam('postId')));
  if (query.isPending) return <Skeleton height={420} radius="lg" />;
  if (query.isError) return <ProblemBox error={query.error} onRetry={() => query.refetch()} />;
  const post = query.data;
  return post.possible.includes('save') ? (
    // Given back, it begins anew from what was read; its first change then makes it a draft again.
    <Writing key={`${post.id} ${post.state === 'submitted'}`} post={post} />
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
