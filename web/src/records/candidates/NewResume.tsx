/** Takes a newer résumé of a candidate; what was submitted to a client before stays as it was. */
import { Button, Collapse, Stack } from '@mantine/core';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import type { Candidate, ResumeReading } from './queries.ts';
import { ResumeDrop } from './ResumeDrop.tsx';

export function NewResume({ candidate }: { candidate: Candidate }) {
  const [opened, setOpened] = useState(candidate.resumeFileId === null);
  const replace = useCommand({
    subject: 'candidate',
    done: 'The new résumé is kept.',
    run: ({ resumeFileId }: ResumeReading, intent: Intent) =>
      ok(
        api.PATCH('/api/recruiter/candidates/{id}', {
          params: { path: { id: candidate.id } },
          body: { version: candidate.version, resumeFileId },
          headers: intent,
        }),
      ),
    onDone: () => setOpened(false),
  });
  return (
    <Stack gap="sm">
      {candidate.resumeFileId && (
        <Button
          variant="default"
          aria-expanded={opened}
          leftSection={<Icon name="upload" size={16} />}
          onClick={() => setOpened(!opened)}
          style={{ alignSelf: 'flex-start' }}
        >
          New résumé
        </Button>
      )}
      <Collapse expanded={opened}>
        <ResumeDrop
          onRead={(reading) => replace.mutate(reading)}
          purpose="It becomes this candidate’s résumé."
        />
        {replace.isError && <ProblemBox error={replace.error} />}
      </Collapse>
    </Stack>
  );
}
