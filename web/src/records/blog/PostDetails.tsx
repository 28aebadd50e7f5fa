/** What stands beside the text: cover, tags, where it appeared first. */
import { Button, Group, Image, Paper, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from './blog.module.css';
import type { Draft } from './draft.ts';
import { PictureForm } from './PictureForm.tsx';

type Props = {
  postId: string;
  draft: Draft;
  change: (changes: Partial<Draft>) => void;
  errorAt: (field: string) => string | undefined;
};

export function PostDetails({ postId, draft, change, errorAt }: Props) {
  return (
    <Paper withBorder p="md">
      <Stack>
        <Cover postId={postId} draft={draft} change={change} errorAt={errorAt} />
        <TagsInput
          label="Tags"
          description="Up to 8. Enter ends each one."
          maxTags={8}
          value={draft.tags}
          error={errorAt('tags')}
          onChange={(tags) => change({ tags })}
        />
        <TextInput
          label="Appeared first at"
          description="If it was published elsewhere before: search engines then show that page."
          type="url"
          placeholder="https://"
          maxLength={500}
          value={draft.canonicalUrl}
          error={errorAt('canonicalUrl')}
          onChange={(event) => change({ canonicalUrl: event.currentTarget.value })}
        />
      </Stack>
    </Paper>
  );
}

function Cover({ postId, draft: { cover, coverAlt }, change, errorAt }: Props) {
  const [choosing, setChoosing] = useState(false);
  return (
    <div>
      <Text size="sm" fw={500}>
        Cover
      </Text>
      {cover && (
        <Image className={classes.cover} src={`${cover.src}?size=small`} alt={coverAlt} w="auto" my="xs" />
      )}
      {cover && (
        <TextInput
          label="What it shows"
          description="For whom cannot see it."
          maxLength={300}
          value={coverAlt}
          error={errorAt('coverAlt')}
          mb="xs"
          onChange={(event) => change({ coverAlt: event.currentTarget.value })}
        />
      )}
      {errorAt('coverImageId') && (
        <Text size="sm" c="var(--mantine-color-error)">
          {errorAt('coverImageId')}
        </Text>
      )}
      <Group gap="xs" mt={4}>
        <Button variant="default" size="xs" onClick={() => setChoosing(true)}>
          {cover ? 'Choose another' : 'Choose a cover'}
        </Button>
        {cover && (
          <Button
            variant="subtle"
            color="clay"
            size="xs"
            onClick={() => change({ cover: null, coverAlt: '' })}
          >
            Remove it
          </Button>
        )}
      </Group>
      {choosing && (
        <PictureForm
          postId={postId}
          onAdded={(image, alt) => change({ cover: image, coverAlt: alt })}
          close={() => setChoosing(false)}
        />
      )}
    </div>
  );
}
