/** Open jobs of the agency that I do not work on: ask the manager for one. */
import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { type Column, DataList } from '../../ui/DataList.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { DateText } from '../../ui/When.tsx';

const list = (query: never) => ok(api.GET('/api/recruiter/jobs-to-ask-for', { params: { query } }));
type Item = Awaited<ReturnType<typeof list>>['items'][number];

export default function AskForJobsPage() {
  return (
    <>
      <PageHeader
        title="Other open jobs"
        detail="You do not work on these. Ask for one, and a manager decides."
        back={{ label: 'Jobs', href: '/recruiter/jobs' }}
      />
      <DataList
        subject="job"
        label="Other open jobs"
        fetch={list}
        columns={COLUMNS}
        search="Title or code"
        empty={{
          icon: 'briefcase',
          title: 'No other open job',
          hint: 'You work on all that is open.',
        }}
      />
    </>
  );
}

const COLUMNS: Column<Item>[] = [
  { key: 'title', label: 'Job', render: ({ title, code }) => `${title} · ${code}` },
  { key: 'clientName', label: 'Client', render: ({ clientName }) => clientName },
  { key: 'places', label: 'Places', render: ({ places }) => places.join(', ') },
  { key: 'skills', label: 'Required', render: ({ skills }) => skills.slice(0, 4).join(', ') || '–' },
  { key: 'openings', label: 'Openings', align: 'end', render: ({ openings }) => openings },
  {
    key: 'deadline',
    label: 'Deadline',
    render: ({ deadline }) => (deadline ? <DateText date={deadline} /> : '–'),
  },
  { key: 'ask', label: 'Ask', render: (job) => <Ask job={job} /> },
];

function Ask({ job }: { job: Item }) {
  const [asking, setAsking] = useState(false);
  const params = { path: { id: job.id } };
  const withdraw = useCommand({
    subject: 'job',
    run: (_: undefined, headers: Intent) =>
      ok(api.DELETE('/api/recruiter/jobs-to-ask-for/{id}', { params, headers })),
    done: 'Taken back.',
  });
  return (
    <Group gap="xs">
      {job.asked ? (
        <Button
          size="xs"
          variant="default"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate(undefined)}
          aria-label={`Asked. Take back: ${job.title}`}
        >
          Asked. Take back
        </Button>
      ) : (
        <Button size="xs" onClick={() => setAsking(true)} aria-label={`Ask for it: ${job.title}`}>
          Ask for it
        </Button>
      )}
      {asking && (
        <CommandForm
          title={`Ask for “${job.title}”`}
          label="Ask for it"
          subject="job"
          initial={{ note: '' }}
          submit={({ note }, headers) =>
            ok(
              api.PUT('/api/recruiter/jobs-to-ask-for/{id}', {
                params,
                body: note.trim() ? { note: note.trim() } : {},
                headers,
              }),
            )
          }
          done="The managers are told."
          close={() => setAsking(false)}
        >
          {(form) => (
            <Textarea
              label="Note"
              description="Optional: why you."
              autosize
              minRows={2}
              maxLength={500}
              data-autofocus
              {...form.getInputProps('note')}
            />
          )}
        </CommandForm>
      )}
    </Group>
  );
}
