import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { When } from '../../../ui/When.tsx';
import classes from './mailbox.module.css';
import type { Mail } from './queries.ts';

export function MailList({ mails, opened }: { mails: Mail[]; opened: string | undefined }) {
  return (
    <ul className={classes.items}>
      {mails.map(({ id, subject, toName, toAddress, at }) => (
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
              <When at={at} />
            </Text>
          </Link>
        </li>
      ))}
    </ul>
  );
}
