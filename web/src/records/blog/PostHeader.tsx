/** What stands above a post, whatever can be done with it: its state, where it is read, what was said of it. */
import { Alert, Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import type { Post } from './queries.ts';

type HeaderProps = { post: Post; title: string; children?: ReactNode };

export const PostHeader = ({ post, title, children }: HeaderProps) => (
  <PageHeader
    title={title || 'Untitled'}
    state={<StateBadge state={post.state} />}
    detail={
      post.publicPath && (
        <>
          Everybody reads {post.state === 'published' ? 'it' : 'an earlier text'} at{' '}
          <Anchor href={post.publicPath} underline="always" style={{ overflowWrap: 'anywhere' }}>
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
  if (reason) {
    return (
      <Alert
        color="clay"
        icon={<Icon name="alert" />}
        title={state === 'unpublished' ? 'Taken off the blog by the platform' : 'What the platform asks for'}
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
