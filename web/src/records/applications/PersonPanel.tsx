/** Who the candidate is, in short. */
import { Paper, Stack, Text, Title } from '@mantine/core';
import { Facts } from '../../ui/Facts.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { SkillChips } from '../../ui/SkillChips.tsx';
import { experienceWords, noticeWords } from '../jobs/words.ts';
import type { Application, Person } from './queries.ts';

export function PersonPanel({ application: { person } }: { application: Application }) {
  if (!person) return null;
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby="person">
      <Title order={2} id="person">
        Profile
      </Title>
      <Text c="dimmed" mt={4} mb="md">
        {workWords(person)}
      </Text>
      <Stack gap="md">
        <Facts
          facts={[
            { label: 'Lives in', value: person.location },
            {
              label: 'Experience',
              value: person.experienceMonths === null ? null : experienceWords(person.experienceMonths),
            },
            { label: 'Expects a year', value: person.expectedPay && <MoneyText {...person.expectedPay} /> },
            { label: 'Notice', value: person.noticeDays === null ? null : noticeWords(person.noticeDays) },
          ]}
        />
        {person.skills.length > 0 && <SkillChips skills={person.skills.map(toChip)} />}
        {person.remarks && (
          <Text
            component="blockquote"
            m={0}
            ps="md"
            style={{ borderInlineStart: '3px solid var(--loom-thread)', whiteSpace: 'pre-line' }}
          >
            {person.remarks}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}

function workWords({ currentTitle, currentEmployer }: Person): string {
  if (currentTitle && currentEmployer) return `${currentTitle} at ${currentEmployer}`;
  return currentTitle ?? currentEmployer ?? 'Current work is not stated';
}

/** “React 4/5, 6 y”: told, not compared; the match beside it compares. */
function toChip({ name, rating, years }: Person['skills'][number]) {
  const known = [rating !== null && `${rating}/5`, years !== null && `${years} y`].filter(Boolean);
  return { name: known.length ? `${name} ${known.join(', ')}` : name };
}
