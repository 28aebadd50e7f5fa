import { Paper, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { previewQuery } from './queries.ts';

/** Who would be told what now. @param steps as if these were chosen */
export function TaskPreview({ task, steps }: { task: string; steps?: string }) {
  const preview = useQuery(previewQuery(task, steps));
  if (preview.isPending) return <Skeleton height={80} mt="md" radius="md" />;
  if (preview.isError) return <ProblemBox error={preview.error} onRetry={() => preview.refetch()} />;
  if (preview.data.items.length === 0) {
    return (
      <div style={{ marginTop: 'var(--mantine-spacing-md)' }}>
        <EmptyState
          icon="check"
          title="Nothing is due"
          hint="If it ran now, nobody would be told anything."
        />
      </div>
    );
  }
  return (
    <Stack component="ul" gap="sm" p={0} m={0} mt="md" style={{ listStyle: 'none' }} aria-label="Preview">
      {preview.data.items.map(({ recipient, email, title, items }) => (
        <Paper
          key={`${recipient} ${email} ${title}`}
          component="li"
          p="sm"
          bg="var(--loom-paper)"
          radius="md"
        >
          <Text fw={600}>{title}</Text>
          <Text size="sm" c="dimmed">
            To {[recipient, email].filter(Boolean).join(', ')}
          </Text>
          {items.map((line, at) => (
            <Text key={`${at} ${line}`} size="sm">
              {line}
            </Text>
          ))}
        </Paper>
      ))}
    </Stack>
  );
}
