import { Button, FileButton, Group, Text } from '@mantine/core';
import { useRef } from 'react';
import { api, ok } from '../../app/api.ts';
import { useCommand } from '../../app/command.ts';
import { useMe } from '../../app/session.ts';
import { Icon } from '../../ui/Icon.tsx';
import { PersonPicture } from '../../ui/PersonPicture.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { UploadBar, useSending } from '../../ui/UploadBar.tsx';
import { Section } from './Section.tsx';

const PATH = '/api/authentication/me/picture';

export function Picture() {
  const { name, picture } = useMe().user;
  const forget = useRef<() => void>(null);
  const sending = useSending();
  const set = useCommand({
    subject: 'me',
    done: 'Your picture is saved.',
    run: (file: File) => sending.send(PATH, file),
  });
  const remove = useCommand({
    subject: 'me',
    done: 'Your picture is removed.',
    run: () => ok(api.DELETE(PATH, {})),
  });
  const choose = (file: File | null) => {
    // The same file again is a change, too.
    forget.current?.();
    remove.reset();
    if (file) set.mutate(file);
  };
  const error = set.error ?? remove.error;
  return (
    <Section title="Picture" detail="Your colleagues and those you work with see it beside your name.">
      <Group>
        <PersonPicture name={name} picture={picture} size={96} />
        <div style={{ flex: '1 1 14rem' }}>
          <Group gap="xs" mb="xs">
            <FileButton resetRef={forget} accept="image/jpeg,image/png,image/webp" onChange={choose}>
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  leftSection={<Icon name="upload" size={16} />}
                  loading={set.isPending}
                >
                  {picture ? 'Choose another picture' : 'Choose a picture'}
                </Button>
              )}
            </FileButton>
            {picture && (
              <Button
                variant="subtle"
                color="clay"
                loading={remove.isPending}
                onClick={() => {
                  set.reset();
                  remove.mutate();
                }}
              >
                Remove it
              </Button>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            A JPEG, PNG or WebP of up to 8 MB. We cut it to a square and leave out where it was taken.
          </Text>
        </div>
      </Group>
      <UploadBar {...sending} />
      {error && <ProblemBox error={error} />}
    </Section>
  );
}
