import { Button, Code, Group, List, Modal, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { useCommand } from '../../app/command.ts';
import { methodsQuery } from '../../app/providers.ts';
import { meQuery } from '../../app/session.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { When } from '../../ui/When.tsx';
import { Section } from './Section.tsx';

const PATH = '/api/authentication/second-factor';

export function SecondFactor() {
  const factor = useQuery({ queryKey: ['second-factor'], queryFn: () => ok(api.GET(PATH)) });
  const [codes, setCodes] = useState<string[] | null>(null);
  return (
    <Section
      title="Second factor"
      detail="After your password, a code of an app on your phone. Whoever learns your password alone does not get in."
    >
      {factor.isPending && <Skeleton height={36} />}
      {factor.isError && <ProblemBox error={factor.error} onRetry={() => factor.refetch()} />}
      {factor.data &&
        (factor.data.confirmedAt ? (
          <IsOn since={factor.data.confirmedAt} left={factor.data.recoveryCodesLeft} onCodes={setCodes} />
        ) : (
          <SetUp onCodes={setCodes} />
        ))}
      {codes && <RecoveryCodes codes={codes} onClose={() => setCodes(null)} />}
    </Section>
  );
}

function SetUp({ onCodes }: { onCodes: (codes: string[]) => void }) {
  const [code, setCode] = useState('');
  const client = useQueryClient();
  const begin = useCommand({ run: () => ok(api.POST(`${PATH}/begin`, {})), subject: 'session' });
  const confirm = useCommand({
    run: () => ok(api.POST(`${PATH}/confirm`, { body: { code } })),
    subject: 'second-factor',
    onDone: ({ recoveryCodes }) => {
      onCodes(recoveryCodes);
      void client.invalidateQueries({ queryKey: methodsQuery.queryKey });
      void client.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
  if (!begin.data) {
    return (
      <Group>
        {begin.error && <ProblemBox error={begin.error} />}
        <Button loading={begin.isPending} onClick={() => begin.mutate()}>
          Set it up
        </Button>
      </Group>
    );
  }
  const { secret, svg } = begin.data;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>1. Scan this with an authenticator app, or type the key into it.</Text>
        <img
          src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
          alt="The key as a code to scan"
          width={180}
          height={180}
        />
        <Code fz="md">{secret.replace(/(.{4})/g, '$1 ')}</Code>
        <Text>2. Type the code that the app shows now.</Text>
        <TextInput
          label="Code"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          maw={200}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {confirm.error && <ProblemBox error={confirm.error} />}
        <Group>
          <Button type="submit" loading={confirm.isPending}>
            Turn it on
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type IsOnProps = { since: string; left: number; onCodes: (codes: string[]) => void };

function IsOn({ since, left, onCodes }: IsOnProps) {
  const [removing, setRemoving] = useState(false);
  const client = useQueryClient();
  const renew = useCommand({
    run: () => ok(api.POST(`${PATH}/recovery-codes`, {})),
    subject: 'second-factor',
    onDone: ({ recoveryCodes }) => onCodes(recoveryCodes),
  });
  const remove = useCommand({
    run: () => ok(api.DELETE(PATH, {})),
    subject: 'second-factor',
    done: 'The second factor is off.',
    onDone: () => {
      setRemoving(false);
      void client.invalidateQueries({ queryKey: methodsQuery.queryKey });
    },
  });
  return (
    <>
      <Text>
        On since <When at={since} show="full" />. {left} of your recovery codes are left.
      </Text>
      {renew.error && <ProblemBox error={renew.error} />}
      <Group>
        <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate()}>
          New recovery codes
        </Button>
        <Button variant="subtle" color="clay" onClick={() => setRemoving(true)}>
          Turn it off
        </Button>
      </Group>
      <Confirm
        opened={removing}
        label="Turn it off"
        question="Then your password alone opens your account. Your recovery codes count no more."
        running={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={() => setRemoving(false)}
      />
    </>
  );
}

function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const file = `data:text/plain,${encodeURIComponent(codes.join('\n'))}`;
  return (
    <Modal opened onClose={onClose} title="Your recovery codes">
      <Stack>
        <Text>
          Each lets you in once when your phone is gone. They are shown this once: keep them where your phone
          is not.
        </Text>
        <List listStyleType="none" spacing={4}>
          {codes.map((code) => (
            <List.Item key={code}>
              <Code fz="md">{code}</Code>
            </List.Item>
          ))}
        </List>
        <Group justify="flex-end">
          <Button component="a" variant="default" href={file} download="hireloom-recovery-codes.txt">
            Save as a file
          </Button>
          <Button onClick={onClose}>I have kept them</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
