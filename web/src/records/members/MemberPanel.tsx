import { Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ROLE_WORDS } from '../../app/roles.ts';
import { Facts } from '../../ui/Facts.tsx';
import { MailRefused } from '../../ui/MailRefused.tsx';
import { PersonPicture } from '../../ui/PersonPicture.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { DateText } from '../../ui/When.tsx';
import { RecordTimeline } from '../timeline/RecordTimeline.tsx';
import { MemberCommands } from './MemberCommands.tsx';
import classes from './members.module.css';
import { type Member, memberQuery } from './queries.ts';
import type { Side } from './words.ts';

export function MemberPanel({ id, side }: { id: string; side: Side }) {
  const query = useQuery(memberQuery(id));
  if (query.isPending) return <Skeleton height={240} radius="lg" />;
  if (query.isError) return <ProblemBox error={query.error} onRetry={() => query.refetch()} />;
  return <Loaded member={query.data} side={side} />;
}

function Loaded({ member, side }: { member: Member; side: Side }) {
  return (
    <Stack gap="lg">
      <Group wrap="nowrap" align="flex-start">
        <PersonPicture name={member.name} picture={member.picture} size={56} />
        <div>
          <Group gap="sm">
            <Title order={2}>{member.name}</Title>
            <StateBadge state={member.state} />
          </Group>
          <Text c="dimmed" className={classes.address}>
            {member.email}
            {member.isMe && ' · this is you'}
          </Text>
        </div>
      </Group>
      {member.mailRefused && (
        <MailRefused refusal={member.mailRefused}>
          <Text size="sm" mt="xs">
            Ask them for another address, or have it tried again below.
          </Text>
        </MailRefused>
      )}
      <Facts
        facts={[
          { label: 'Role', value: ROLE_WORDS[member.role] },
          { label: 'Designation', value: member.designation },
          { label: 'Team', value: member.team?.name },
          { label: 'Member since', value: <DateText date={member.since} /> },
        ]}
      />
      <MemberCommands member={member} side={side} />
      <RecordTimeline subjectId={member.id} title="What happened" />
    </Stack>
  );
}
