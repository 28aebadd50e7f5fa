/** The rounds of an application with what the interviewers said. */
import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { FEEDBACK_OUTCOMES } from '../../generated/words.ts';
import { When } from '../../ui/When.tsx';
import { InterviewBadge } from '../interviews/InterviewBadge.tsx';
import { wordFor } from '../jobs/words.ts';
import type { Application } from './queries.ts';

type Interview = Application['interviews'][number];
type Feedback = NonNullable<Interview['feedback']>;

export function InterviewsPanel({ application: { interviews, rounds } }: { application: Application }) {
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby="interviews">
      <Group justify="space-between" align="baseline">
        <Title order={2} id="interviews">
          Interviews
        </Title>
        <Text size="sm" c="dimmed">
          {rounds === 1 ? 'One round' : `${rounds} rounds`}
        </Text>
      </Group>
      {interviews.length === 0 ? (
        <Text c="dimmed" mt="xs">
          Round 1 is scheduled after the candidate is shortlisted.
        </Text>
      ) : (
        <Stack component="ol" gap="lg" p={0} m={0} mt="md" style={{ listStyle: 'none' }}>
          {interviews.map((interview) => (
            <Round key={interview.id} interview={interview} />
          ))}
        </Stack>
      )}
    </Paper>
  );
}

function Round({ interview }: { interview: Interview }) {
  const { roundNumber, roundName, state, interviewerName, startsAt, endsAt, feedback } = interview;
  return (
    <li>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>
          {roundNumber}. {roundName}
        </Text>
        <InterviewBadge state={state} endsAt={endsAt} />
      </Group>
      <Text size="sm" c="dimmed">
        {interviewerName}
        {startsAt && (
          <>
            {' · '}
            <When at={startsAt} show="full" />
          </>
        )}
      </Text>
      {feedback && <FeedbackText feedback={feedback} />}
    </li>
  );
}

function FeedbackText({ feedback: { outcome, overall, scores, remarks } }: { feedback: Feedback }) {
  return (
    <div
      style={{
        marginTop: 'var(--mantine-spacing-xs)',
        paddingInlineStart: 'var(--mantine-spacing-md)',
        borderInlineStart: '3px solid var(--loom-line)',
      }}
    >
      <Text>
        <b>{wordFor(FEEDBACK_OUTCOMES, outcome)}</b> · {overall} of 5 overall
      </Text>
      <Text size="sm" c="dimmed">
        {scores.map(({ skill, score }) => `${skill} ${score}/5`).join(' · ')}
      </Text>
      <Text mt={4} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {remarks}
      </Text>
    </div>
  );
}
