import { Anchor, List, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { type Negotiation, useSide } from './queries.ts';

type Props = { title: string; words: string; jobs: Negotiation['jobs']; children?: ReactNode };

export function JobList({ title, words, jobs, children }: Props) {
  const { jobs: home } = useSide();
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-label={title}>
      <Title order={2}>{title}</Title>
      <Text size="sm" c="dimmed" mt={4} mb="md">
        {words}
      </Text>
      <List>
        {jobs.map(({ id, code, title: jobTitle, state }) => (
          <List.Item key={id}>
            <Anchor component={Link} to={`${home}/${id}`}>
              {jobTitle} ({code})
            </Anchor>{' '}
            <StateBadge state={state} />
          </List.Item>
        ))}
      </List>
      {children}
    </Paper>
  );
}
