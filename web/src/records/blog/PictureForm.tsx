/** A picture and what it shows: the one is not added without the other. */
import { FileInput, TextInput } from '@mantine/core';
import { upload } from '../../app/upload.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import type { PostImage } from './queries.ts';

type Props = {
  postId: string;
  onAdded: (image: PostImage, alt: string) => void;
  close: () => void;
};

const NEEDED = 'Say what it shows, in at least 3 characters.';

export function PictureForm({ postId, onAdded, close }: Props) {
  return (
    <CommandForm
      title="Add a picture"
      label="Add it"
      subject="blog_image"
      initial={{ file: null as File | null, alt: '' }}
      validate={{
        file: (file) => (file ? null : 'Choose a picture.'),
        alt: (alt) => (alt.trim().length < 3 ? NEEDED : null),
      }}
      submit={async ({ file, alt }, intent) => ({
        image: await upload<PostImage>(`/api/common/blog-posts/${postId}/images`, file!, intent),
        alt: alt.trim(),
      })}
      onDone={({ image, alt }) => onAdded(image, alt)}
      close={close}
    >
      {(form) => (
        <>
          <FileInput
            label="Picture"
            description="A JPEG, PNG or WebP of up to 8 MB. We leave out where it was taken."
            placeholder="Choose a file"
            accept="image/jpeg,image/png,image/webp"
            {...form.getInputProps('file')}
          />
          <TextInput
            label="What it shows"
            description="For whom cannot see it; read aloud in place of the picture."
            maxLength={300}
            {...form.getInputProps('alt')}
          />
        </>
      )}
    </CommandForm>
  );
}

type DescribeProps = { alt: string; onDescribed: (alt: string) => void; close: () => void };

export function DescribeForm({ alt, onDescribed, close }: DescribeProps) {
  return (
    <CommandForm
      title="What does the picture show?"
      label="Keep it"
      subject="blog_image"
      initial={{ alt }}
      validate={{ alt: (words) => (words.trim().length < 3 ? NEEDED : null) }}
      submit={async (values) => values}
      onDone={(values) => onDescribed(values.alt.trim())}
      close={close}
    >
      {(form) => (
        <TextInput
          label="What it shows"
          description="For whom cannot see it; read aloud in place of the picture."
          maxLength={300}
          data-autofocus
          {...form.getInputProps('alt')}
        />
      )}
    </CommandForm>
  );
}
