/** The whole job order, as everyone who works on it reads it. */
import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useReader } from '../../app/session.ts';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { SkillChips } from '../../ui/SkillChips.tsx';
import { DateText } from '../../ui/When.tsx';
import { FIELD_LABELS, fieldWords, monthsWords, payWords } from './field-words.ts';
import { JobDocuments, showsDocuments } from './JobDocuments.tsx';
import type { Job } from './queries.ts';
import {
  EMPLOYMENT_TYPES,
  experienceRangeWords,
  LEVELS,
  noticeWords,
  QUESTION_KINDS,
  ROUND_MODES,
  ROUND_TYPES,
  WORK_MODES,
  wordFor,
} from './words.ts';

export function JobBrief({ job }: { job: Job }) {
  const { locale } = useReader();
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }}>
      <Stack gap="xl">
        <Facts facts={factsOf(job, locale)} />
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
        {job.screeningQuestions.length > 0 && (
          <Part title="Screening questions">
            <Questions questions={job.screeningQuestions} />
          </Part>
        )}
        {showsDocuments(job) && (
          <Part title="Documents">
            <JobDocuments job={job} />
          </Part>
        )}
      </Stack>
    </Paper>
  );
}

const MORE = [
  'joiningBy',
  'shift',
  'workingDays',
  'probationMonths',
  'benefits',
  'bond',
  'education',
  'certificates',
  'languages',
  'visa',
  'passportRequired',
  'travelPercent',
  'decisionMaker',
] as const;

const saysSomething = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== null);

function factsOf(job: Job, locale: string): Fact[] {
  return [
    { label: 'Pay', value: job.payGiven && payWords(job.payGiven, locale) },
    {
      label: 'A year',
      value: job.pay && job.payGiven?.period !== 'year' && (
        <>
          <MoneyText {...job.pay.from} /> – <MoneyText {...job.pay.to} />
        </>
      ),
    },
    { label: 'Variable pay', value: job.variablePay },
    { label: 'Experience', value: job.experience && experienceRangeWords(job.experience) },
    { label: 'Longest notice', value: job.noticeDaysMax === null ? null : noticeWords(job.noticeDaysMax) },
    { label: 'Deadline', value: job.deadline && <DateText date={job.deadline} /> },
    { label: 'Department', value: job.department },
    { label: 'Level', value: job.level && wordFor(LEVELS, job.level) },
    {
      label: 'Employment',
      value: [
        wordFor(EMPLOYMENT_TYPES, job.employmentType),
        job.contractMonths && monthsWords(job.contractMonths),
      ]
        .filter(Boolean)
        .join(', '),
    },
    { label: 'Client’s name', value: job.confidential && 'Confidential in public' },
    ...MORE.map((field) => ({
      label: FIELD_LABELS[field],
      value: saysSomething(job[field]) && fieldWords(field, job[field], locale),
    })),
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

function Questions({ questions }: { questions: Job['screeningQuestions'] }) {
  return (
    <Stack gap="xs" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
      {questions.map(({ question, kind, knockOut, options = [] }, index) => (
        <Group key={question} component="li" justify="space-between" gap={4}>
          <Text style={{ overflowWrap: 'anywhere' }}>
            {index + 1}. {question}
          </Text>
          <Text size="sm" c="dimmed">
            {options.length ? options.join(' / ') : wordFor(QUESTION_KINDS, kind)}
            {knockOut && ` · ${qualifies(knockOut)}`}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}

function qualifies({
  accepted,
  minimum,
  maximum,
}: NonNullable<Job['screeningQuestions'][number]['knockOut']>): string {
  if (accepted) return `qualifies: ${accepted.join(', ')}`;
  if (maximum === undefined) return `qualifies from ${minimum}`;
  return minimum === undefined ? `qualifies up to ${maximum}` : `qualifies from ${minimum} to ${maximum}`;
}

const NotYet = () => <Text c="dimmed">Not stated yet.</Text>;
