/** What we know of a candidate, in short. */
import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Facts } from '../../ui/Facts.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { SkillChips } from '../../ui/SkillChips.tsx';
import { DateText } from '../../ui/When.tsx';
import { experienceWords, noticeWords } from '../jobs/words.ts';
import type { Candidate } from './queries.ts';

export function CandidateFacts({ candidate }: { candidate: Candidate }) {
  const { skills, notes, tags } = candidate;
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby="facts">
      <Title order={2} id="facts" mb="md">
        About
      </Title>
      <Stack gap="lg">
        <Facts
          facts={[
            {
              label: 'E-mail',
              value: candidate.emails.length ? <Addresses of={candidate.emails} scheme="mailto" /> : null,
            },
            {
              label: 'Phone',
              value: candidate.phones.length ? <Addresses of={candidate.phones} scheme="tel" /> : null,
            },
            { label: 'Lives in', value: candidate.location },
            {
              label: 'Experience',
              value: candidate.experienceMonths === null ? null : experienceWords(candidate.experienceMonths),
            },
            { label: 'Earns a year', value: candidate.currentPay && <MoneyText {...candidate.currentPay} /> },
            {
              label: 'Expects a year',
              value: candidate.expectedPay && <MoneyText {...candidate.expectedPay} />,
            },
            {
              label: 'Notice',
              value: candidate.noticeDays === null ? null : noticeWords(candidate.noticeDays),
            },
            { label: 'Born on', value: candidate.birthDate && <DateText date={candidate.birthDate} /> },
            { label: 'Cared for by', value: candidate.ownerName },
            { label: 'Tags', value: tags.join(', ') },
          ]}
        />
        {skills.length > 0 ? (
          <SkillChips
            skills={skills.map(({ name, rating, years }) =>
              rating !== null
                ? { name, measure: 'rating', has: rating }
                : years !== null
                  ? { name, measure: 'years', has: years }
                  : { name },
            )}
          />
        ) : (
          <Text c="dimmed" size="sm">
            No skills are noted yet. Edit the candidate to rate them.
          </Text>
        )}
        {notes && (
          <div>
            <Title order={3} mb={4}>
              Private notes
            </Title>
            <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{notes}</Text>
          </div>
        )}
      </Stack>
    </Paper>
  );
}

function Addresses({ of, scheme }: { of: string[]; scheme: 'mailto' | 'tel' }) {
  return (
    <Group gap="xs">
      {of.map((address) => (
        <Anchor key={address} href={`${scheme}:${address}`} style={{ overflowWrap: 'anywhere' }}>
          {address}
        </Anchor>
      ))}
    </Group>
  );
}
