/** Why an application ended, where somebody said so. */
import { Alert, Text } from '@mantine/core';
import { REJECTION_REASONS } from '../../../generated/words.ts';
import type { Application } from '../../../records/applications/queries.ts';

export function ReasonNote({ application: { reasonCode, reason } }: { application: Application }) {
  if (!reason) return null;
  const code = REJECTION_REASONS[reasonCode as keyof typeof REJECTION_REASONS];
  return (
    <Alert color="clay" title={code ?? 'Reason'}>
      <Text size="sm" c="var(--mantine-color-text)" style={{ whiteSpace: 'pre-line' }}>
        {reason}
      </Text>
    </Alert>
  );
}
