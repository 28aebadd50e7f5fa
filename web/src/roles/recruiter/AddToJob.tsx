/** Puts the candidate into a job: which one, and for which of its places. */
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { type Job, jobQuery } from '../../records/jobs/queries.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';

type Props = { candidate: { id: string; name: string }; close: () => void };

export function AddToJob({ candidate, close }: Props) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [jobId, setJobId] = useState<string | null>(null);
  const [q] = useDebouncedValue(typed.trim(), 250);
  const jobs = useQuery({
    queryKey: ['job', 'pick', q],
    queryFn: () =>
      ok(
        api.GET('/api/common/jobs', {
          params: { query: { state: 'open', sort: 'deadline', q: q || undefined } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const job = useQuery({ ...jobQuery(jobId ?? ''), enabled: jobId !== null }).data;
  return (
    <CommandForm
      title={`Add ${candidate.name} to a job`}
      label="Add to the job"
      subject="application"
      initial={{ jobLocationId: '' }}
      validate={{ jobLocationId: (id) => (id || onlyPlaceOf(job) ? null : 'Choose the place.') }}
      submit={({ jobLocationId }, intent) =>
        ok(
          api.POST('/api/recruiter/jobs/{id}/source', {
            params: { path: { id: jobId ?? '' } },
            body: { jobLocationId: jobLocationId || onlyPlaceOf(job)!, candidateRecordId: candidate.id },
            headers: intent,
          }),
        )
      }
      done={`${candidate.name} is in the job.`}
      onDone={({ id }) => navigate({ to: `/recruiter/applications/${id}` })}
      close={close}
    >
      {(form) => (
        <>
          <Select
            label="Job"
            placeholder="Type to search open jobs"
            searchable
            data={(jobs.data?.items ?? []).map(({ id, title, clientName, code }) => ({
              value: id,
              label: `${title} · ${clientName} · ${code}`,
            }))}
            value={jobId}
            onChange={(id) => {
              setJobId(id);
              form.setFieldValue('jobLocationId', '');
            }}
            onSearchChange={(text) => setTyped(text.split(' · ')[0] ?? '')}
            filter={({ options }) => options}
            nothingFoundMessage="No open job of yours fits."
            data-autofocus
          />
          {job && job.locations.length > 1 && (
            <Select
              label="Place"
              data={job.locations.map(({ id, place, openings, filled }) => ({
                value: id,
                label: `${place} (${openings - filled} open)`,
              }))}
              {...form.getInputProps('jobLocationId')}
            />
          )}
        </>
      )}
    </CommandForm>
  );
}

const onlyPlaceOf = (job: Job | undefined) => (job?.locations.length === 1 ? job.locations[0]!.id : null);
