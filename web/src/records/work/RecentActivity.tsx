import { Paper } from '@mantine/core';
import { useMe } from '../../app/session.ts';
import { RecordTimeline } from '../timeline/RecordTimeline.tsx';

/** What happened lately on the reader's side. The platform has no side of its own. */
export function RecentActivity() {
  const { active } = useMe();
  if (!active || active.role === 'platform_admin') return null;
  return (
    <Paper withBorder p="lg" maw={820}>
      <RecordTimeline title="Recent activity" withAbout />
    </Paper>
  );
}
