/** A job for whoever bears a link to it: what is ordered, to read and nothing else. */
import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { useParam } from '../../app/query-string.ts';
import { JobBrief } from '../../records/jobs/JobBrief.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { PublicPage } from '../../ui/PublicPage.tsx';
import { When } from '../../ui/When.tsx';

export default function SharedJobPage() {
  const token = useParam('token');
  const shared = useQuery({
    queryKey: ['shared-job', token],
    queryFn: () => ok(api.GET('/api/public/shared-jobs/{token}', { params: { path: { token } } })),
    retry: false,
  });
  return (
    <PublicPage>
      {shared.isPending && <Skeleton height={320} radius="lg" />}
      {shared.isError && <ProblemBox error={shared.error} />}
      {shared.isSuccess && (
        <Stack gap="lg">
          <title>{`${shared.data.job.title} · Hireloom`}</title>
          <div>
            <Title order={1}>{shared.data.job.title || 'Untitled job'}</Title>
            <Text c="dimmed" mt={4}>
              {shared.data.job.clientName} · {shared.data.job.code}. {shared.data.sharedBy} lets you read it
              until <When at={shared.data.expiresAt} show="full" />.
            </Text>
          </div>
          <JobBrief job={shared.data.job} />
        </Stack>
      )}
    </PublicPage>
  );
}
