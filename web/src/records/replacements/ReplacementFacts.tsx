/** Who left, until when that is guaranteed, and who joins in their place. */
import { Box, Text } from '@mantine/core';
import { Facts } from '../../ui/Facts.tsx';
import { DateText, When } from '../../ui/When.tsx';
import { Credited } from './Credited.tsx';
import type { Replacement } from './queries.ts';

const RULES = {
  pro_rata: 'Part of the fee, by the days left',
  full_credit: 'The whole fee',
};

export function ReplacementFacts({ replacement }: { replacement: Replacement }) {
  const { joinedOn, leftOn, guaranteedUntil, rule, successor, askedByName, askedAt } = replacement;
  return (
    <>
      <Facts
        facts={[
          { label: 'Joined', value: <DateText date={joinedOn} /> },
          { label: 'Left', value: <DateText date={leftOn} /> },
          { label: 'Guaranteed until', value: <DateText date={guaranteedUntil} /> },
          {
            label: 'Asked',
            value: (
              <>
                {askedByName}, <When at={askedAt} />
              </>
            ),
          },
          {
            label: successor && replacement.state === 'fulfilled' ? 'Replaced by' : 'Is to be replaced by',
            value: successor && (
              <>
                {successor.candidateName}, <DateText date={successor.joiningDate} />
              </>
            ),
          },
          { label: 'Credited if nobody is found', value: RULES[rule] },
        ]}
      />
      <Credited notes={replacement.creditNotes} />
      <Quote of={askedByName} words={replacement.words} />
      <Quote of={replacement.answeredByName} words={replacement.reason} />
    </>
  );
}

/** Each with who says it: the client's wish and the agency's answer stand one below the other. */
function Quote({ of, words }: { of: string | null; words: string | null }) {
  if (!words) return null;
  return (
    <Box mt="md" ps="md" style={{ borderInlineStart: '3px solid var(--loom-thread)' }}>
      {of && (
        <Text size="sm" c="dimmed">
          {of}
        </Text>
      )}
      <Text style={{ whiteSpace: 'pre-line' }}>{words}</Text>
    </Box>
  );
}
