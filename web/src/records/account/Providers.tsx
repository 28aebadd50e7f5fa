/** Google and LinkedIn as ways into my account. */
import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { useCommand } from '../../app/command.ts';
import { startAfresh } from '../../app/going-away.ts';
import { methodsQuery, PROVIDER_NAMES, type Provider, providersQuery } from '../../app/providers.ts';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { ProviderLogo } from '../../ui/ProviderLogo.tsx';
import { ProviderRefusal } from '../../ui/ProviderRefusal.tsx';
import { toast } from '../../ui/toast.ts';
import { When } from '../../ui/When.tsx';
import { Section } from './Section.tsx';

const LINK = '/api/authentication/providers/{provider}/link';

export function Providers() {
  const known = useQuery(providersQuery).data?.items ?? [];
  const linked = useQuery(methodsQuery).data?.providers ?? [];
  const [unlinking, setUnlinking] = useState<Provider | null>(null);
  const link = useCommand({
    run: (provider: Provider) => ok(api.POST(LINK, { params: { path: { provider } } })),
    subject: 'session',
    onDone: ({ url }) => startAfresh(url),
  });
  const unlink = useCommand({
    run: (provider: Provider) => ok(api.DELETE(LINK, { params: { path: { provider } } })),
    subject: 'sign-in-method',
    done: 'Unlinked.',
    onDone: () => setUnlinking(null),
  });
  useSayLinked();
  const shown = [...new Set([...known.map(({ id }) => id), ...linked.map(({ provider }) => provider)])];
  if (shown.length === 0) return null;
  return (
    <Section title="Sign in with others" detail="Who signs you in there opens your account here.">
      <ProviderRefusal />
      {shown.map((id) => {
        const mine = linked.find(({ provider }) => provider === id);
        return (
          <Group key={id} justify="space-between">
            <Group gap="sm" wrap="nowrap">
              <ProviderLogo provider={id} />
              <div>
                <Text fw={600}>{PROVIDER_NAMES[id]}</Text>
                <Text size="sm" c="dimmed">
                  {mine ? (
                    <>
                      {mine.email ?? 'Linked'}, since <When at={mine.linkedAt} show="full" />
                    </>
                  ) : (
                    'Not linked.'
                  )}
                </Text>
              </div>
            </Group>
            {mine ? (
              <Button variant="subtle" color="clay" onClick={() => setUnlinking(id)}>
                Unlink {PROVIDER_NAMES[id]}
              </Button>
            ) : (
              <Button variant="default" loading={link.isPending} onClick={() => link.mutate(id)}>
                Link {PROVIDER_NAMES[id]}
              </Button>
            )}
          </Group>
        );
      })}
      {link.error && <ProblemBox error={link.error} />}
      <Confirm
        opened={unlinking !== null}
        label={`Unlink ${unlinking ? PROVIDER_NAMES[unlinking] : ''}`}
        question="Then it opens your account no more. You can link it again at any time."
        running={unlink.isPending}
        error={unlink.error}
        onConfirm={() => unlinking && unlink.mutate(unlinking)}
        onClose={() => setUnlinking(null)}
      />
    </Section>
  );
}

/** Once, when the person has come back from there. */
function useSayLinked() {
  const [query, setQuery] = useQueryString();
  const name = PROVIDER_NAMES[oneOf(query.linked) as Provider];
  useEffect(() => {
    if (!name) return;
    toast(`${name} is linked.`);
    void setQuery({ linked: undefined });
  }, [name, setQuery]);
}
