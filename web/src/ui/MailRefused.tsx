/** That mail to an address comes back, why, and how many were not sent since. */
import { Alert, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { When } from './When.tsx';

type Refusal = { at: string; reason: string; skipped: number };

export function MailRefused({ refusal, children }: { refusal: Refusal; children: ReactNode }) {
  const { at, reason, skipped } = refusal;
  return (
    <Alert color="marigold" icon={<Icon name="mail" size={18} />} title="Mail to this address comes back">
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        Since <When at={at} show="full" />: “{reason}”.{' '}
        {skipped === 0
          ? 'No more mails go there.'
          : `${skipped === 1 ? 'One mail has' : `${skipped} mails have`} not been sent since.`}{' '}
        What is new is still under the bell.
      </Text>
      {children}
    </Alert>
  );
}
