import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCommand } from '../../app/command.ts';
import { linkTo } from '../../app/query-string.ts';
import { When } from '../../ui/When.tsx';
import classes from './notifications.module.css';
import { type Notice, see } from './queries.ts';

/** Following a notification marks it as seen. */
export function NoticeList({ items, onFollow }: { items: Notice[]; onFollow?: () => void }) {
  const seen = useCommand({ run: (id: string, intent) => see(id, intent), subject: 'notification' });
  const follow = (notice: Notice) => {
    if (!notice.seenAt) seen.mutate(notice.id);
    onFollow?.();
  };
  return (
    <ul className={classes.list}>
      {items.map((notice) => (
        <li key={notice.id}>
          <Link
            {...linkTo(notice.href)}
            className={classes.notice}
            data-new={!notice.seenAt || undefined}
            onClick={() => follow(notice)}
          >
            <Text size="sm" fw={notice.seenAt ? 500 : 650}>
              {notice.title}
              {!notice.seenAt && <span className={classes.new}>New</span>}
            </Text>
            <Text size="sm" c="dimmed">
              {notice.body}
            </Text>
            <Text size="xs" c="dimmed">
              <When at={notice.at} />
            </Text>
          </Link>
        </li>
      ))}
    </ul>
  );
}
