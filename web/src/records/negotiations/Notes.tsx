/** For one's own side; the other never sees them. */
import { Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { putErrors } from '../../ui/field-errors.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { When } from '../../ui/When.tsx';
import { type Negotiation, otherNameOf, useSide } from './queries.ts';

export function Notes({ negotiation }: { negotiation: Negotiation }) {
  const { isClient } = useSide();
  const form = useForm({ initialValues: { text: '' } });
  const write = useCommand({
    subject: 'negotiation',
    run: (body: { text: string }, headers: Intent) =>
      ok(
        api.POST('/api/common/negotiations/{id}/notes', {
          params: { path: { id: negotiation.id } },
          body,
          headers,
        }),
      ),
    onDone: form.reset,
  });
  const send = (values: { text: string }) =>
    write.mutate(values, { onError: (error) => putErrors(form, error) });
  return (
    <section aria-labelledby="notes">
      <Title order={2} id="notes">
        Internal notes
      </Title>
      <Text size="sm" c="dimmed" mt={4} mb="md">
        Only your side reads them; {otherNameOf(negotiation, isClient)} never does.
      </Text>
      <form onSubmit={form.onSubmit(send)} noValidate>
        <Textarea aria-label="A note for your side" autosize minRows={2} {...form.getInputProps('text')} />
        {write.error && !form.errors.text && <ProblemBox error={write.error} />}
        <Group mt="xs">
          <Button
            type="submit"
            size="sm"
            variant="default"
            loading={write.isPending}
            disabled={!form.values.text.trim()}
          >
            Write it down
          </Button>
        </Group>
      </form>
      <Stack gap="sm" mt="md">
        {negotiation.notes.map(({ id, authorName, text, writtenAt }) => (
          <Paper key={id} withBorder p="sm">
            <Text size="sm" c="dimmed">
              {authorName}, <When at={writtenAt} />
            </Text>
            <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</Text>
          </Paper>
        ))}
      </Stack>
    </section>
  );
}
