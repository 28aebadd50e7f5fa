/** What hangs on somebody, and to whom it goes: all of it to one person, or each kind to another. */
import { Select, Skeleton, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { UseQueryResult } from '@tanstack/react-query';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import type { Member, Work } from './queries.ts';
import { workInWords } from './words.ts';

const NOBODY = 'nobody';

/** A user's id, or `nobody`, by kind of work. */
export type Choice = { [kind in Work['kind']]?: string };

/** As the server takes it. */
export const chosen = (choice: Choice) =>
  Object.fromEntries(Object.entries(choice).map(([kind, who]) => [kind, who === NOBODY ? null : who]));

type Values = { handOver: Choice };
type Props<V extends Values> = {
  member: Member;
  work: UseQueryResult<{ kinds: Work[] }>;
  form: UseFormReturnType<V>;
};

export function HandOverFields<V extends Values>({ member, work, form }: Props<V>) {
  if (work.isPending) return <Skeleton height={120} />;
  if (work.isError) return <ProblemBox error={work.error} onRetry={() => work.refetch()} />;
  const { kinds } = work.data;
  if (kinds.length === 0) return <Text c="dimmed">No work has to go to somebody else.</Text>;
  const choose = (choice: Choice) => form.setFieldValue('handOver', choice as never);
  return (
    <Stack gap="sm">
      <Text>
        {member.isMe ? 'You have' : `${member.name} has`} {kinds.map(workInWords).join(', ')}. Who takes over?
      </Text>
      {kinds.length > 1 && <AllToOne kinds={kinds} onChoose={choose} />}
      {kinds.map((each) => (
        <Select
          key={each.kind}
          label={firstUpper(workInWords(each))}
          placeholder={each.to.length ? 'Choose' : 'Nobody here can take it yet: invite somebody first'}
          data={optionsOf(each)}
          searchable
          nothingFoundMessage="Nobody of that name"
          comboboxProps={{ withinPortal: false }}
          {...form.getInputProps(`handOver.${each.kind}`)}
          value={form.values.handOver[each.kind] ?? null}
          onChange={(who) => choose({ ...form.values.handOver, [each.kind]: who ?? undefined })}
        />
      ))}
    </Stack>
  );
}

/** Sets each kind that this person can take; what they cannot stays to be chosen. */
function AllToOne({ kinds, onChoose }: { kinds: Work[]; onChoose: (choice: Choice) => void }) {
  const people = new Map(kinds.flatMap(({ to }) => to.map(({ id, name }) => [id, name] as const)));
  const takes = (id: string) => kinds.filter(({ to }) => to.some((one) => one.id === id));
  // Who can take most of it stands first.
  const ranked = [...people].sort(([a], [b]) => takes(b).length - takes(a).length);
  return (
    <Select
      label="All of it to one person"
      description="Or choose below for each."
      placeholder="Choose"
      data={ranked.map(([value, label]) => ({ value, label }))}
      searchable
      nothingFoundMessage="Nobody of that name"
      comboboxProps={{ withinPortal: false }}
      data-autofocus
      onChange={(id) => id && onChoose(Object.fromEntries(takes(id).map(({ kind }) => [kind, id])))}
    />
  );
}

const optionsOf = ({ to, optional }: Work) => [
  ...to.map(({ id, name }) => ({ value: id, label: name })),
  ...(optional ? [{ value: NOBODY, label: 'Nobody for now' }] : []),
];

const firstUpper = (words: string) => words[0]!.toUpperCase() + words.slice(1);
