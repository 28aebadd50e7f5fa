/** Who goes on with what those who are taken off a place have in play there, and what they should know. */
import { Paper, Select, Stack, Text, Textarea } from '@mantine/core';

export type Taker = { id: string | null; note: string };
type Props = {
  goes: string[];
  /** How many applications of theirs are in play there. */
  inPlay: number;
  takers: { id: string; name: string }[];
  taker: Taker;
  onChange: (taker: Taker) => void;
};

export function TakeOver({ goes, inPlay, takers, taker, onChange }: Props) {
  const names = goes.join(', ');
  const what = inPlay === 1 ? '1 application in play' : `${inPlay} applications in play`;
  return (
    <Paper withBorder p="md" mt="md" component="section" aria-label="Hand over">
      <Stack gap="sm">
        <Text size="sm">
          {inPlay
            ? `${names} ${goes.length === 1 ? 'leaves' : 'leave'} ${what} here, with their interviews and offers.`
            : `${names} ${goes.length === 1 ? 'has' : 'have'} nothing in play here.`}
        </Text>
        <Select
          label="Who takes over?"
          data={takers.map(({ id, name }) => ({ value: id, label: name }))}
          value={taker.id}
          onChange={(id) => onChange({ ...taker, id })}
          placeholder="Choose"
          required={inPlay > 0}
          allowDeselect={false}
        />
        <Textarea
          label="What should they know?"
          description="They get it with the news; the agency sees it in the timeline."
          autosize
          minRows={2}
          maxLength={1000}
          disabled={!taker.id}
          value={taker.note}
          onChange={(event) => onChange({ ...taker, note: event.currentTarget.value })}
        />
      </Stack>
    </Paper>
  );
}
