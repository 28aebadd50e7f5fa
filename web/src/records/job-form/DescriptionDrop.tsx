/** Drop a job description, or paste one: it is read at once, and fills the draft. */
import { Alert, Button, Group, List, Stack, Text, Textarea, ThemeIcon } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.layer.css';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { UploadBar, useSending } from '../../ui/UploadBar.tsx';
import { FIELD_LABELS, type FieldName } from '../jobs/field-words.ts';
import type { DescriptionReading } from './description-file.ts';

type Props = { reading: DescriptionReading | null; onRead: (reading: DescriptionReading | null) => void };

export function DescriptionDrop({ reading, onRead }: Props) {
  const open = useRef<() => void>(null);
  const [pasted, setPasted] = useState('');
  const sending = useSending();
  const read = useMutation({
    mutationFn: (file: File) => sending.send<DescriptionReading>('/api/common/job-descriptions', file),
    onMutate: () => onRead(null),
    onSuccess: onRead,
  });
  return (
    <Stack gap="sm">
      <Dropzone
        openRef={open}
        // The server says what is wrong with a file; here only several at once are refused.
        onDrop={([file]) => file && read.mutate(file)}
        multiple={false}
        useFsAccessApi={false}
        inputProps={{ 'aria-label': 'Job description file', accept: '.pdf,.docx,.txt,.md,.html,.htm' }}
        loading={read.isPending}
        activateOnClick={false}
        enablePointerEvents
        p="lg"
        radius="lg"
        bg="var(--loom-paper)"
        tabIndex={-1}
      >
        <Group gap="md">
          <ThemeIcon variant="light" size={48} radius="xl">
            <Icon name={reading ? 'file' : 'upload'} size={24} />
          </ThemeIcon>
          <div style={{ flex: '1 1 12rem', minWidth: 0 }}>
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {reading ? reading.fileName : 'Drop a job description here'}
            </Text>
            <Text size="sm" c="dimmed">
              PDF, Word (.docx), text, or a job page saved from LinkedIn or any site; up to 10 MB.
            </Text>
          </div>
          <Button variant="default" onClick={() => open.current?.()} flex="none">
            {reading ? 'Another file' : 'Choose a file'}
          </Button>
        </Group>
      </Dropzone>
      {!reading && (
        <>
          <Textarea
            label="Or paste its text"
            value={pasted}
            onChange={(event) => setPasted(event.currentTarget.value)}
            autosize
            minRows={3}
            maxRows={10}
            maxLength={200_000}
          />
          {pasted.trim() && (
            <Button
              variant="default"
              loading={read.isPending}
              onClick={() => read.mutate(new File([pasted], 'Pasted text.txt', { type: 'text/plain' }))}
              style={{ alignSelf: 'flex-start' }}
            >
              Read this text
            </Button>
          )}
        </>
      )}
      <UploadBar {...sending} />
      {read.isError && <ProblemBox error={read.error} />}
      {reading && <WhatWasRead reading={reading} />}
    </Stack>
  );
}

function WhatWasRead({ reading: { sources, warnings } }: { reading: DescriptionReading }) {
  const fields = sources.map(({ field }) => FIELD_LABELS[field as FieldName].toLowerCase());
  return (
    <Alert
      color={fields.length ? undefined : 'marigold'}
      icon={<Icon name={fields.length ? 'check' : 'alert'} />}
      title={fields.length ? `Read: ${fields.join(', ')}` : 'Nothing was understood'}
      role="status"
    >
      <Text size="sm">
        {fields.length
          ? 'In the draft each is marked until you confirm or change it.'
          : 'The file is kept with the draft; fill in the form by hand.'}
      </Text>
      {warnings.length > 0 && (
        <List size="sm" mt="xs" spacing={2}>
          {warnings.map((warning) => (
            <List.Item key={warning}>{warning}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
