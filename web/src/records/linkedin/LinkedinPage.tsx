/** What is connected with LinkedIn: my own profile, and my agency's company page. */
import { Alert, Button, Group, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { type Intent, useCommand } from '../../app/command.ts';
import { startAfresh } from '../../app/going-away.ts';
import { oneOf, useQueryString } from '../../app/query-string.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { When } from '../../ui/When.tsx';
import { Section } from '../account/Section.tsx';
import { type Linkedin, linkedinQuery, refusalWords } from './connection.ts';
import { useWhose } from './queries.ts';

type Purpose = 'profile' | 'page';

export default function LinkedinPage() {
  const found = useQuery(linkedinQuery);
  const [address] = useQueryString();
  const refused = oneOf(address.refused);
  return (
    <>
      <PageHeader
        title="LinkedIn"
        detail="What Hireloom may do there for you, and may do no more when you say so."
      />
      <Stack gap="lg" maw={760}>
        {refused && (
          <Alert color="marigold" role="alert" icon={<Icon name="alert" />}>
            <Text size="sm" c="var(--mantine-color-text)">
              {refusalWords(refused)}
            </Text>
          </Alert>
        )}
        {found.isPending && <Skeleton height={240} radius="lg" />}
        {found.isError && <ProblemBox error={found.error} onRetry={() => found.refetch()} />}
        {found.data && <Connections linkedin={found.data} />}
      </Stack>
    </>
  );
}

function Connections({ linkedin }: { linkedin: Linkedin }) {
  const { profile, page, possible, configured } = linkedin;
  if (!configured && !profile && !page)
    return (
      <Alert color="sky" icon={<Icon name="link" />} title="LinkedIn is not set up here">
        <Text size="sm" c="var(--mantine-color-text)">
          Whoever runs this installation gives it a client at LinkedIn (LINKEDIN_CLIENT_ID,
          LINKEDIN_CLIENT_SECRET). Profiles can be brought along as LinkedIn’s ZIP or PDF meanwhile, and links
          of jobs passed on and counted.
        </Text>
      </Alert>
    );
  return (
    <>
      <Section
        title="Your profile"
        detail="So that it can be read here without a file. Nothing is written there."
      >
        <One purpose="profile" linkedin={linkedin}>
          {profile &&
            (profile.whole ? 'The whole profile can be read.' : 'Name and address can be read, no more.')}
        </One>
        {possible.includes('importProfile') && <ReadProfile />}
      </Section>
      {(page || possible.includes('connectPage')) && (
        <Section title="Your agency’s company page" detail="Managers post jobs to it, and take them down.">
          <One purpose="page" linkedin={linkedin}>
            {page && <ChosenPage page={page} choosable={possible.includes('choosePage')} />}
          </One>
        </Section>
      )}
    </>
  );
}

const NAMES = { profile: 'Profile', page: 'Page' } as const;

function One({ purpose, linkedin, children }: { purpose: Purpose; linkedin: Linkedin; children: ReactNode }) {
  const connection = linkedin[purpose];
  const [ending, setEnding] = useState(false);
  const params = { path: { purpose } };
  const connect = useCommand({
    subject: 'linkedin',
    run: (_: undefined) => ok(api.POST('/api/common/linkedin/{purpose}/connect', { params })),
    onDone: ({ url }) => startAfresh(url),
  });
  const disconnect = useCommand({
    subject: 'linkedin',
    run: (_: undefined, headers: Intent) =>
      ok(api.POST('/api/common/linkedin/{purpose}/disconnect', { params, headers })),
    done: 'Disconnected.',
    onDone: () => setEnding(false),
  });
  const may = (verb: string) => (linkedin.possible as string[]).includes(`${verb}${NAMES[purpose]}`);
  return (
    <>
      {connection?.state === 'lost' && (
        <Alert color="clay" role="alert" icon={<Icon name="alert" />} title="Connect again">
          LinkedIn takes this connection no more. Nothing is lost.
        </Alert>
      )}
      {connection ? (
        <div>
          <Text fw={600}>{connection.name}</Text>
          <Text size="sm" c="dimmed">
            {connection.byName}, since <When at={connection.createdAt} show="full" />
          </Text>
          <Text size="sm" component="div">
            {children}
          </Text>
        </div>
      ) : (
        <Text c="dimmed">Not connected.</Text>
      )}
      {connect.isError && <ProblemBox error={connect.error} />}
      <Group gap="xs">
        {may('connect') && (
          <Button
            variant={connection?.state === 'connected' ? 'default' : 'filled'}
            loading={connect.isPending}
            onClick={() => connect.mutate(undefined)}
            aria-label={`${connection ? 'Connect again' : 'Connect'}: ${purpose === 'page' ? 'company page' : 'profile'}`}
          >
            {connection ? 'Connect again' : 'Connect'}
          </Button>
        )}
        {may('disconnect') && (
          <Button
            variant="light"
            color="clay"
            onClick={() => setEnding(true)}
            aria-label={`Disconnect: ${purpose === 'page' ? 'company page' : 'profile'}`}
          >
            Disconnect
          </Button>
        )}
      </Group>
      <Confirm
        opened={ending}
        label="Disconnect"
        question="Hireloom gives its permission back at LinkedIn, and forgets it. What was taken or posted stays."
        running={disconnect.isPending}
        error={disconnect.error}
        onConfirm={() => disconnect.mutate(undefined)}
        onClose={() => setEnding(false)}
      />
    </>
  );
}

function ChosenPage({ page, choosable }: { page: NonNullable<Linkedin['page']>; choosable: boolean }) {
  const choose = useCommand({
    subject: 'linkedin',
    run: (urn: string, headers: Intent) =>
      ok(api.POST('/api/common/linkedin/page', { body: { urn }, headers })),
    done: 'Jobs are posted there from now on.',
  });
  if (!choosable) return <>Posts as {page.pages[0]?.name}.</>;
  return (
    <>
      <Select
        label="Posts as"
        data={page.pages.map(({ urn, name }) => ({ value: urn, label: name }))}
        value={page.pageUrn}
        onChange={(urn) => urn && choose.mutate(urn)}
        allowDeselect={false}
        maw={360}
        mt="xs"
      />
      {choose.isError && <ProblemBox error={choose.error} />}
    </>
  );
}

function ReadProfile() {
  const navigate = useNavigate();
  const { imports } = useWhose();
  const read = useCommand({
    subject: 'profile_import',
    run: (_: undefined, headers: Intent) =>
      ok(api.POST('/api/common/profile-imports/from-linkedin', { body: {}, headers })),
    onDone: ({ id }) => void navigate({ to: `${imports}/${id}` }),
  });
  return (
    <>
      {read.isError && <ProblemBox error={read.error} />}
      <Group>
        <Button
          variant="light"
          leftSection={<Icon name="download" size={16} />}
          loading={read.isPending}
          onClick={() => read.mutate(undefined)}
        >
          Read my profile
        </Button>
      </Group>
    </>
  );
}
