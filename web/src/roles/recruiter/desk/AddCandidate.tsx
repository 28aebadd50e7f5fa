/** Puts somebody into this job: found among the agency's candidates, or new from a résumé dropped right here. */
import { Alert, Button, Group, Modal, Select, Stack, Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import { api, ok } from '../../../app/api.ts';
import { type Intent, useCommand } from '../../../app/command.ts';
import { useQueryString } from '../../../app/query-string.ts';
import { CandidatePicker } from '../../../records/candidates/CandidatePicker.tsx';
import { NewCandidateForm } from '../../../records/candidates/NewCandidateForm.tsx';
import type { Job } from '../../../records/jobs/queries.ts';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';

type Chosen = { id: string; name: string };

export function AddCandidate({ job, close }: { job: Job; close: () => void }) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  return (
    <Modal opened onClose={close} title={`Add a candidate to ${job.title}`} size="xl">
      {chosen ? (
        <ChoosePlace job={job} candidate={chosen} back={() => setChosen(null)} close={close} />
      ) : (
        <Tabs defaultValue="known" keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="known">From our candidates</Tabs.Tab>
            <Tabs.Tab value="new">New candidate</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="known">
            <CandidatePicker onPick={setChosen} />
          </Tabs.Panel>
          <Tabs.Panel value="new">
            <NewCandidateForm
              label="Save and go on"
              takeLabel="Take this one"
              onTake={setChosen}
              onCreated={setChosen}
            />
          </Tabs.Panel>
        </Tabs>
      )}
    </Modal>
  );
}

type PlaceProps = { job: Job; candidate: Chosen; back: () => void; close: () => void };

function ChoosePlace({ job, candidate, back, close }: PlaceProps) {
  const [, change] = useQueryString();
  const free = job.locations.find(({ openings, filled }) => filled < openings);
  const [jobLocationId, setPlace] = useState(free?.id ?? job.locations[0]?.id ?? '');
  const source = useCommand({
    subject: 'application',
    done: `${candidate.name} is in the job.`,
    run: (body: { jobLocationId: string; candidateRecordId: string }, intent: Intent) =>
      ok(
        api.POST('/api/recruiter/jobs/{id}/source', {
          params: { path: { id: job.id } },
          body,
          headers: intent,
        }),
      ),
    onDone: ({ id }) => {
      close();
      void change({ open: id });
    },
  });
  return (
    <Stack>
      <Alert color="pine">
        <Text size="sm" c="var(--mantine-color-text)">
          <b>{candidate.name}</b> will be sourced for this job. Nothing goes to the client yet.
        </Text>
      </Alert>
      <Select
        label="Place"
        data={job.locations.map(({ id, place, openings, filled }) => ({
          value: id,
          label: `${place} (${openings - filled} of ${openings} open)`,
        }))}
        value={jobLocationId}
        onChange={(id) => id && setPlace(id)}
        allowDeselect={false}
      />
      {source.isError && <ProblemBox error={source.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={back}>
          Somebody else
        </Button>
        <Button
          data-autofocus
          loading={source.isPending}
          onClick={() => source.mutate({ jobLocationId, candidateRecordId: candidate.id })}
        >
          Add to the job
        </Button>
      </Group>
    </Stack>
  );
}
