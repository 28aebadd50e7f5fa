/** The feedback of one interview: a score for each skill, the outcome, and words. Kept on this device as typed. */
import { Button, Divider, Group, Paper, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { api, ok } from '../../../app/api.ts';
import { type Intent, useCommand } from '../../../app/command.ts';
import { Problem } from '../../../app/problem.ts';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import type { Interview } from '../queries.ts';
import { AnswerButtons } from './AnswerButtons.tsx';
import { Score } from './Score.tsx';
import { type Draft, type Outcome, useDraft } from './useDraft.ts';

const OUTCOMES: Record<Outcome, [label: string, description: string]> = {
  advance: ['Advance', 'The next round is scheduled.'],
  select: ['Select', 'You recommend this candidate.'],
  hold: ['Hold', 'Decide later, for example after other candidates.'],
  reject: ['Reject', 'The company decides after reading your words.'],
};

export function ScoreSheet({ interview }: { interview: Interview }) {
  const { id, skills, lastRound } = interview;
  const { draft, change, drop, kept } = useDraft(id);
  const feedback = useCommand({
    run: (sheet: Draft, headers: Intent) =>
      ok(
        api.POST('/api/interviewer/interviews/{id}/give-feedback', {
          params: { path: { id } },
          body: bodyOf(sheet, skills),
          headers,
        }),
      ),
    subject: 'interview',
    done: 'Your feedback is in. Thank you!',
    onDone: drop,
  });
  const errors = errorsOf(feedback.error);
  const outcomes: Outcome[] = [lastRound ? 'select' : 'advance', 'hold', 'reject'];
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="sheet">
      <Group justify="space-between" align="baseline" mb="md">
        <Title order={2} id="sheet">
          Score sheet
        </Title>
        <Text size="sm" c="dimmed" role="status">
          {kept ? 'Kept on this device as you type' : lastRound ? 'Last round' : ''}
        </Text>
      </Group>
      <Stack gap="lg">
        {skills.map((skill) => (
          <Score
            key={skill}
            label={skill}
            value={draft.scores[skill]}
            error={draft.scores[skill] ? undefined : errors[`scores.${skill}`]}
            onChange={(score) => change({ scores: { ...draft.scores, [skill]: score } })}
          />
        ))}
        <Divider />
        <Score
          label="Overall"
          value={draft.overall ?? undefined}
          error={draft.overall ? undefined : errors.overall}
          onChange={(overall) => change({ overall })}
        />
        <Radio.Group
          label="Outcome"
          labelProps={{ fw: 600 }}
          value={draft.outcome}
          error={errors.outcome}
          onChange={(outcome) => change({ outcome: outcome as Outcome })}
        >
          <Stack gap="xs" mt="xs">
            {outcomes.map((outcome) => (
              <Radio
                key={outcome}
                value={outcome}
                label={OUTCOMES[outcome][0]}
                description={OUTCOMES[outcome][1]}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label="Remarks"
          labelProps={{ fw: 600 }}
          description="What you asked, what you heard, and why you decide so."
          autosize
          minRows={5}
          maxLength={10_000}
          value={draft.remarks}
          error={errors.remarks}
          onChange={(event) => change({ remarks: event.currentTarget.value })}
        />
        {feedback.error && <ProblemBox error={feedback.error} />}
        <Button onClick={() => feedback.mutate(draft)} loading={feedback.isPending}>
          Give feedback
        </Button>
        <Divider label="It did not happen?" />
        <AnswerButtons interview={interview} begun />
      </Stack>
    </Paper>
  );
}

/** What is not filled in is left out, so that the server says in its words what is missing. */
function bodyOf({ outcome, overall, scores, remarks }: Draft, skills: string[]) {
  return {
    outcome: outcome as Outcome,
    overall: overall as number,
    scores: skills.flatMap((skill) => {
      const score = scores[skill];
      return score ? [{ skill, score }] : [];
    }),
    remarks,
  };
}

function errorsOf(error: Error | null): Record<string, string | undefined> {
  if (!(error instanceof Problem)) return {};
  return Object.fromEntries(error.errors.map(({ path, message }) => [path.replace(/^body\./, ''), message]));
}
