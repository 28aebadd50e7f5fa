/** Begins a draft with an agency; with only one agency there is nothing to choose. */
import { Button, Radio, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';

const listEngagements = async () => {
  const query = { state: 'active', limit: 200 };
  const { items } = await ok(api.GET('/api/common/engagements', { params: { query } }));
  return items.sort((a, b) => a.agencyName.localeCompare(b.agencyName));
};
type Engagement = Awaited<ReturnType<typeof listEngagements>>[number];

export default function NewJobPage() {
  const engagements = useQuery({ queryKey: ['engagement', 'active'], queryFn: listEngagements });
  return (
    <>
      <PageHeader title="Post a job" back={{ label: 'Jobs', href: '/client/jobs' }} />
      {engagements.isPending && <Skeleton height={160} radius="lg" />}
      {engagements.isError && <ProblemBox error={engagements.error} onRetry={() => engagements.refetch()} />}
      {engagements.isSuccess && <Begin engagements={engagements.data} />}
    </>
  );
}

function Begin({ engagements }: { engagements: Engagement[] }) {
  const navigate = useNavigate();
  const create = useCommand({
    subject: 'job',
    run: (engagementId: string, headers: Intent) =>
      ok(api.POST('/api/client/jobs', { body: { engagementId }, headers })),
    onDone: (job) => navigate({ to: `/client/jobs/${job.id}/edit`, replace: true }),
  });
  if (engagements.length === 0) {
    return (
      <EmptyState
        icon="handshake"
        title="No agency works for you yet"
        hint="Find an agency by its code and ask it. As soon as the engagement is active, you can post jobs."
        action={{ label: 'Find an agency', href: '/client/agencies/find' }}
      />
    );
  }
  const [only] = engagements;
  if (engagements.length === 1 && only) {
    return <AtOnce begin={() => create.mutate(only.id)} error={create.error} />;
  }
  return (
    <Choice
      engagements={engagements}
      onChoose={(id) => create.mutate(id)}
      running={create.isPending}
      error={create.error}
    />
  );
}

function AtOnce({ begin, error }: { begin: () => void; error: Error | null }) {
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    begin();
  }, [begin]);
  return error ? <ProblemBox error={error} onRetry={begin} /> : <Skeleton height={160} radius="lg" />;
}

type ChoiceProps = {
  engagements: Engagement[];
  onChoose: (id: string) => void;
  running: boolean;
  error: Error | null;
};

function Choice({ engagements, onChoose, running, error }: ChoiceProps) {
  const [chosen, setChosen] = useState('');
  return (
    <Stack maw={520} align="flex-start">
      <Radio.Group
        label="Which agency shall fill the job?"
        description="Its terms with you apply. This cannot be changed later."
        value={chosen}
        onChange={setChosen}
      >
        <Stack gap="sm" mt="md">
          {engagements.map(({ id, agencyName }) => (
            <Radio key={id} value={id} label={agencyName} />
          ))}
        </Stack>
      </Radio.Group>
      {error && <ProblemBox error={error} />}
      <Button mt="md" onClick={() => onChoose(chosen)} loading={running} disabled={!chosen}>
        Begin
      </Button>
    </Stack>
  );
}
