/** The interviews of this application that want something of the recruiter now. */
import { Button, Group, Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { linkTo } from '../../../app/query-string.ts';
import type { Application } from '../../../records/applications/queries.ts';
import { InterviewBadge } from '../../../records/interviews/InterviewBadge.tsx';
import { InterviewCommands } from '../../../records/interviews/InterviewCommands.tsx';
import { interviewQuery } from '../../../records/interviews/queries.ts';
import { When } from '../../../ui/When.tsx';

const ENDED = ['completed', 'cancelled', 'no_show'];

export function InterviewsToDo({ application: { interviews } }: { application: Application }) {
  return interviews
    .filter(({ state }) => !ENDED.includes(state))
    .map(({ id }) => <InterviewToDo key={id} id={id} />);
}

function InterviewToDo({ id }: { id: string }) {
  const interview = useQuery(interviewQuery(id)).data;
  if (!interview) return null;
  const { roundNumber, roundName, interviewerName, state, startsAt, reason, possible } = interview;
  return (
    <Paper withBorder p="md" style={{ borderInlineStart: '3px solid var(--loom-thread)' }}>
      <Group justify="space-between" gap="sm">
        <div style={{ flex: '1 1 14rem' }}>
          <Group gap="xs">
            <Text fw={600}>
              Round {roundNumber}: {roundName}
            </Text>
            <InterviewBadge state={state} endsAt={interview.endsAt} />
          </Group>
          <Text size="sm" c="dimmed">
            {interviewerName}
            {startsAt && (
              <>
                {' · '}
                <When at={startsAt} show="full" />
              </>
            )}
            {reason && ` · ${reason}`}
          </Text>
        </div>
        <Group gap="xs">
          {possible.includes('propose') && (
            <Button component={Link} {...linkTo(`/recruiter/schedule?interview=${id}`)}>
              {state === 'proposed' ? 'Propose another slot' : 'Propose a slot'}
            </Button>
          )}
          <InterviewCommands interview={interview} />
        </Group>
      </Group>
    </Paper>
  );
}
