import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { When } from '../../../ui/When.tsx';
import classes from './mailbox.module.css';
import type { Mail } from './queries.ts';

/** Of what is more than kept here: where a relay is set, or an address is refused. */
const STATES: Record<string, string> = {
  waiting: 'Waits to be sent',
  sent: 'Sent',
  failed: 'Not sent yet; it is tried again',
  refused: 'Refused by its address',
  skipped: 'Not sent: the address refuses mail',
};

export function MailList({ mails, opened }: { mails: Mail[]; opened: string | undefined }) {
  return (
    <ul className={classes.items}>
      {mails.map(({ id, subject, toName, toAddress, at, state }) => (
        <li key={id}>
          <Link
            to="."
            search={((before: object) => ({ ...before, open: id })) as never}
            resetScroll={false}
            className={classes.item}
            aria-current={id === opened ? 'true' : undefined}
            activeProps={{ 'aria-current': undefined }}
          >
            <Text fw={600} lineClamp={2}>
              {subject}
            </Text>
            <Text size="sm" c="dimmed" truncate>
              {toName} · {toAddress}
            </Text>
            <Text size="xs" c="dimmed">
              {/* Read without signing in, and so without the clock that may have been moved. */}
              <When at={at} show="full" />
              {STATES[state] && ` · ${STATES[state]}`}
            </Text>
          </Link>
        </li>
      ))}
    </ul>
  );
}
