/** How content the asker was: one answer. */
import { Button, Group, Paper, Stack, Rating as Stars, Text, Textarea, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import type { Ticket } from './queries.ts';

export function Rating({ ticket }: { ticket: Ticket }) {
  const { rating, ratingWords, possible } = ticket;
  if (possible.includes('rate')) return <Ask id={ticket.id} />;
  if (rating === null) return null;
  return (
    <Paper component="section" withBorder p="md" aria-label="How it was">
      <Group gap="xs">
        <Stars value={rating} readOnly aria-label={`${rating} of 5`} />
        <Text size="sm">{rating} of 5</Text>
      </Group>
      {ratingWords && (
        <Text mt="xs" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {ratingWords}
        </Text>
      )}
    </Paper>
  );
}

const NAMES = ['', 'Bad', 'Poor', 'Fair', 'Good', 'Very good'];

function Ask({ id }: { id: string }) {
  const form = useForm({ initialValues: { rating: 0, words: '' } });
  const rate = useCommand({
    subject: 'ticket',
    run: (body: { rating: number; words: string }, headers: Intent) =>
      ok(api.POST('/api/common/tickets/{id}/rate', { params: { path: { id } }, body, headers })),
    done: 'Thank you.',
  });
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="how-was-it">
      <form onSubmit={form.onSubmit((values) => rate.mutate(values))}>
        <Stack gap="sm">
          <Title order={2} size="h4" id="how-was-it">
            How was it?
          </Title>
          <Stars getSymbolLabel={(value) => NAMES[value]!} {...form.getInputProps('rating')} size="lg" />
          {form.values.rating > 0 && (
            <Textarea
              label="In your words"
              description="Optional."
              autosize
              minRows={2}
              {...form.getInputProps('words')}
            />
          )}
          {rate.error && <ProblemBox error={rate.error} />}
          <Group>
            <Button type="submit" disabled={!form.values.rating} loading={rate.isPending}>
              Say so
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
