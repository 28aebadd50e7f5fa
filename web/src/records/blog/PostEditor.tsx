/** A post being written; saved as it is typed. */
import { Alert, List, Paper, Skeleton, Stack, Tabs, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { dropBackup, readBackup } from '../../ui/backup.ts';
import { Overtaken } from '../../ui/Overtaken.tsx';
import { SaveState } from '../../ui/SaveState.tsx';
import { type Autosave, useAutosave } from '../../ui/useAutosave.ts';
import { LostWork } from '../job-form/LostWork.tsx';
import classes from './blog.module.css';
import { Decisions } from './Decisions.tsx';
import { type Draft, differing, draftOf, saveDraft } from './draft.ts';
import { PostCommands } from './PostCommands.tsx';
import { PostDetails } from './PostDetails.tsx';
import { PostHeader, PostNotes } from './PostHeader.tsx';
import { Preview } from './Preview.tsx';
import { type Post, postQuery } from './queries.ts';

// The editor is most of this screen's weight: whoever only reads a post does not load it.
const RichText = lazy(() => import('./RichText.tsx'));

type Props = {
  /** The version the form begins with. */
  start: Post;
  /** As the server has it now, with what it lacks. */
  post: Post;
  onTakeTheirs: (theirs: Post) => void;
};

export function PostEditor({ start, post, onTakeTheirs }: Props) {
  const client = useQueryClient();
  const [address, go] = useQueryString();
  const [draft, setDraft] = useState(() => draftOf(start));
  // Another text of the whole is another editor: it does not take one over while it is open.
  const [restored, setRestored] = useState(0);
  const key = `blog_post.${start.id}`;
  const [lost, setLost] = useState(() => {
    const backup = readBackup<Draft>(key);
    return backup && backup.version >= start.version && differing(backup.value, draft).length ? backup : null;
  });
  const autosave = useAutosave({
    key,
    value: draft,
    version: start.version,
    save: async (value, version) => {
      const saved = await saveDraft(start.id, value, version, (newer) =>
        client.setQueryData(postQuery(start.id).queryKey, newer),
      );
      void client.invalidateQueries({ queryKey: ['blog_post', 'list'] });
      return saved;
    },
  });
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  const errorAt = (field: string) =>
    autosave.problem?.errors.find(({ path }) => path.replace(/^body\./, '').split('.')[0] === field)?.message;
  const tab = oneOf(address.tab) ?? 'write';
  return (
    <>
      <PostHeader post={post} title={draft.title}>
        <PostCommands post={post} settle={autosave.retry} />
      </PostHeader>
      <PostNotes post={post} />
      {lost && autosave.savedAt === null && (
        <LostWork
          at={lost.at}
          fields={differing(lost.value, draft)}
          onRestore={() => {
            setDraft(lost.value);
            setRestored(restored + 1);
            setLost(null);
          }}
          onDiscard={() => {
            dropBackup(key);
            setLost(null);
          }}
        />
      )}
      <Elsewhere
        autosave={autosave}
        mine={draft}
        postId={start.id}
        backup={key}
        onTakeTheirs={onTakeTheirs}
      />
      <Tabs value={tab} onChange={(next) => go({ tab: next === 'write' ? undefined : (next ?? undefined) })}>
        <Tabs.List mb="md">
          <Tabs.Tab value="write">Write</Tabs.Tab>
          <Tabs.Tab value="preview">Preview</Tabs.Tab>
          <Tabs.Tab value="history">Decisions</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="write">
          <div className={classes.columns}>
            <Stack>
              <TextInput
                label="Title"
                maxLength={150}
                value={draft.title}
                error={errorAt('title')}
                onChange={(event) => change({ title: event.currentTarget.value })}
              />
              <Textarea
                label="Summary"
                description="One or two sentences for lists and previews."
                autosize
                minRows={2}
                maxLength={300}
                value={draft.excerpt}
                error={errorAt('excerpt')}
                onChange={(event) => change({ excerpt: event.currentTarget.value })}
              />
              <Suspense fallback={<Skeleton height={360} radius="md" />}>
                <RichText
                  key={restored}
                  postId={start.id}
                  body={draft.body}
                  error={errorAt('body')}
                  onChange={(body) => change({ body })}
                />
              </Suspense>
            </Stack>
            <Stack>
              <Paper withBorder p="md">
                <SaveState autosave={autosave} />
              </Paper>
              <PostDetails postId={start.id} draft={draft} change={change} errorAt={errorAt} />
              <Missing post={post} />
            </Stack>
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="preview">
          {tab === 'preview' && <Preview id={post.id} version={post.version} />}
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <Decisions decisions={post.decisions} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

type ElsewhereProps = {
  autosave: Autosave;
  mine: Draft;
  postId: string;
  /** The name under which this device keeps what is unsaved. */
  backup: string;
  onTakeTheirs: (theirs: Post) => void;
};

/** Saved in another tab, or decided by the platform, while it was typed here. */
function Elsewhere({ autosave, mine, postId, backup, onTakeTheirs }: ElsewhereProps) {
  const client = useQueryClient();
  const conflict = autosave.status === 'conflict' ? autosave.problem : null;
  const moved = conflict !== null && conflict.code !== 'stale';
  useEffect(() => {
    if (moved) void client.invalidateQueries({ queryKey: postQuery(postId).queryKey });
  }, [moved, client, postId]);
  if (conflict?.code !== 'stale') return null;
  const theirs = conflict.extra.current as Post;
  return (
    <Overtaken
      title="You have changed this post elsewhere meanwhile"
      changes={differing(mine, draftOf(theirs)).map((field) => `another ${field}`)}
      mine="Save what I typed here"
      onMine={() => void autosave.keepMine(theirs.version)}
      onTheirs={() => {
        dropBackup(backup);
        client.setQueryData(postQuery(postId).queryKey, theirs);
        onTakeTheirs(theirs);
      }}
    />
  );
}

function Missing({ post: { missing, possible } }: { post: Post }) {
  if (missing.length === 0 || !possible.includes('submit')) return null;
  return (
    <Alert color="sky" title="Before you submit it">
      <List size="sm" c="var(--mantine-color-text)" spacing={4}>
        {missing.map(({ message }) => (
          <List.Item key={message}>
            <Text size="sm">{message}</Text>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
