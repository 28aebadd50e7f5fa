/** Browsers in which a person is told as the bell rings, also where no page is open. */
import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import { useCommand } from '../../app/command.ts';
import { endpointHere, knowsPush, subscribeHere, unsubscribeHere } from '../../app/push.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { When } from '../../ui/When.tsx';
import { deviceWords } from './device-words.ts';
import { Section } from './Section.tsx';

const PATH = '/api/authentication/me/push-browsers';
const SUBJECT = 'push-browser';

const listBrowsers = () => ok(api.GET(PATH));
const browsersQuery = queryOptions({ queryKey: [SUBJECT], queryFn: listBrowsers });
const hereQuery = queryOptions({ queryKey: [SUBJECT, 'here'], queryFn: endpointHere });

type Browser = Awaited<ReturnType<typeof listBrowsers>>['items'][number];

export function PushBrowsers() {
  const browsers = useQuery(browsersQuery);
  const here = useQuery(hereQuery).data ?? null;
  const turnOn = useCommand({
    subject: SUBJECT,
    run: async (publicKey: string) => {
      const subscription = await subscribeHere(publicKey);
      return ok(api.POST(PATH, { body: { ...subscription, name: deviceWords(navigator.userAgent) } }));
    },
    done: 'This browser tells you from now on.',
  });
  if (browsers.isError)
    return (
      <Section title="In your browser">
        <ProblemBox error={browsers.error} onRetry={() => browsers.refetch()} />
      </Section>
    );
  if (!browsers.data) return null;
  const { items, possible, publicKey } = browsers.data;
  if (!possible.length && !items.length) return null;
  const isOnHere = items.some(({ endpoint }) => endpoint === here);
  return (
    <Section
      title="In your browser"
      detail="You are told at once what the bell tells, also while no page of Hireloom is open. Nothing comes in your quiet hours, nor of what is off above. Signing out turns it off."
    >
      {!items.length && (
        <EmptyState icon="bell" title="No browser tells you" hint="Turn it on in each browser you use." />
      )}
      <Stack component="ul" gap="sm" p={0} m={0} lts={0}>
        {items.map((browser) => (
          <Line key={browser.id} browser={browser} isHere={browser.endpoint === here} />
        ))}
      </Stack>
      {turnOn.error && <ProblemBox error={turnOn.error} />}
      {!isOnHere && publicKey && knowsPush() && (
        <Group>
          <Button loading={turnOn.isPending} onClick={() => turnOn.mutate(publicKey)}>
            Turn on in this browser
          </Button>
        </Group>
      )}
      {!knowsPush() && (
        <Text size="sm">
          This browser cannot do it here. On an iPhone, add Hireloom to the home screen first.
        </Text>
      )}
    </Section>
  );
}

function Line({ browser, isHere }: { browser: Browser; isHere: boolean }) {
  const { id, name, createdAt, usedAt, failingSince } = browser;
  const one = { params: { path: { id } } };
  const tryOut = useCommand({
    subject: SUBJECT,
    run: () => ok(api.POST(`${PATH}/{id}/test`, one)),
    done: 'A test is on its way.',
  });
  const remove = useCommand({
    subject: SUBJECT,
    run: async () => {
      if (isHere) await unsubscribeHere();
      return ok(api.DELETE(`${PATH}/{id}`, one));
    },
    done: 'That browser tells you no more.',
  });
  return (
    <Paper component="li" withBorder p="sm" display="block">
      <Group justify="space-between">
        <div>
          <Group gap="xs">
            <Text fw={600}>{name}</Text>
            {isHere && <Badge>This one</Badge>}
          </Group>
          <Text size="sm" c="dimmed">
            Added <When at={createdAt} show="full" />, {usedAt ? <Used at={usedAt} /> : 'nothing came yet'}
          </Text>
          {failingSince && (
            <Text size="sm">
              Nothing arrives there since <When at={failingSince} show="full" />. If that stays so, remove it
              and turn it on anew.
            </Text>
          )}
        </div>
        <Group gap="xs">
          <Button variant="default" size="xs" loading={tryOut.isPending} onClick={() => tryOut.mutate()}>
            Send a test
          </Button>
          <Button
            variant="subtle"
            color="clay"
            size="xs"
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            Remove
          </Button>
        </Group>
      </Group>
      {(tryOut.error ?? remove.error) && <ProblemBox error={tryOut.error ?? remove.error} />}
    </Paper>
  );
}

const Used = ({ at }: { at: string }) => (
  <>
    something last came <When at={at} />
  </>
);
