/** How the background does: its queue, what was given up, and each scheduled task over all organisations. */
import { Stack } from '@mantine/core';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { DeadLetters } from './scheduler/DeadLetters.tsx';
import { PlatformTasks } from './scheduler/PlatformTasks.tsx';
import { Queue } from './scheduler/Queue.tsx';

export default function SchedulerPage() {
  return (
    <>
      <PageHeader title="Scheduler" detail="What Hireloom does by itself, for all organisations." />
      <Stack gap="xl">
        <Queue />
        <DeadLetters />
        <PlatformTasks />
      </Stack>
    </>
  );
}
