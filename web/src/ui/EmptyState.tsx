/** Nothing here yet, and what to do first. */
import { Button, Paper, Stack, Text, ThemeIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { linkTo } from '../app/query-string.ts';
import { Icon, type IconName } from './Icon.tsx';

export type EmptyWords = {
  title: string;
  hint: string;
  icon?: IconName;
  action?: { label: string; href: string };
};

export function EmptyState({ title, hint, icon = 'inbox', action }: EmptyWords) {
  return (
    <Paper p="xl" withBorder style={{ borderStyle: 'dashed' }} bg="transparent">
      <Stack align="center" gap="xs" ta="center" maw={440} mx="auto" py="md">
        <ThemeIcon variant="light" size={52} radius="xl" color="pine">
          <Icon name={icon} size={26} />
        </ThemeIcon>
        <Text fw={650} mt="xs">
          {title}
        </Text>
        <Text c="dimmed" size="sm">
          {hint}
        </Text>
        {action && (
          <Button component={Link} {...linkTo(action.href)} mt="sm">
            {action.label}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}
