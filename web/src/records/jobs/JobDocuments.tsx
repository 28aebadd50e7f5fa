/** The files of a job: what the order was read from, and what goes with it. */
import { Anchor, Button, FileButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { Confirm } from '../../ui/Confirm.tsx';
import { FilePreview } from '../../ui/FilePreview.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { UploadBar, useSending } from '../../ui/UploadBar.tsx';
import type { Job } from './queries.ts';

type Document = Job['documents'][number];

export const showsDocuments = (job: Job): boolean => job.documents.length > 0 || mayChange(job);

const mayChange = ({ possible }: Job) => possible.includes('changeDocuments');

export function JobDocuments({ job }: { job: Job }) {
  return (
    <Stack gap="sm">
      {job.documents.map((document) => (
        <Group key={document.fileId} gap="xs" wrap="wrap" role="group" aria-label={document.name}>
          <div style={{ flex: '1 1 12rem', minWidth: 0, overflowWrap: 'anywhere' }}>
            <OneDocument {...document} />
            {document.readFrom && (
              <Text size="sm" c="dimmed">
                The order was read from it.
              </Text>
            )}
          </div>
          {mayChange(job) && (
            <>
              <Replace jobId={job.id} document={document} />
              <Change jobId={job.id} document={document} />
            </>
          )}
        </Group>
      ))}
      {mayChange(job) && <Add job={job} />}
    </Stack>
  );
}

function OneDocument({ fileId, name }: Document) {
  const [opened, open] = useState(false);
  return (
    <>
      <Anchor component="button" type="button" ta="left" onClick={() => open(true)}>
        {name}
      </Anchor>
      {opened && <FilePreview fileId={fileId} name={name} versioned onClose={() => open(false)} />}
    </>
  );
}

function Change({ jobId, document: { fileId, name } }: { jobId: string; document: Document }) {
  const [asked, ask] = useState<'name' | 'remove' | null>(null);
  const params = { path: { id: jobId, fileId } };
  const remove = useCommand({
    subject: 'job',
    run: (_: undefined, headers: Intent) =>
      ok(api.DELETE('/api/common/jobs/{id}/documents/{fileId}', { params, headers })),
    done: 'The document is removed.',
  });
  return (
    <Group gap="xs" wrap="nowrap">
      <Button size="xs" variant="default" aria-label={`Rename ${name}`} onClick={() => ask('name')}>
        Rename
      </Button>
      <Button
        size="xs"
        variant="light"
        color="clay"
        aria-label={`Remove ${name}`}
        onClick={() => ask('remove')}
      >
        Remove
      </Button>
      <Confirm
        opened={asked === 'remove'}
        label="Remove the document"
        question={`“${name}” is gone for both sides.`}
        running={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(undefined)}
        onClose={() => ask(null)}
      />
      {asked === 'name' && (
        <CommandForm
          title="What is this document?"
          label="Rename"
          subject="job"
          initial={{ name }}
          submit={(body, headers) =>
            ok(api.PATCH('/api/common/jobs/{id}/documents/{fileId}', { params, body, headers }))
          }
          close={() => ask(null)}
        >
          {(form) => (
            <TextInput label="Name" maxLength={200} data-autofocus {...form.getInputProps('name')} />
          )}
        </CommandForm>
      )}
    </Group>
  );
}

function Add({ job }: { job: Job }) {
  const sending = useSending();
  const add = useCommand({
    subject: 'job',
    run: ({ file }: ChosenFile, intent: Intent) =>
      sending.send<Job>(`/api/common/jobs/${job.id}/documents`, file, intent),
    done: 'The document is added.',
  });
  return (
    <>
      <Group gap="sm">
        <ChooseFile label="Document file" onChoose={add.mutate}>
          {(open) => (
            <Button
              size="sm"
              variant="light"
              leftSection={<Icon name="plus" size={16} />}
              loading={add.isPending}
              onClick={open}
            >
              Add a document
            </Button>
          )}
        </ChooseFile>
        <Text size="sm" c="dimmed">
          PDF, Word (.docx), PNG or JPEG; up to 25 MB each, 10 a job. Both sides and the job’s recruiters open
          it.
        </Text>
      </Group>
      <UploadBar {...sending} />
      {add.error && <ProblemBox error={add.error} />}
    </>
  );
}

function Replace({ jobId, document: { fileId, name } }: { jobId: string; document: Document }) {
  const sending = useSending();
  const replace = useCommand({
    subject: 'job',
    run: ({ file }: ChosenFile, intent: Intent) =>
      sending.send<Job>(`/api/common/jobs/${jobId}/documents/${fileId}/replace`, file, intent),
    done: 'The new version is there; the earlier one stays behind it.',
  });
  return (
    <>
      <ChooseFile label={`New version of ${name}`} onChoose={replace.mutate}>
        {(open) => (
          <Button
            size="xs"
            variant="default"
            aria-label={`Replace ${name}`}
            loading={replace.isPending}
            onClick={open}
          >
            Replace
          </Button>
        )}
      </ChooseFile>
      {(sending.way || replace.error) && (
        <div style={{ flexBasis: '100%' }}>
          <UploadBar {...sending} />
          {replace.error && <ProblemBox error={replace.error} />}
        </div>
      )}
    </>
  );
}

/** A file itself does not say which one it is. */
type ChosenFile = { file: File; is: string };

type ChooseFileProps = {
  label: string;
  onChoose: (chosen: ChosenFile) => void;
  children: (open: () => void) => ReactNode;
};

function ChooseFile({ label, onChoose, children }: ChooseFileProps) {
  const forget = useRef<() => void>(null);
  const choose = (file: File | null) => {
    if (file) onChoose({ file, is: `${file.name} ${file.size} ${file.lastModified}` });
    // The same file again is a choice, too.
    forget.current?.();
  };
  return (
    <FileButton
      resetRef={forget}
      accept=".pdf,.docx,.png,.jpg,.jpeg"
      onChange={choose}
      inputProps={{ 'aria-label': label }}
    >
      {({ onClick }) => children(onClick)}
    </FileButton>
  );
}
