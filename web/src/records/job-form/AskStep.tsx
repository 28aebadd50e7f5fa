/** The last look at what is asked, with its reasons; then it is sent. */
import { Button, MultiSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { Problem } from '../../app/problem.ts';
import { dropBackup } from '../../ui/backup.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { useSide } from '../engagements/queries.ts';
import { Changes } from '../jobs/Changes.tsx';
import { FIELD_LABELS, type FieldName } from '../jobs/field-words.ts';
import type { Job } from '../jobs/queries.ts';
import { type Draft, type Patch, patchOf } from './draft.ts';

type Props = { job: Job; before: Draft; after: Draft; backup: string };

export function AskStep({ job, before, after, backup }: Props) {
  const { jobs, isClient } = useSide();
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const [reasons, setReasons] = useState<Partial<Record<FieldName, string>>>({});
  const [others, setOthers] = useState<FieldName[]>([]);
  const isRequest = job.possible.includes('requestChanges');
  const [was, then] = [patchOf(before), patchOf(after)];
  const changed = (Object.keys(then) as FieldName[]).filter(
    (field) => JSON.stringify(was[field]) !== JSON.stringify(then[field]),
  );
  const changes = Object.fromEntries(changed.map((field) => [field, then[field]])) as Partial<Patch>;
  const asked = [...changed, ...others.filter((field) => !changed.includes(field))];
  const send = useCommand({
    subject: 'job',
    run: (_: undefined, headers: Intent) => {
      const params = { path: { id: job.id } };
      const noted = note.trim() ? { note: note.trim() } : {};
      if (!isRequest) {
        return ok(
          api.POST('/api/common/jobs/{id}/revisions', { params, body: { ...noted, changes }, headers }),
        );
      }
      const fields = asked.map((field) => ({ field, reason: reasons[field]?.trim() ?? '' }));
      return ok(
        api.POST('/api/manager/jobs/{id}/request-changes', {
          params,
          body: { ...noted, fields, proposals: changes },
          headers,
        }),
      );
    },
    done:
      job.unclaimed && !isRequest
        ? 'The job is changed.'
        : `${isClient ? job.agencyName : job.clientName} is asked.`,
    onDone: () => {
      dropBackup(backup);
      void navigate({ to: `${jobs}/${job.id}`, search: (isRequest ? {} : { tab: 'changes' }) as never });
    },
  });
  const reasonError = (field: FieldName) => {
    const at = asked.indexOf(field);
    return send.error instanceof Problem
      ? send.error.errors.find(({ path }) => path.endsWith(`fields.${at}.reason`))?.message
      : undefined;
  };
  return (
    <Stack gap="lg" maw={760}>
      <Title order={2}>What you ask for</Title>
      {asked.length === 0 && (
        <Text>
          Nothing is different yet. Go back to a step and change what should be otherwise
          {isRequest && ', or name a field below and leave its words to the client'}.
        </Text>
      )}
      <Changes
        label="What you ask for"
        changes={asked.map((field) => ({ field, before: was[field], after: changes[field] ?? null }))}
      >
        {({ field }) =>
          isRequest && (
            <TextInput
              label="Why"
              withAsterisk
              maxLength={1000}
              value={reasons[field as FieldName] ?? ''}
              onChange={(event) => setReasons({ ...reasons, [field]: event.currentTarget.value })}
              error={reasonError(field as FieldName)}
            />
          )
        }
      </Changes>
      {isRequest && (
        <MultiSelect
          label="Ask about another field"
          description="Where you have no words of your own: say why, and the client finds them."
          data={Object.entries(FIELD_LABELS)
            .filter(([field]) => !changed.includes(field as FieldName))
            .map(([value, label]) => ({ value, label }))}
          value={others}
          onChange={(fields) => setOthers(fields as FieldName[])}
          searchable
        />
      )}
      <Textarea
        label="Note"
        description="Optional."
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {send.error && <ProblemBox error={send.error} />}
      <Button
        style={{ alignSelf: 'flex-start' }}
        disabled={asked.length === 0}
        loading={send.isPending}
        onClick={() => send.mutate(undefined)}
      >
        {job.unclaimed && !isRequest ? 'Change the job' : `Ask ${isClient ? job.agencyName : job.clientName}`}
      </Button>
    </Stack>
  );
}
