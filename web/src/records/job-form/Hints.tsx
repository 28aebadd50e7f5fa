/** How the order reads so far, asked of the server while somebody writes. */
import { Button, List, Paper, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { type Draft, patchOf } from './draft.ts';
import type { StepProps } from './fields.ts';

const WRITING_MS = 600;

type Fields = ('title' | 'description' | 'pay' | 'skills')[];

export function Hints({ draft, change, fields }: Pick<StepProps, 'draft' | 'change'> & { fields: Fields }) {
  const { title, description, pay, skills } = patchOf(draft);
  const [body] = useDebouncedValue(JSON.stringify({ title, description, pay, skills }), WRITING_MS);
  const hints = useQuery({
    queryKey: ['jobWording', body],
    queryFn: () => ok(api.POST('/api/common/job-wording', { body: JSON.parse(body) })),
    placeholderData: keepPreviousData,
    // While a field holds what cannot be saved, the form itself says so.
    retry: false,
  }).data?.hints.filter(({ field }) => fields.includes(field));
  if (!hints?.length) return null;
  return (
    <Paper withBorder p="md" mt="lg" component="section" aria-label="How it reads">
      <Text fw={600} mb="xs">
        How it reads
      </Text>
      <List size="sm" spacing="xs">
        {hints.map((hint) => (
          <List.Item key={`${hint.field} ${hint.at?.from} ${hint.message}`}>
            {hint.message}{' '}
            {hint.at && hint.field === 'description' && <Where text={draft.description} {...hint.at} />}{' '}
            {hint.suggestion && hint.at && stillThere(draft, hint) && (
              <Button
                size="compact-xs"
                variant="light"
                onClick={() => change(replaced(draft, hint, hint.suggestion!))}
              >
                Write “{hint.suggestion}”
              </Button>
            )}
          </List.Item>
        ))}
      </List>
    </Paper>
  );
}

const AROUND = 24;

function Where({ text, from, to }: { text: string; from: number; to: number }) {
  return (
    <Text span size="sm" c="dimmed">
      … {text.slice(Math.max(0, from - AROUND), from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to, to + AROUND)} …
    </Text>
  );
}

type Placed = { field: string; at: { from: number; to: number; words: string } | null };

/** What was typed since moves the words on. */
const stillThere = (draft: Draft, { field, at }: Placed) =>
  at !== null && textOf(draft, field).slice(at.from, at.to) === at.words;

const textOf = (draft: Draft, field: string) => (field === 'title' ? draft.title : draft.description);

function replaced(draft: Draft, { field, at }: Placed, words: string): Partial<Draft> {
  const text = textOf(draft, field);
  const capital = at!.from === 0 || /^\p{Lu}/u.test(at!.words);
  const instead = capital ? words[0]!.toUpperCase() + words.slice(1) : words;
  return { [field]: text.slice(0, at!.from) + instead + text.slice(at!.to) };
}
