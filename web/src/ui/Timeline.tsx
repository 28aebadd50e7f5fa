/** What happened to a record, newest first, in sentences. */
import { Timeline as MantineTimeline, Text } from '@mantine/core';
import { When } from './When.tsx';

export type TimelineEvent = {
  id: string;
  at: string;
  actorName: string;
  sentence: string;
  /** Where the list is of many records: which one it is. */
  about?: string;
};

export function Timeline({ events }: { events: TimelineEvent[] }) {
  if (events.length === 0) return <Text c="dimmed">Nothing has happened here yet.</Text>;
  return (
    <MantineTimeline bulletSize={12} lineWidth={2} color="pine" active={-1} role="list">
      {events.map(({ id, at, actorName, sentence, about }) => (
        <MantineTimeline.Item key={id} role="listitem">
          <Text size="sm" mt={-4}>
            <b>{actorName}</b> {sentence}
          </Text>
          <Text size="xs" c="dimmed">
            {about && `${about} · `}
            <When at={at} />
          </Text>
        </MantineTimeline.Item>
      ))}
    </MantineTimeline>
  );
}
