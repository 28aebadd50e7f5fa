/** Whether what was typed is safe. */
import { Button, Group, Text } from '@mantine/core';
import type { Autosave } from './useAutosave.ts';
import { When } from './When.tsx';

export function SaveState({ autosave }: { autosave: Autosave }) {
  const { status, savedAt, problem, retry } = autosave;
  return (
    <Group gap="xs" role="status">
      <Text
        size="sm"
        c={status === 'failed' || status === 'conflict' ? 'var(--mantine-color-error)' : 'dimmed'}
      >
        {status === 'saved' &&
          (savedAt ? (
            <>
              Saved <When at={savedAt} />
            </>
          ) : (
            'Everything is saved'
          ))}
        {status === 'changed' && 'Saving soon…'}
        {status === 'saving' && 'Saving…'}
        {status === 'offline' && 'No connection. Kept on this device, we go on trying.'}
        {status === 'conflict' && 'Somebody else changed this.'}
        {status === 'failed' && (problem?.detail ?? 'Not saved.')}
      </Text>
      {(status === 'failed' || status === 'offline') && (
        <Button size="compact-xs" variant="subtle" onClick={retry}>
          Try again
        </Button>
      )}
    </Group>
  );
}
