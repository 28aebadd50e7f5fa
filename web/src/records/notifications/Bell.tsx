import { ActionIcon, Button, Group, Indicator, Popover, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Intent, useCommand } from '../../app/command.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { NoticeList } from './NoticeList.tsx';
import classes from './notifications.module.css';
import { newestNotifications, seeAll } from './queries.ts';

export function Bell() {
  const [opened, popover] = useDisclosure();
  const newest = useQuery(newestNotifications);
  const unseen = newest.data?.unseen ?? 0;
  const allSeen = useCommand({
    run: (_: undefined, intent: Intent) => seeAll(intent),
    subject: 'notification',
  });
  const label = unseen ? `Notifications, ${unseen} new` : 'Notifications';
  return (
    <Popover
      opened={opened}
      onChange={popover.toggle}
      onClose={popover.close}
      position="bottom-end"
      shadow="lg"
      width="min(380px, calc(100vw - 16px))"
      trapFocus
    >
      <Indicator
        label={unseen > 99 ? '99+' : unseen}
        size={17}
        offset={6}
        disabled={unseen === 0}
        color="clay"
      >
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            c="inherit"
            size="lg"
            aria-label={label}
            onClick={popover.toggle}
          >
            <Icon name="bell" />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p="xs">
        <Group justify="space-between" px="xs" pb="xs">
          <Text fw={650}>Notifications</Text>
          {unseen > 0 && (
            <Button
              size="compact-sm"
              variant="subtle"
              loading={allSeen.isPending}
              onClick={() => allSeen.mutate()}
            >
              Mark all as seen
            </Button>
          )}
        </Group>
        {newest.isError && <ProblemBox error={newest.error} onRetry={() => newest.refetch()} />}
        {newest.data?.items.length === 0 && (
          <Text c="dimmed" size="sm" p="xs">
            Nothing yet. What concerns you appears here by itself.
          </Text>
        )}
        <div className={classes.scroll}>
          <NoticeList items={newest.data?.items ?? []} onFollow={popover.close} />
        </div>
        <Button
          component={Link}
          to="/notifications"
          variant="subtle"
          fullWidth
          mt="xs"
          onClick={popover.close}
        >
          All notifications
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
