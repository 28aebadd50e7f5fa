/** What the interviewer has to do now: answer the invitation, wait, score, or nothing more. */
import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNow } from '../../../app/clock.ts';
import { useMe } from '../../../app/session.ts';
import { When } from '../../../ui/When.tsx';
import type { Interview } from '../queries.ts';
import { AnswerButtons } from './AnswerButtons.tsx';
import { ScoreSheet } from './ScoreSheet.tsx';

export function YourPart({ interview }: { interview: Interview }) {
  const begun = useNow().toISOString() >= (interview.startsAt ?? '');
  if (interview.possible.includes('giveFeedback') && begun) return <ScoreSheet interview={interview} />;
  return (
    <Paper withBorder p="lg">
      <Stack gap="sm">
        <Part interview={interview} />
        <AnswerButtons interview={interview} begun={begun} />
      </Stack>
    </Paper>
  );
}

function Part({ interview }: { interview: Interview }) {
  const { state, possible, reason, candidateName, startsAt, stateSince } = interview;
  if (possible.includes('accept')) {
    return (
      <Words title="Can you take this interview?">
        Accept, and everyone gets an invitation for the calendar. Decline with a reason, and the recruiter
        proposes another time.
      </Words>
    );
  }
  if (possible.includes('giveFeedback')) return <NotOpenYet startsAt={startsAt!} />;
  if (state === 'completed') {
    return (
      <Words title="Your feedback is in">
        Thank you. It was given <When at={stateSince} />; you find it under Interviews.
      </Words>
    );
  }
  if (state === 'no_show') {
    return (
      <Words title="It did not take place">The recruiter and the company know and decide how to go on.</Words>
    );
  }
  if (state === 'cancelled') {
    return <Words title="Cancelled">{reason ?? 'This interview does not take place.'}</Words>;
  }
  if (state === 'to_schedule' || state === 'to_reschedule') {
    return (
      <Words title="The recruiter looks for a time">
        {reason ? `What was said: ${reason}. ` : ''}You are asked as soon as there is one. Until then you can
        read about {candidateName}.
      </Words>
    );
  }
  return <Words title="Nothing to do for you">You can read how it went.</Words>;
}

function NotOpenYet({ startsAt }: { startsAt: string }) {
  const { clock } = useMe();
  return (
    <Words title="The score sheet opens when the interview begins">
      That is on <When at={startsAt} show="full" />, <When at={startsAt} />.
      {clock.movable && ' In this demonstration you need not wait: move the clock in the top bar.'}
    </Words>
  );
}

function Words({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Title order={2} mb={4}>
        {title}
      </Title>
      <Text>{children}</Text>
    </div>
  );
}
