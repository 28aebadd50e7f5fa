/** “Is it you?” – before what a borrowed screen must not do. */
import { Button, Group, Modal, PasswordInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ProblemBox } from '../ui/ProblemBox.tsx';
import { api, ok } from './api.ts';
import { useAsking } from './reauthentication.ts';

export function Reauthenticate() {
  const asking = useAsking();
  return asking && <Question proved={asking.proved} gaveUp={asking.gaveUp} />;
}

function Question({ proved, gaveUp }: { proved: () => void; gaveUp: () => void }) {
  const [by, setBy] = useState<'password' | 'code'>('password');
  const [text, setText] = useState('');
  const prove = useMutation({
    mutationFn: () =>
      ok(
        api.POST('/api/authentication/reauthenticate', {
          body: by === 'password' ? { password: text } : { code: text },
        }),
      ),
    onSuccess: proved,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    prove.mutate();
  };
  const fill = (event: FormEvent<HTMLInputElement>) => setText(event.currentTarget.value);
  return (
    <Modal opened onClose={gaveUp} title="Please confirm that it is you" size="sm">
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">This matters enough to ask again. It is good for ten minutes.</Text>
          <SegmentedControl
            fullWidth
            aria-label="Confirm by"
            value={by}
            onChange={(value) => {
              setBy(value as typeof by);
              setText('');
            }}
            data={[
              { value: 'password', label: 'Password' },
              { value: 'code', label: 'Code of my app' },
            ]}
          />
          {by === 'password' ? (
            <PasswordInput
              label="Your password"
              autoComplete="current-password"
              required
              data-autofocus
              value={text}
              onChange={fill}
            />
          ) : (
            <TextInput
              label="Code"
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              value={text}
              onChange={fill}
            />
          )}
          {prove.error && <ProblemBox error={prove.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={gaveUp}>
              Cancel
            </Button>
            <Button type="submit" loading={prove.isPending}>
              Confirm
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
