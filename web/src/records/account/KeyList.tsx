/** API keys, a person's or an organisation's: what there is, a new one, an end to one. */
import {
  Button,
  Code,
  Group,
  NumberInput,
  Paper,
  Select,
  Skeleton,
  TagsInput,
  Text,
  TextInput,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../../app/command.ts';
import { ROLE_WORDS, type Role } from '../../app/roles.ts';
import { CommandForm } from '../../ui/CommandForm.tsx';
import { Confirm } from '../../ui/Confirm.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { SecretOnce } from '../../ui/SecretOnce.tsx';
import { When } from '../../ui/When.tsx';
import { Section } from './Section.tsx';

type Key = {
  id: string;
  name: string;
  prefix: string;
  role: Role;
  scopes: string[];
  createdByName: string;
  expiresAt: string;
  lastUsedAt: string | null;
};

type NewKey = { name: string; scopes: string[]; expiresInDays: number; role: KeyRole };
export type KeyRole = 'manager' | 'recruiter' | 'accountant' | 'client';

type Props = {
  detail: string;
  queryKey: string[];
  list: () => Promise<{ items: Key[] }>;
  create: (key: NewKey) => Promise<{ id: string; key: string }>;
  revoke: (id: string) => Promise<unknown>;
  /** Whom an organisation's key may act as; left out for one's own. */
  roles?: readonly KeyRole[];
};

const SCOPES = [
  '*:read',
  '*:write',
  'jobs:read',
  'jobs:write',
  'applications:read',
  'applications:write',
  'candidates:read',
  'candidates:write',
  'interviews:read',
  'interviews:write',
  'invoices:read',
];

export function KeyList({ detail, queryKey, list, create, revoke, roles }: Props) {
  const keys = useQuery({ queryKey, queryFn: list });
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const [ending, setEnding] = useState<Key | null>(null);
  const end = useCommand({
    run: (id: string) => revoke(id),
    subject: 'api-key',
    done: 'The key counts no more.',
    onDone: () => setEnding(null),
  });
  return (
    <Section title="API keys" detail={detail}>
      {keys.isPending && <Skeleton height={80} />}
      {keys.isError && <ProblemBox error={keys.error} onRetry={() => keys.refetch()} />}
      {keys.data?.items.length === 0 && (
        <EmptyState
          icon="link"
          title="No keys"
          hint="Make one for each program, with no more scopes than it needs."
        />
      )}
      {keys.data?.items.map((key) => (
        <Paper key={key.id} withBorder p="sm">
          <Group justify="space-between" align="flex-start">
            <div>
              <Text fw={600}>
                {key.name} <Code>{key.prefix}…</Code>
              </Text>
              <Text size="sm" c="dimmed">
                {ROLE_WORDS[key.role]}: {key.scopes.join(', ')}. By {key.createdByName}, until{' '}
                <When at={key.expiresAt} show="full" />.{' '}
                {key.lastUsedAt ? (
                  <>
                    Last used <When at={key.lastUsedAt} />.
                  </>
                ) : (
                  'Never used.'
                )}
              </Text>
            </div>
            <Button variant="subtle" color="clay" size="xs" onClick={() => setEnding(key)}>
              Revoke
            </Button>
          </Group>
        </Paper>
      ))}
      <Group>
        <Button onClick={() => setMaking(true)}>New key</Button>
      </Group>
      {making && (
        <CommandForm
          title="New API key"
          label="Make the key"
          subject="api-key"
          initial={{
            name: '',
            scopes: ['*:read'],
            expiresInDays: 90,
            role: roles?.[0] ?? ('manager' as KeyRole),
          }}
          submit={create}
          onDone={({ key }) => setMade(key)}
          close={() => setMaking(false)}
        >
          {(form) => (
            <>
              <TextInput
                label="Name"
                description="The program that will use it."
                required
                {...form.getInputProps('name')}
              />
              {roles && (
                <Select
                  label="Acts as"
                  allowDeselect={false}
                  data={roles.map((value) => ({ value, label: ROLE_WORDS[value] }))}
                  {...form.getInputProps('role')}
                />
              )}
              <TagsInput
                label="Scopes"
                description="What it may do: a noun of the API’s paths, and read or write; * is every noun."
                data={SCOPES}
                required
                {...form.getInputProps('scopes')}
              />
              <NumberInput
                label="Good for, in days"
                min={1}
                max={365}
                required
                {...form.getInputProps('expiresInDays')}
              />
            </>
          )}
        </CommandForm>
      )}
      {made && (
        <SecretOnce
          title="Your new key"
          secret={made}
          words="Put it where the program reads its secrets."
          onClose={() => setMade(null)}
        />
      )}
      <Confirm
        opened={ending !== null}
        label="Revoke key"
        question={`“${ending?.name}” stops working at once, for good.`}
        running={end.isPending}
        error={end.error}
        onConfirm={() => ending && end.mutate(ending.id)}
        onClose={() => setEnding(null)}
      />
    </Section>
  );
}
