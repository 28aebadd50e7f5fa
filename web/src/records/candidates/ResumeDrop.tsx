/** Drop a résumé: it is read at once, and fills the form. */
import { Button, Group, Stack, Text, ThemeIcon } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.layer.css';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { UploadBar, useSending } from '../../ui/UploadBar.tsx';
import type { ResumeReading } from './queries.ts';

const TYPES = ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'];

type Props = {
  onRead: (reading: ResumeReading) => void;
  /** What becomes of it, under the invitation to drop. */
  purpose?: string;
};

const FILLS = 'Its text fills in the form below.';

export function ResumeDrop({ onRead, purpose = FILLS }: Props) {
  const open = useRef<() => void>(null);
  const sending = useSending();
  const upload = useMutation({
    mutationFn: (file: File) => sending.send<ResumeReading>('/api/recruiter/resumes', file),
    onSuccess: onRead,
  });
  const { data } = upload;
  return (
    <Stack gap="sm" mb="xl">
      <Dropzone
        openRef={open}
        // The server says what is wrong with a file; here only several at once are refused.
        onDrop={([file]) => file && upload.mutate(file)}
        multiple={false}
        useFsAccessApi={false}
        inputProps={{ 'aria-label': 'Résumé file', accept: `${TYPES.join(',')},.pdf,.docx` }}
        loading={upload.isPending}
        activateOnClick={false}
        enablePointerEvents
        p="lg"
        radius="lg"
        bg="var(--loom-paper)"
        tabIndex={-1}
      >
        <Group gap="md" wrap="nowrap">
          <ThemeIcon variant="light" size={48} radius="xl">
            <Icon name={data ? 'file' : 'upload'} size={24} />
          </ThemeIcon>
          <div style={{ flex: 1, minWidth: 0 }}>
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {data ? data.fileName : 'Drop a résumé here'}
            </Text>
            <Text size="sm" c="dimmed">
              {data ? told(data) : `PDF or Word (.docx), up to 10 MB. ${purpose}`}
            </Text>
          </div>
          <Button variant="default" onClick={() => open.current?.()} flex="none">
            {data ? 'Another file' : 'Choose a file'}
          </Button>
        </Group>
      </Dropzone>
      <UploadBar {...sending} />
      {upload.isError && <ProblemBox error={upload.error} />}
    </Stack>
  );
}

const told = ({ pages }: ResumeReading) =>
  `${pages === 1 ? 'One page' : `${pages} pages`} read. Look over what was understood; you know better.`;
