/** “Is it you?” – before what a borrowed screen must not do. */
import {
  Button,
  Group,
  Modal,
  PasswordInput,
  SegmentedControl,
  Skeleton,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { ProblemBox } from '../ui/ProblemBox.tsx';
import { ProviderLogo } from '../ui/ProviderLogo.tsx';
import { api, ok } from './api.ts';
import { knowsPasskeys, showPasskey } from './passkey.ts';
import { methodsQuery, PROVIDER_NAMES, type Provider, providersQuery } from './providers.ts';
import { onProof, useAsking } from './reauthentication.ts';

export function Reauthenticate() {
  const asking = useAsking();
  return asking && <Question proved={asking.proved} gaveUp={asking.gaveUp} />;
}

type Props = { proved: () => void };

function Question({ proved, gaveUp }: Props & { gaveUp: () => void }) {
  const methods = useQuery(methodsQuery);
  const typed = methods.data && [
    ...(methods.data.hasPassword ? [{ value: 'password', label: 'Password' }] : []),
    ...(methods.data.hasSecondFactor ? [{ value: 'code', label: 'Code of my app' }] : []),
  ];
  return (
    <Modal opened onClose={gaveUp} title="Please confirm that it is you" size="sm">
      <Stack>
        <Text size="sm">This matters enough to ask again. It is good for ten minutes.</Text>
        {methods.isPending && <Skeleton height={120} />}
        {methods.isError && <ProblemBox error={methods.error} onRetry={() => methods.refetch()} />}
        {methods.data && (
          <ByOthers
            proved={proved}
            hasPasskey={methods.data.passkeys.length > 0}
            linked={methods.data.providers.map(({ provider }) => provider)}
          />
        )}
        {typed && typed.length > 0 && <ByTyping ways={typed} proved={proved} />}
        <Button variant="subtle" onClick={gaveUp}>
          Cancel
        </Button>
      </Stack>
    </Modal>
  );
}

function ByTyping({ ways, proved }: Props & { ways: { value: string; label: string }[] }) {
  const [by, setBy] = useState(ways[0]!.value);
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
  const choose = (value: string) => {
    setBy(value);
    setText('');
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {ways.length > 1 && (
          <SegmentedControl fullWidth aria-label="Confirm by" value={by} onChange={choose} data={ways} />
        )}
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
          <Button type="submit" loading={prove.isPending}>
            Confirm
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function ByOthers({ proved, hasPasskey, linked }: Props & { hasPasskey: boolean; linked: Provider[] }) {
  const known = useQuery(providersQuery).data?.items ?? [];
  const byPasskey = useMutation({ mutationFn: proveByPasskey, onSuccess: (done) => done && proved() });
  const byProvider = useMutation({ mutationFn: setOutToProve });
  useEffect(() => onProof(proved), [proved]);
  return (
    <>
      {hasPasskey && knowsPasskeys() && (
        <Button
          variant="default"
          leftSection={<Icon name="key" />}
          loading={byPasskey.isPending}
          onClick={() => byPasskey.mutate()}
        >
          Confirm with a passkey
        </Button>
      )}
      {known
        .filter(({ id }) => linked.includes(id))
        .map(({ id }) => (
          <Button
            key={id}
            variant="default"
            leftSection={<ProviderLogo provider={id} />}
            onClick={() => byProvider.mutate(id)}
          >
            Confirm with {PROVIDER_NAMES[id]}
          </Button>
        ))}
      {byPasskey.error && <ProblemBox error={byPasskey.error} />}
      {byProvider.error && <ProblemBox error={byProvider.error} />}
    </>
  );
}

async function proveByPasskey(): Promise<boolean> {
  const passkey = await showPasskey();
  if (passkey) await ok(api.POST('/api/authentication/reauthenticate', { body: { passkey } }));
  return Boolean(passkey);
}

/** In a window beside this one, so that what was being done here stays; it must be opened before anything is waited for. */
async function setOutToProve(provider: Provider): Promise<void> {
  const beside = window.open('', 'hireloom-proof', 'popup,width=520,height=700');
  try {
    const path = { provider };
    const { url } = await ok(
      api.POST('/api/authentication/providers/{provider}/reauthenticate', { params: { path } }),
    );
    if (beside) beside.location.href = url;
    else location.assign(url);
  } catch (error) {
    beside?.close();
    throw error;
  }
}
