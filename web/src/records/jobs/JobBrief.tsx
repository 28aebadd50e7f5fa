/** The whole job order, as everyone who works on it reads it. */
import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { SkillChips } from '../../ui/SkillChips.tsx';
import { DateText } from '../../ui/When.tsx';
import type { Job } from './queries.ts';
import {
  EMPLOYMENT_TYPES,
  experienceRangeWords,
  noticeWords,
  ROUND_MODES,
  ROUND_TYPES,
  WORK_MODES,
  wordFor,
} from './words.ts';

export function JobBrief({ job }: { job: Job }) {
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }}>
      <Stack gap="xl">
        <Facts facts={factsOf(job)} />
        <Part title="The work">
          <Description text={job.description} />
        </Part>
        <Part title="Skills">
          <Skills skills={job.skills} />
        </Part>
        <Part title="Places">
          <Places locations={job.locations} begun={job.approvedAt !== null} />
        </Part>
        <Part title="Interview rounds">
          <Rounds rounds={job.rounds} />
        </Part>
      </Stack>
    </Paper>
  );
}

function factsOf(job: Job): Fact[] {
  return [
    {
      label: 'Annual pay',
      value: job.pay && (
        <>
          <MoneyText {...job.pay.from} /> – <MoneyText {...job.pay.to} />
        </>
      ),
    },
    { label: 'Experience', value: job.experience && experienceRangeWords(job.experience) },
    { label: 'Longest notice', value: job.noticeDaysMax === null ? null : noticeWords(job.noticeDaysMax) },
    { label: 'Deadline', value: job.deadline && <DateText date={job.deadline} /> },
    { label: 'Department', value: job.department },
    { label: 'Employment', value: wordFor(EMPLOYMENT_TYPES, job.employmentType) },
  ];
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div>
      <Title order={2} size="h3" mb="xs">
        {title}
      </Title>
      {children}
    </div>
  );
}

function Description({ text }: { text: string }) {
  if (!text.trim()) return <NotYet />;
  return (
    <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }} maw="44rem">
      {text}
    </Text>
  );
}

function Skills({ skills }: { skills: Job['skills'] }) {
  if (skills.length === 0) return <NotYet />;
  const required = skills.filter(({ kind }) => kind === 'primary');
  const welcome = skills.filter(({ kind }) => kind !== 'primary');
  return (
    <Stack gap="xs">
      {required.length > 0 && <LabelledSkills label="Required" skills={required} />}
      {welcome.length > 0 && <LabelledSkills label="Welcome" skills={welcome} />}
    </Stack>
  );
}

function LabelledSkills({ label, skills }: { label: string; skills: Job['skills'] }) {
  return (
    <Group gap="sm" align="baseline">
      <Text size="sm" c="dimmed" w={72}>
        {label}
      </Text>
      <div style={{ flex: '1 1 12rem' }}>
        <SkillChips
          skills={skills.map(({ name, kind, measure, minimum }) => ({
            name,
            kind: kind as 'primary' | 'secondary',
            measure: measure as 'rating' | 'years',
            minimum,
          }))}
        />
      </div>
    </Group>
  );
}

function Places({ locations, begun }: { locations: Job['locations']; begun: boolean }) {
  if (locations.length === 0) return <NotYet />;
  return (
    <Stack gap="xs">
      {locations.map(({ id, place, workMode, openings, filled, recruiters }) => (
        <Group key={id} justify="space-between" gap={4}>
          <Text style={{ overflowWrap: 'anywhere' }}>
            <b>{place}</b> · {wordFor(WORK_MODES, workMode)}
          </Text>
          <Text size="sm" c="dimmed">
            {begun
              ? `${filled} of ${openings} filled`
              : openings === 1
                ? '1 opening'
                : `${openings} openings`}
            {recruiters.length > 0 && ` · ${recruiters.map(({ name }) => name).join(', ')}`}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}

function Rounds({ rounds }: { rounds: Job['rounds'] }) {
  if (rounds.length === 0) return <NotYet />;
  return (
    <Stack gap="xs" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
      {rounds.map(({ number, name, mode, type, minutes, interviewerName, invitationId }) => (
        <Group key={number} component="li" justify="space-between" gap={4}>
          <Text style={{ overflowWrap: 'anywhere' }}>
            {number}. <b>{name || 'Round'}</b>
            {interviewerName && ` with ${interviewerName}`}
            {invitationId && ' (invited)'}
          </Text>
          <Text size="sm" c="dimmed">
            {wordFor(ROUND_TYPES, type)} · {wordFor(ROUND_MODES, mode)} · {minutes} min
          </Text>
        </Group>
      ))}
    </Stack>
  );
}

const NotYet = () => <Text c="dimmed">Not stated yet.</Text>;
