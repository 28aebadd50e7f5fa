/** How far a file is on its way, and how to call it back. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Intent } from '../app/command.ts';
import { upload } from '../app/upload.ts';

type Way = { share: number; paused: boolean };

export type Sending = {
  way: Way | null;
  cancel: () => void;
  /** @param path of an operation that takes a file */
  send: <Answer>(path: string, file: File, intent?: Intent) => Promise<Answer>;
};

/** Sends files one at a time, and knows how far each is. Show it with `UploadBar`. */
export function useSending(): Sending {
  const [way, setWay] = useState<Way | null>(null);
  const stop = useRef<AbortController>(null);
  return {
    way,
    cancel: () => stop.current?.abort(),
    send: async <Answer,>(path: string, file: File, intent?: Intent) => {
      stop.current = new AbortController();
      setWay({ share: 0, paused: false });
      try {
        return await upload<Answer>(path, file, intent, {
          signal: stop.current.signal,
          onProgress: (share) => setWay({ share, paused: false }),
          onPause: () => setWay((before) => before && { ...before, paused: true }),
        });
      } finally {
        setWay(null);
      }
    },
  };
}

export function UploadBar({ way, cancel }: Pick<Sending, 'way' | 'cancel'>) {
  if (!way) return null;
  const percent = Math.round(way.share * 100);
  return (
    <Stack gap={6}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" role="status">
          {way.paused
            ? 'No connection. It goes on by itself when you are back.'
            : percent < 100
              ? 'Sending the file …'
              : 'The file is here, and is looked at …'}
        </Text>
        <Group gap="sm" wrap="nowrap">
          <Text size="sm" aria-hidden>
            {percent} %
          </Text>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={cancel}>
            Cancel
          </Button>
        </Group>
      </Group>
      <Progress value={percent} aria-label="Sent of the file" color={way.paused ? 'marigold' : undefined} />
    </Stack>
  );
}
