/** Asking for help, from wherever one is: the page, and the record on it, go along. */
import { Alert, Select, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, ok } from '../../app/api.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { AttachmentList, useAttachments } from './Attaching.tsx';
import { formQuery } from './queries.ts';
import { CATEGORY_WORDS, optionsOf, PRIORITY_WORDS } from './words.ts';

type Values = { to: string; category: string; priority: string; subject: string; text: string };

export default function RaiseForm({ page, close }: { page?: string; close: () => void }) {
  const navigate = useNavigate();
  const attachments = useAttachments();
  const whom = useQuery(formQuery).data;
  if (!whom) return null;
  const { to, email } = whom;
  return (
    <CommandForm<Values, { id: string }>
      title="Ask for help"
      label="Send"
      size="lg"
      subject="ticket"
      initial={{ to: to[0]?.value ?? '', category: 'question', priority: 'normal', subject: '', text: '' }}
      submit={(values, headers) =>
        ok(
          api.POST('/api/common/tickets', {
            body: { ...values, page, fileIds: attachments.ids } as never,
            headers,
          }),
        )
      }
      done="Your ticket is raised. You are told of the answer."
      onDone={({ id }) => navigate({ to: `/tickets/${id}` })}
      close={close}
    >
      {(form) => (
        <>
          {to.length > 1 ? (
            <Select
              label="Who is to answer?"
              description="The agency for its work; Hireloom for your account."
              data={to.map(({ value, name }) => ({ value, label: name }))}
              allowDeselect={false}
              {...form.getInputProps('to')}
            />
          ) : (
            <Text size="sm">
              {to[0]?.value === 'platform' ? 'Hireloom answers.' : `The admins of ${to[0]?.name} answer.`}
            </Text>
          )}
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <Select
              label="What is it about?"
              data={optionsOf(CATEGORY_WORDS)}
              allowDeselect={false}
              {...form.getInputProps('category')}
            />
            <Select
              label="How urgent is it?"
              data={optionsOf(PRIORITY_WORDS)}
              allowDeselect={false}
              {...form.getInputProps('priority')}
            />
          </SimpleGrid>
          <TextInput
            label="In a few words"
            maxLength={200}
            data-autofocus
            {...form.getInputProps('subject')}
          />
          <Textarea
            label="Tell more"
            description="What did you want to do, and what happened?"
            autosize
            minRows={4}
            maxRows={14}
            onPaste={attachments.paste}
            {...form.getInputProps('text')}
          />
          <AttachmentList attachments={attachments} />
          {page && (
            <Alert color="gray" icon={<Icon name="link" />}>
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                The page you are on goes along: {page.split('?')[0]}
              </Text>
            </Alert>
          )}
          {email && (
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              You can also write to {email}.
            </Text>
          )}
        </>
      )}
    </CommandForm>
  );
}
