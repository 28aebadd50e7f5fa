/** Drop a profile: it is read in the background, and shown beside what is there. */
import { Button, Group, Stack, Text, ThemeIcon } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.layer.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { readAgain } from '../../app/command.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { UploadBar, useSending } from '../../ui/UploadBar.tsx';
import { type ProfileImport, uploadHref, useWhose } from './queries.ts';

type Props = {
  /** For whom, where that is known. */
  candidateRecordId?: string;
};

export function ImportDrop({ candidateRecordId }: Props) {
  const { imports } = useWhose();
  const navigate = useNavigate();
  const client = useQueryClient();
  const open = useRef<() => void>(null);
  const sending = useSending();
  const send = useMutation({
    mutationFn: (file: File) => sending.send<ProfileImport>(uploadHref(candidateRecordId), file),
    onSuccess: async ({ id }) => {
      void readAgain(client, 'profile_import');
      await navigate({ to: `${imports}/${id}` });
    },
  });
  return (
    <Stack gap="sm">
      <Dropzone
        openRef={open}
        // The server says what is wrong with a file; here only several at once are refused.
        onDrop={([file]) => file && send.mutate(file)}
        multiple={false}
        useFsAccessApi={false}
        inputProps={{ 'aria-label': 'Profile file', accept: '.zip,.pdf,.json' }}
        loading={send.isPending}
        activateOnClick={false}
        enablePointerEvents
        p="lg"
        radius="lg"
        bg="var(--loom-paper)"
        tabIndex={-1}
      >
        <Group gap="md">
          <ThemeIcon variant="light" size={48} radius="xl">
            <Icon name="upload" size={24} />
          </ThemeIcon>
          <div style={{ flex: '1 1 12rem', minWidth: 0 }}>
            <Text fw={600}>Drop a profile here</Text>
            <Text size="sm" c="dimmed">
              LinkedIn’s ZIP of one’s data, a LinkedIn profile saved as PDF, or a JSON Resume; up to 25 MB.
              Nothing is changed before you have seen it.
            </Text>
          </div>
          <Button variant="default" onClick={() => open.current?.()} flex="none">
            Choose a file
          </Button>
        </Group>
      </Dropzone>
      <UploadBar {...sending} />
      {send.isError && <ProblemBox error={send.error} />}
    </Stack>
  );
}
