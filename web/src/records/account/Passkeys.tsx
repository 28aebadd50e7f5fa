import { Button, Group, Paper, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { useCommand } from '../../app/command.ts';
import { knowsPasskeys, makePasskey } from '../../app/passkey.ts';
import { methodsQuery } from '../../app/providers.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { Confirm } from '../../ui/Confirm.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { When } from '../../ui/When.tsx';
import { deviceWords } from './device-words.ts';
import { Section } from './Section.tsx';

type Passkey = { id: string; name: string; createdAt: string; lastUsedAt: string | null };

const ONE = '/api/authentication/passkeys/{id}';

export function Passkeys() {
  const methods = useQuery(methodsQuery);
  const [renaming, setRenaming] = useState<Passkey | null>(null);
  const [removing, setRemoving] = useState<Passkey | null>(null);
  const add = useCommand({ run: makeAndKeep, subject: 'sign-in-method', onDone: setRenaming });
  const remove = useCommand({
    run: (id: string) => ok(api.DELETE(ONE, { params: { path: { id } } })),
    subject: 'sign-in-method',
    done: 'The passkey opens your account no more.',
    onDone: () => setRemoving(null),
  });
  return (
    <Section
      title="Passkeys"
      detail="Sign in with your finger, face or PIN instead of a password and a code. Nobody can trick you into giving one away."
    >
      {methods.isPending && <Skeleton height={60} />}
      {methods.isError && <ProblemBox error={methods.error} onRetry={() => methods.refetch()} />}
      {methods.data?.passkeys.length === 0 && (
        <EmptyState icon="key" title="No passkeys" hint="Add one on each device that you sign in on." />
      )}
      <Stack component="ul" gap="sm" p={0} m={0} lts={0}>
        {methods.data?.passkeys.map((passkey) => (
          <Line
            key={passkey.id}
            passkey={passkey}
            onRename={() => setRenaming(passkey)}
            onRemove={() => setRemoving(passkey)}
          />
        ))}
      </Stack>
      {add.error && <ProblemBox error={add.error} />}
      {knowsPasskeys() ? (
        <Group>
          <Button loading={add.isPending} onClick={() => add.mutate()}>
            Add a passkey
          </Button>
        </Group>
      ) : (
        <Text size="sm">This browser does not know passkeys. A newer one does.</Text>
      )}
      {renaming && <Rename passkey={renaming} close={() => setRenaming(null)} />}
      <Confirm
        opened={removing !== null}
        label="Remove passkey"
        question={`“${removing?.name}” opens your account no more. Your device may still show it; delete it there, too.`}
        running={remove.isPending}
        error={remove.error}
        onConfirm={() => removing && remove.mutate(removing.id)}
        onClose={() => setRemoving(null)}
      />
    </Section>
  );
}

type LineProps = { passkey: Passkey; onRename: () => void; onRemove: () => void };

function Line({ passkey: { name, createdAt, lastUsedAt }, onRename, onRemove }: LineProps) {
  return (
    <Paper component="li" withBorder p="sm" display="block">
      <Group justify="space-between">
        <div>
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="dimmed">
            Added <When at={createdAt} show="full" />,{' '}
            {lastUsedAt ? (
              <>
                last used <When at={lastUsedAt} />
              </>
            ) : (
              'never used'
            )}
          </Text>
        </div>
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={onRename}>
            Rename
          </Button>
          <Button variant="subtle" color="clay" size="xs" onClick={onRemove}>
            Remove
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}

/** Named after the device at first; the person is then asked for a better name. @returns null when they began anew meanwhile */
async function makeAndKeep(): Promise<Passkey | null> {
  const response = await makePasskey();
  if (!response) return null;
  const name = deviceWords(navigator.userAgent);
  const { id } = await ok(api.POST('/api/authentication/passkeys', { body: { name, response } }));
  return { id, name, createdAt: new Date().toISOString(), lastUsedAt: null };
}

function Rename({ passkey: { id, name }, close }: { passkey: Passkey; close: () => void }) {
  return (
    <CommandForm
      title="What do you call this passkey?"
      label="Keep the name"
      subject="sign-in-method"
      initial={{ name }}
      submit={(body, headers) => ok(api.PATCH(ONE, { params: { path: { id } }, body, headers }))}
      close={close}
    >
      {(form) => (
        <TextInput
          label="Name"
          description="So that you know it again, like “My phone”."
          maxLength={60}
          required
          data-autofocus
          {...form.getInputProps('name')}
        />
      )}
    </CommandForm>
  );
}
