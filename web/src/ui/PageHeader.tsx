/** The head of every screen: where one is, the record's state, and what can be done. */
import { Anchor, Box, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { focusIfRequested } from '../app/heading-focus.ts';
import { linkTo } from '../app/query-string.ts';
import { Icon } from './Icon.tsx';

type Props = {
  title: string;
  /** Beside the title, e.g. a StateBadge. */
  state?: ReactNode;
  /** One line below the title. */
  detail?: ReactNode;
  /** The way back, e.g. { label: 'Jobs', href: '/client/jobs' }. */
  back?: { label: string; href: string };
  /** At the right: a CommandBar or a button. */
  children?: ReactNode;
};

export function PageHeader({ title, state, detail, back, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another place to announce
  useEffect(() => focusIfRequested(heading.current), [title]);
  return (
    <Box component="header" mb="lg">
      <title>{`${title} · Hireloom`}</title>
      {back && (
        <Anchor
          component={Link}
          {...linkTo(back.href)}
          size="sm"
          mb={4}
          display="inline-flex"
          style={{ alignItems: 'center', gap: 2 }}
        >
          <Icon name="left" size={14} /> {back.label}
        </Anchor>
      )}
      <Group justify="space-between" align="flex-start" gap="md">
        <Box style={{ flex: '1 1 16rem', minWidth: 0 }}>
          <Group gap="sm">
            <Title
              order={1}
              ref={heading}
              tabIndex={-1}
              style={{ outline: 'none', overflowWrap: 'anywhere' }}
            >
              {title}
            </Title>
            {state}
          </Group>
          {detail && (
            <Text component="div" c="dimmed" mt={4}>
              {detail}
            </Text>
          )}
        </Box>
        {children}
      </Group>
    </Box>
  );
}
