import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { api, ok } from '../../app/api.ts';
import { Problem } from '../../app/problem.ts';
import { useReader } from '../../app/session.ts';
import { type Command, CommandBar } from '../../ui/CommandBar.tsx';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { momentOf } from './moment.ts';
import type { Post } from './queries.ts';

type Props = {
  post: Post;
  /** Saves first what is still being typed; answers whether all is safe. */
  settle?: () => Promise<boolean>;
};

export function PostCommands({ post, settle }: Props) {
  const navigate = useNavigate();
  const params = { path: { id: post.id } };
  const commands: Command[] = [
    {
      name: 'submit',
      label: 'Submit',
      tone: 'primary',
      form: (close) => <SubmitForm post={post} settle={settle} close={close} />,
    },
    {
      name: 'revise',
      label: 'Revise',
      tone: 'primary',
      run: (headers) => ok(api.POST('/api/common/blog-posts/{id}/revise', { params, headers })),
    },
    {
      name: 'withdraw',
      label: 'Take it back',
      done: 'It is yours alone again.',
      run: (headers) => ok(api.POST('/api/common/blog-posts/{id}/withdraw', { params, headers })),
    },
    {
      name: 'unschedule',
      label: 'Take it back',
      confirm: 'It does not appear, and has to be approved again.',
      done: 'It does not appear.',
      run: (headers) => ok(api.POST('/api/common/blog-posts/{id}/unschedule', { params, headers })),
    },
    {
      name: 'discardRevision',
      label: 'Drop the changes',
      confirm: 'Everybody goes on reading the text that is published; what you changed since is gone.',
      done: 'You are back at what everybody reads.',
      run: (headers) => ok(api.POST('/api/common/blog-posts/{id}/discard-revision', { params, headers })),
    },
    {
      name: 'unpublish',
      label: 'Unpublish',
      tone: 'danger',
      confirm: 'Nobody can read it any more. To bring it back you submit it again.',
      done: 'It is off the blog.',
      run: (headers) => ok(api.POST('/api/common/blog-posts/{id}/unpublish', { params, headers })),
    },
    {
      name: 'remove',
      label: 'Delete',
      tone: 'danger',
      confirm: 'Its text and pictures are gone for good.',
      done: 'The post is deleted.',
      run: async () => {
        await ok(api.DELETE('/api/common/blog-posts/{id}', { params }));
        await navigate({ to: '/posts' });
      },
    },
  ];
  return <CommandBar subject="blog_post" possible={post.possible} commands={commands} />;
}

const UNSAVED = 'Not all that you typed is saved yet. Mend it first, then submit the post.';

function SubmitForm({ post, settle, close }: Props & { close: () => void }) {
  const { timeZone } = useReader();
  return (
    <CommandForm
      title="Submit the post?"
      label="Submit"
      subject="blog_post"
      initial={{ publishAt: '' }}
      submit={async ({ publishAt }, headers) => {
        if (settle && !(await settle())) throw new Problem(422, { detail: UNSAVED });
        return ok(
          api.POST('/api/common/blog-posts/{id}/submit', {
            params: { path: { id: post.id } },
            body: { publishAt: momentOf(publishAt, timeZone) },
            headers,
          }),
        );
      }}
      done="Submitted. You are told when it is read."
      close={close}
    >
      {(form) => (
        <TextInput
          type="datetime-local"
          label="Appears at"
          description="Left empty: as soon as it is approved."
          data-autofocus
          {...form.getInputProps('publishAt')}
        />
      )}
    </CommandForm>
  );
}
