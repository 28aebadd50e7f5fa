/** Whether what was typed is safe. */
import { Button, Group, Text } from '@mantine/core';
import type { Problem } from '../app/problem.ts';
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
        {status === 'failed' && whatFailed(problem)}
      </Text>
      {(status === 'offline' || (status === 'failed' && !problem?.errors.length)) && (
        <Button size="compact-xs" variant="subtle" onClick={retry}>
          Try again
        </Button>
      )}
    </Group>
  );
}

/** Where fields are to be mended, trying again would help nobody. */
function whatFailed(problem: Problem | null): string {
  const [first] = problem?.errors ?? [];
  return first ? `Not all is saved. ${first.message}` : (problem?.detail ?? 'Not saved.');
}
