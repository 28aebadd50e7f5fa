/** One interview beside the calendar. */
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { linkTo } from '../../app/query-string.ts';
import { Facts } from '../../ui/Facts.tsx';
import { When } from '../../ui/When.tsx';
import { ROUND_MODES, wordFor } from '../jobs/words.ts';
import { InterviewBadge } from './InterviewBadge.tsx';
import { InterviewCommands } from './InterviewCommands.tsx';
import type { Interview } from './queries.ts';

export function InterviewDetail({ interview }: { interview: Interview }) {
  const { startsAt, place, reason, possible } = interview;
  return (
    <Stack>
      <Group gap="sm">
        <Text fw={650} size="lg">
          {interview.candidateName}
        </Text>
        <InterviewBadge {...interview} />
      </Group>
      <Facts
        facts={[
          { label: 'When', value: startsAt && <When at={startsAt} show="full" /> },
          { label: 'Length', value: `${interview.minutes} minutes` },
          { label: 'Round', value: `${interview.roundNumber}. ${interview.roundName}` },
          { label: 'How', value: wordFor(ROUND_MODES, interview.mode) },
          { label: 'Interviewer', value: interview.interviewerName },
          { label: 'Job', value: `${interview.jobTitle}, ${interview.clientName}` },
          { label: 'Where', value: place && <PlaceText place={place} /> },
          { label: 'Reason', value: reason },
        ]}
      />
      <InterviewCommands interview={interview} />
      {possible.includes('propose') && (
        <Button component={Link} {...linkTo(`/recruiter/schedule?interview=${interview.id}`)}>
          Propose a slot
        </Button>
      )}
      <Anchor component={Link} {...linkTo(`/recruiter/applications/${interview.applicationId}`)}>
        Open the application
      </Anchor>
    </Stack>
  );
}

/** A meeting link can be followed; an address or a number is read. */
export function PlaceText({ place }: { place: string }) {
  if (!/^https:\/\/\S+$/.test(place)) return <span style={{ overflowWrap: 'anywhere' }}>{place}</span>;
  return (
    <Anchor href={place} target="_blank" rel="noreferrer" style={{ overflowWrap: 'anywhere' }}>
      {place}
    </Anchor>
  );
}
