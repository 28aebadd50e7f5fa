import { Skeleton, Stack } from '@mantine/core';

/** As high as the rows that come, so that nothing jumps. */
export function DataSkeleton({ label }: { label: string }) {
  return (
    <Stack gap={6} role="status" aria-label={`${label} are loading`}>
      {Array.from({ length: 8 }, (_, index) => (
        <Skeleton key={index} height={46} radius="md" />
      ))}
    </Stack>
  );
}
