/** What happened to a record, newest first, in sentences. */
import { Timeline as MantineTimeline, Text } from '@mantine/core';
import { PersonPicture } from './PersonPicture.tsx';
import { When } from './When.tsx';

export type TimelineEvent = {
  id: string;
  at: string;
  actorName: string;
  actorPicture: string | null;
  sentence: string;
  /** Where the list is of many records: which one it is. */
  about?: string;
};

export function Timeline({ events }: { events: TimelineEvent[] }) {
  if (events.length === 0) return <Text c="dimmed">Nothing has happened here yet.</Text>;
  return (
    <MantineTimeline bulletSize={28} lineWidth={2} color="pine" active={-1} role="list">
      {events.map(({ id, at, actorName, actorPicture, sentence, about }) => (
        <MantineTimeline.Item
          key={id}
          role="listitem"
          bullet={<PersonPicture name={actorName} picture={actorPicture} size={24} />}
        >
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
