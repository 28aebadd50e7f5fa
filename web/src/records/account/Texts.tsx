/** Told by SMS or WhatsApp: the number is verified first, and each category is chosen. */
import { Button, Group, Radio, Stack, Switch, Text, TextInput } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { linkTo } from '../../app/query-string.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { When } from '../../ui/When.tsx';
import { Section } from './Section.tsx';

const PATH = '/api/authentication/me/texts';
const SUBJECT = 'text';
const UNDERWAY_MS = 2000;

const getTexts = () => ok(api.GET(PATH));
const textsQuery = queryOptions({
  queryKey: [SUBJECT],
  queryFn: getTexts,
  // What the provider says of the code comes a moment later.
  refetchInterval: ({ state }) => (state.data?.code?.state === 'underway' ? UNDERWAY_MS : false),
});

type Told = Awaited<ReturnType<typeof getTexts>>;
type Channel = NonNullable<Told['verified']>['channel'];

const CHANNELS: { value: Channel; label: string }[] = [
  { value: 'sms', label: 'SMS' },
  { value: 'whatsapp', label: 'WhatsApp' },
];

const labelOf = (channel: Channel) => CHANNELS.find(({ value }) => value === channel)!.label;

export function Texts() {
  const texts = useQuery(textsQuery);
  if (texts.isError)
    return (
      <Section title="By text">
        <ProblemBox error={texts.error} onRetry={() => texts.refetch()} />
      </Section>
    );
  if (!texts.data?.offered) return null;
  const { number, verified } = texts.data;
  return (
    <Section
      title="By text"
      detail="A short text to your phone as the bell rings: what it is, and a link. In your quiet hours it waits. Whoever carries it can read it."
    >
      {number ? <NumberOf texts={texts.data} number={number} /> : <NoNumber />}
      {number && verified && <Categories items={texts.data.items} />}
    </Section>
  );
}

const NoNumber = () => (
  <Group justify="space-between">
    <Text>Your profile has no phone number yet.</Text>
    <Button component={Link} {...linkTo('/account?tab=profile')} variant="default">
      Add your number
    </Button>
  </Group>
);

function NumberOf({ texts, number }: { texts: Told; number: string }) {
  const { verified, code, possible } = texts;
  const [changing, setChanging] = useState(false);
  if (code && possible.includes('confirm'))
    return (
      <Code code={code} number={number} isVerified={verified !== null} onDone={() => setChanging(false)} />
    );
  return (
    <>
      {code?.state === 'refused' && (
        <Text role="status">
          The code did not arrive at {number} by {labelOf(code.channel)}. The provider says: “{code.reason}”
          Check the number in your profile, or try the other way.
        </Text>
      )}
      {verified?.refused && (
        <Text role="status">
          Texts do not reach {number} since <When at={verified.refused.at} show="full" />. The provider says:
          “{verified.refused.reason}” Verify it once more and they come again.
        </Text>
      )}
      {verified && !verified.refused && (
        <Text>
          Texts go to {number} by {labelOf(verified.channel)}.
        </Text>
      )}
      {(!verified || verified.refused || changing) && <AskForCode texts={texts} number={number} />}
      {verified && <Standing onChange={changing ? undefined : () => setChanging(true)} />}
    </>
  );
}

function AskForCode({ texts: { verified, possible }, number }: { texts: Told; number: string }) {
  const [channel, setChannel] = useState<Channel>(verified?.channel ?? 'sms');
  const ask = useCommand({
    subject: SUBJECT,
    run: (by: Channel, headers: Intent) => ok(api.POST(`${PATH}/code`, { body: { channel: by }, headers })),
  });
  return (
    <>
      <Radio.Group label={`Text ${number} by`} value={channel} onChange={(by) => setChannel(by as Channel)}>
        <Group mt="xs">
          {CHANNELS.map((each) => (
            <Radio key={each.value} {...each} />
          ))}
        </Group>
      </Radio.Group>
      {ask.error && <ProblemBox error={ask.error} />}
      <Group>
        <Button
          loading={ask.isPending}
          disabled={!possible.includes('sendCode')}
          onClick={() => ask.mutate(channel)}
        >
          Send me a code
        </Button>
      </Group>
    </>
  );
}

type CodeProps = {
  code: NonNullable<Told['code']>;
  number: string;
  isVerified: boolean;
  onDone: () => void;
};

function Code({ code: { channel, state, expiresAt }, number, isVerified, onDone }: CodeProps) {
  const [typed, setTyped] = useState('');
  const confirm = useCommand({
    subject: SUBJECT,
    run: (code: string, headers: Intent) => ok(api.POST(`${PATH}/confirm`, { body: { code }, headers })),
    done: 'Your number is verified.',
    onDone,
  });
  const again = useCommand({
    subject: SUBJECT,
    run: (by: Channel, headers: Intent) => ok(api.POST(`${PATH}/code`, { body: { channel: by }, headers })),
    done: 'A new code is on its way.',
    onDone: () => setTyped(''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate(typed);
  };
  const error = confirm.error ?? again.error;
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text role="status">
          {state === 'sent' ? 'A code was sent' : 'A code is on its way'} to {number} by {labelOf(channel)}.
          It is good until <When at={expiresAt} show="full" />.
        </Text>
        <TextInput
          label="Code"
          description="Six digits"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          maw={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {error && <ProblemBox error={error} />}
        <Group>
          <Button type="submit" loading={confirm.isPending} disabled={!typed.trim()}>
            Verify my number
          </Button>
          <Button variant="subtle" loading={again.isPending} onClick={() => again.mutate(channel)}>
            Send a new code
          </Button>
          <Stop label={isVerified ? 'Text me no more' : 'Do without'} />
        </Group>
      </Stack>
    </form>
  );
}

const Standing = ({ onChange }: { onChange?: () => void }) => (
  <Group>
    {onChange && (
      <Button variant="default" onClick={onChange}>
        Change the way
      </Button>
    )}
    <Stop label="Text me no more" />
  </Group>
);

function Stop({ label }: { label: string }) {
  const stop = useCommand({
    subject: SUBJECT,
    run: () => ok(api.DELETE(PATH)),
    done: 'No texts come from now on.',
  });
  return (
    <>
      <Button variant="subtle" color="clay" loading={stop.isPending} onClick={() => stop.mutate()}>
        {label}
      </Button>
      {stop.error && <ProblemBox error={stop.error} />}
    </>
  );
}

const Categories = ({ items }: { items: Told['items'] }) => (
  <Stack gap="sm" role="group" aria-label="Text me">
    <Text>Only what you turn on here is texted to you, in all your roles.</Text>
    {items.map((item) => (
      <Category key={item.category} item={item} />
    ))}
  </Stack>
);

function Category({ item: { category, title, hint, on } }: { item: Told['items'][number] }) {
  const choose = useCommand({
    subject: SUBJECT,
    run: (next: boolean, headers: Intent) =>
      ok(api.PUT(`${PATH}/preferences`, { body: { category, on: next }, headers })),
  });
  // As it was just chosen, until the server has said it.
  const shown = choose.isPending ? choose.variables : on;
  return (
    <div>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Text fw={600}>{title}</Text>
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        </div>
        <Switch
          aria-label={`Text me: ${title}`}
          label={shown ? 'On' : 'Off'}
          labelPosition="left"
          checked={shown}
          disabled={choose.isPending}
          onChange={(event) => choose.mutate(event.currentTarget.checked)}
          flex="none"
        />
      </Group>
      {choose.error && <ProblemBox error={choose.error} />}
    </div>
  );
}
