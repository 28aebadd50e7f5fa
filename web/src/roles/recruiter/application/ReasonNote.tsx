/** Why an application ended, where somebody said so. */
import { Alert, Text } from '@mantine/core';
import type { Application } from '../../../records/applications/queries.ts';
import { REJECTION_REASONS } from '../../../records/applications/RejectForm.tsx';

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
