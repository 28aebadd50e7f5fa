/** Begins a draft: with which agency or for which client, and from what. */
import { Button, Group, Radio, Select, Skeleton, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { useSide } from '../engagements/queries.ts';
import { type Template, templatesQuery } from '../jobs/queries.ts';
import { DescriptionDrop } from './DescriptionDrop.tsx';
import { type DescriptionReading, draftFrom } from './description-file.ts';

const listEngagements = async () => {
  const query = { state: 'active', limit: 200 };
  return (await ok(api.GET('/api/common/engagements', { params: { query } }))).items;
};
type Engagement = Awaited<ReturnType<typeof listEngagements>>[number];

export default function NewJobPage() {
  const { jobs, isClient } = useSide();
  const engagements = useQuery({ queryKey: ['engagement', 'active'], queryFn: listEngagements });
  const templates = useQuery({ ...templatesQuery, enabled: isClient });
  const failed = [engagements, templates].find(({ isError }) => isError);
  const ready = engagements.isSuccess && (templates.isSuccess || !isClient);
  return (
    <>
      <PageHeader
        title={isClient ? 'Post a job' : 'Draft a job for a client'}
        back={{ label: 'Jobs', href: jobs }}
      />
      {failed ? (
        <ProblemBox error={failed.error} onRetry={() => failed.refetch()} />
      ) : ready ? (
        <Begin engagements={engagements.data} templates={templates.data?.items ?? []} />
      ) : (
        <Skeleton height={160} radius="lg" />
      )}
    </>
  );
}

/** What the draft begins from; anything else is the id of a template. */
const FILE = 'file';
const EARLIER = 'earlier';

function Begin({ engagements, templates }: { engagements: Engagement[]; templates: Template[] }) {
  const { jobs, isClient } = useSide();
  const navigate = useNavigate();
  const [address] = useQueryString();
  const asked = oneOf(address.engagement);
  const known = engagements.some(({ id }) => id === asked);
  const [engagementId, setEngagementId] = useState(
    known ? asked! : engagements.length === 1 ? engagements[0]!.id : '',
  );
  const [source, setSource] = useState('');
  const [reading, setReading] = useState<DescriptionReading | null>(null);
  const [earlierId, setEarlierId] = useState('');
  const create = useCommand({
    subject: 'job',
    run: (_: undefined, headers: Intent) => {
      if (source === EARLIER) {
        const path = { id: earlierId };
        return ok(api.POST('/api/common/jobs/{id}/duplicate', { params: { path }, headers }));
      }
      const template = templates.find(({ id }) => id === source)?.fields;
      const fields = source === FILE && reading ? draftFrom(reading) : template;
      return ok(api.POST('/api/common/jobs', { body: { engagementId, ...fields } as never, headers }));
    },
    onDone: (job) => navigate({ to: `${jobs}/${job.id}/edit`, replace: true }),
  });
  const ready = source === EARLIER ? earlierId : engagementId && (source !== FILE || reading);
  if (engagements.length === 0) return <NobodyYet />;
  const nameOf = ({ agencyName, clientName }: Engagement) => (isClient ? agencyName : clientName);
  const options = engagements
    .map((engagement) => ({ value: engagement.id, label: nameOf(engagement) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <Stack maw={520} align="stretch" gap="lg">
      <SourceChoice templates={templates} value={source} onChange={setSource} />
      {source === FILE && <DescriptionDrop reading={reading} onRead={setReading} />}
      {source === EARLIER && <EarlierJob value={earlierId} onChange={setEarlierId} />}
      {source !== EARLIER && (
        <Select
          label={isClient ? 'Which agency shall fill the job?' : 'For which client?'}
          description={
            isClient
              ? 'Its terms with you apply. This cannot be changed later.'
              : 'The client sees the draft, and submits it. This cannot be changed later.'
          }
          placeholder="Choose"
          data={options}
          value={engagementId || null}
          onChange={(id) => setEngagementId(id ?? '')}
          allowDeselect={false}
          searchable
        />
      )}
      {create.error && <ProblemBox error={create.error} />}
      <Group>
        <Button onClick={() => create.mutate(undefined)} loading={create.isPending} disabled={!ready}>
          Begin
        </Button>
      </Group>
    </Stack>
  );
}

function NobodyYet() {
  const { isClient } = useSide();
  return isClient ? (
    <EmptyState
      icon="handshake"
      title="No agency works for you yet"
      hint="Find an agency by its code and ask it. As soon as the engagement is active, you can post jobs."
      action={{ label: 'Find an agency', href: '/client/agencies/find' }}
    />
  ) : (
    <EmptyState
      icon="handshake"
      title="No client yet"
      hint="Invite a client, or make the company of one who has no account. Then draft its jobs."
      action={{ label: 'Clients', href: '/manager/clients' }}
    />
  );
}

type ChoiceProps = { templates: Template[]; value: string; onChange: (source: string) => void };

function SourceChoice({ templates, value, onChange }: ChoiceProps) {
  const chosen = templates.find(({ id }) => id === value);
  return (
    <Stack gap="xs" align="flex-start">
      <Radio.Group label="Begin from" value={value} onChange={onChange}>
        <Stack gap="xs" mt="xs">
          <Radio value="" label="An empty form" />
          <Radio value={FILE} label="A file, a saved page or pasted text" />
          <Radio value={EARLIER} label="An earlier job" />
          {templates.map(({ id, name }) => (
            <Radio key={id} value={id} label={name} description="Template" />
          ))}
        </Stack>
      </Radio.Group>
      {chosen && <DeleteTemplate template={chosen} onDeleted={() => onChange('')} />}
    </Stack>
  );
}

/** All that it says, but its deadline; for the same agency and client. */
function EarlierJob({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const found = useQuery({
    queryKey: ['job', 'list', 'earlier', q],
    queryFn: () => ok(api.GET('/api/common/jobs', { params: { query: { q: q || undefined, limit: 20 } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      label="Which one?"
      description="All that it says is copied, but its deadline."
      placeholder="Title or code"
      data={found.data?.items.map(({ id, title, code, clientName }) => ({
        value: id,
        label: `${title || 'Untitled job'} · ${code} · ${clientName}`,
      }))}
      // The server has searched already.
      filter={({ options }) => options}
      searchable
      onSearchChange={(words) => setTyped(words.split(' · ')[0]!)}
      nothingFoundMessage="No job of this name."
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
    />
  );
}

function DeleteTemplate({ template, onDeleted }: { template: Template; onDeleted: () => void }) {
  const [asking, setAsking] = useState(false);
  const remove = useCommand({
    subject: 'job',
    run: (_: undefined, headers: Intent) =>
      ok(api.DELETE('/api/client/job-templates/{id}', { params: { path: { id: template.id } }, headers })),
    done: 'The template is deleted.',
    onDone: () => {
      setAsking(false);
      onDeleted();
    },
  });
  return (
    <>
      <Button size="compact-sm" variant="subtle" color="clay" onClick={() => setAsking(true)}>
        Delete this template
      </Button>
      <Confirm
        opened={asking}
        label="Delete the template"
        question={`“${template.name}” is gone for good. Jobs that were begun from it stay.`}
        running={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(undefined)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
