/** What the manager asks before the job opens: take what is proposed, or answer with one's own words. */
import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ok } from '../../../app/api.ts';
import { type Intent, useCommand } from '../../../app/command.ts';
import { Changes } from '../../../records/jobs/Changes.tsx';
import { FIELD_LABELS, type FieldName } from '../../../records/jobs/field-words.ts';
import { type Job, type Revision, revisionsQuery } from '../../../records/jobs/queries.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';

export function AskedChanges({ job }: { job: Job }) {
  const request = useQuery(revisionsQuery(job.id)).data?.items.find(
    ({ kind, state }) => kind === 'changes' && state === 'open',
  );
  if (!request) return null;
  return (
    <Alert color="marigold" icon={<Icon name="edit" />} title={`${request.byName} asks for changes`} mb="lg">
      <Answer job={job} request={request} />
    </Alert>
  );
}

function Answer({ job, request }: { job: Job; request: Revision }) {
  const open = request.fields.filter(({ state }) => state === 'proposed');
  const proposed = open.filter(({ after }) => after !== null && after !== undefined);
  const [taken, setTaken] = useState(() => proposed.map(({ field }) => field));
  const accept = useCommand({
    subject: 'job',
    run: (fields: string[], headers: Intent) =>
      ok(
        api.POST('/api/client/jobs/{id}/accept-changes', {
          params: { path: { id: job.id } },
          body: { fields: fields as never },
          headers,
        }),
      ),
    done: 'Taken.',
  });
  const all = taken.length === open.length;
  return (
    <Stack gap="sm" align="flex-start" c="var(--mantine-color-text)">
      {request.note && <Text>“{request.note}”</Text>}
      <Changes label="What is asked" changes={open}>
        {({ field, reason, after }) => (
          <>
            <Text size="sm">Why: {reason}</Text>
            {after !== null && after !== undefined && (
              <Checkbox
                mt="xs"
                label={`Take this ${FIELD_LABELS[field as FieldName].toLowerCase()}`}
                checked={taken.includes(field)}
                onChange={(event) =>
                  setTaken(
                    event.currentTarget.checked
                      ? [...taken, field]
                      : taken.filter((other) => other !== field),
                  )
                }
              />
            )}
          </>
        )}
      </Changes>
      <Group gap="xs">
        {proposed.length > 0 && (
          <Button
            disabled={taken.length === 0}
            loading={accept.isPending}
            onClick={() => accept.mutate(taken)}
          >
            {all ? 'Take all, and open the job' : `Take ${taken.length} of ${open.length}`}
          </Button>
        )}
        <Button component={Link} to={`/client/jobs/${job.id}/edit`} variant="default">
          Answer with my own words
        </Button>
      </Group>
      {accept.error && <ProblemBox error={accept.error} />}
    </Stack>
  );
}
