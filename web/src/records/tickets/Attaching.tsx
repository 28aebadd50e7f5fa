/** Files that go with what is written: chosen, or pasted as a picture of the screen. */
import { Button, CloseButton, FileButton, Group, Paper, Text } from '@mantine/core';
import { type ClipboardEvent, useRef, useState } from 'react';
import { upload } from '../../app/upload.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';

type Attached = { id: string; name: string };
export type Attachments = ReturnType<typeof useAttachments>;

export function useAttachments() {
  const [files, setFiles] = useState<Attached[]>([]);
  const [sending, setSending] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const add = async (file: File) => {
    setError(null);
    setSending((count) => count + 1);
    try {
      const kept = await upload<Attached>('/api/common/tickets/files', file);
      setFiles((before) => [...before, kept]);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setSending((count) => count - 1);
    }
  };
  return {
    files,
    error,
    isSending: sending > 0,
    ids: files.map(({ id }) => id),
    add,
    remove: (id: string) => setFiles((before) => before.filter((file) => file.id !== id)),
    clear: () => setFiles([]),
    paste: (event: ClipboardEvent) => {
      const pictures = [...event.clipboardData.files];
      if (!pictures.length) return;
      event.preventDefault();
      for (const picture of pictures) void add(picture);
    },
  };
}

export function AttachmentList({ attachments }: { attachments: Attachments }) {
  const forget = useRef<() => void>(null);
  const { files, isSending, error, add, remove } = attachments;
  return (
    <>
      {files.length > 0 && (
        <Group component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label="Files to send">
          {files.map(({ id, name }) => (
            <Paper key={id} component="li" withBorder px="xs" py={4}>
              <Group gap={4} wrap="nowrap">
                <Icon name="file" size={14} />
                <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                  {name}
                </Text>
                <CloseButton size="sm" aria-label={`Take ${name} away`} onClick={() => remove(id)} />
              </Group>
            </Paper>
          ))}
        </Group>
      )}
      {error !== null && <ProblemBox error={error} />}
      <Group gap="xs">
        <FileButton
          resetRef={forget}
          accept=".pdf,.docx,.png,.jpg,.jpeg,.webp,.txt"
          onChange={(file) => {
            if (file) void add(file);
            forget.current?.();
          }}
          inputProps={{ 'aria-label': 'File to attach' }}
        >
          {(props) => (
            <Button
              {...props}
              size="xs"
              variant="subtle"
              leftSection={<Icon name="upload" size={14} />}
              loading={isSending}
            >
              Attach a file
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed">
          Or paste a picture of your screen.
        </Text>
      </Group>
    </>
  );
}
