import { Anchor, Grid, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, ok } from '../../app/api.ts';
import { linkTo, useParam } from '../../app/query-string.ts';
import { ROLE_WORDS, type Role } from '../../app/roles.ts';
import { useReader } from '../../app/session.ts';
import { RecordTimeline } from '../../records/timeline/RecordTimeline.tsx';
import { type Command, CommandBar } from '../../ui/CommandBar.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge, stateWords } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import { type Organisation, organisationQuery } from './queries.ts';
import { SuspendForm } from './SuspendForm.tsx';
import { SuspensionNote } from './SuspensionNote.tsx';
import { countryWords, KIND_WORDS } from './words.ts';

export default function OrganisationPage() {
  const query = useQuery(organisationQuery(useParam('organisationId')));
  if (query.isPending) return <Skeleton height={420} radius="lg" />;
  if (query.isError) return <ProblemBox error={query.error} onRetry={() => query.refetch()} />;
  return <OrganisationRecord organisation={query.data} />;
}

function OrganisationRecord({ organisation }: { organisation: Organisation }) {
  const { name, code, kind, state, possible, suspension } = organisation;
  return (
    <>
      <PageHeader
        title={name}
        state={<StateBadge state={state} />}
        detail={`${KIND_WORDS[kind]}, code ${code}`}
        back={{ label: 'Organisations', href: '/platform/organisations' }}
      >
        <CommandBar subject="organisation" possible={possible} commands={commandsFor(organisation)} />
      </PageHeader>
      <SuspensionNote suspension={suspension} effect="Nobody can act for it." />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack gap="lg">
            <OrganisationFacts organisation={organisation} />
            <Counts
              title="Members"
              empty="Nobody belongs to it."
              counts={organisation.membersByRole}
              words={(role) => ROLE_WORDS[role as Role]}
            />
            <Counts
              title="Engagements"
              empty="It works with nobody yet."
              counts={organisation.engagements}
              words={stateWords}
            />
            <Admins organisation={organisation} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack gap="md">
            <RecordTimeline subjectId={organisation.id} title="Suspensions" />
            <Anchor component={Link} {...linkTo(`/platform/audit?organisation=${code}`)} size="sm">
              Audit trail of {name}
            </Anchor>
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

function commandsFor({ id, name, kind }: Organisation): Command[] {
  const params = { path: { id } };
  const told = kind === 'agency' ? 'admins' : 'clients';
  return [
    {
      name: 'suspend',
      label: 'Suspend',
      tone: 'danger',
      form: (close) => (
        <SuspendForm
          name={name}
          subject="organisation"
          consequence={`Nobody can act for ${name} until it is reactivated. Its ${told} are told this reason by mail.`}
          submit={(body, headers) =>
            ok(api.POST('/api/platform/organisations/{id}/suspend', { params, body, headers }))
          }
          close={close}
        />
      ),
    },
    {
      name: 'reactivate',
      label: 'Reactivate',
      tone: 'primary',
      confirm: `Everybody of ${name} can act again, and its ${told} are told.`,
      done: `${name} is active again.`,
      run: (headers) => ok(api.POST('/api/platform/organisations/{id}/reactivate', { params, headers })),
    },
  ];
}

function OrganisationFacts({ organisation: o }: { organisation: Organisation }) {
  const { locale } = useReader();
  return (
    <Paper withBorder p="md">
      <Facts
        facts={[
          { label: 'Address', value: [o.address, o.city, o.region].filter(Boolean).join(', ') },
          { label: 'Country', value: countryWords(o.country, locale) },
          { label: 'Time zone', value: o.timeZone },
          { label: 'Currency', value: o.currency },
          { label: 'GSTIN', value: o.gstin },
          { label: 'VAT id', value: o.vatId },
          { label: 'Website', value: o.website },
          { label: 'Here since', value: <When at={o.createdAt} show="full" /> },
          { label: 'Last activity', value: o.lastActivityAt ? <When at={o.lastActivityAt} /> : 'None yet' },
        ]}
      />
    </Paper>
  );
}

type CountsProps = {
  title: string;
  empty: string;
  counts: Record<string, number>;
  words: (key: string) => string;
};

function Counts({ title, empty, counts, words }: CountsProps) {
  const facts = Object.entries(counts).map(([key, value]) => ({ label: words(key), value }));
  return (
    <Paper component="section" withBorder p="md" aria-label={title}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      {facts.length ? <Facts facts={facts} /> : <Text c="dimmed">{empty}</Text>}
    </Paper>
  );
}

function Admins({ organisation: { admins, kind } }: { organisation: Organisation }) {
  if (admins.length === 0) return null;
  const title = kind === 'agency' ? 'Admins' : 'Clients';
  return (
    <Paper component="section" withBorder p="md" aria-label={title}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      <Stack gap={6}>
        {admins.map(({ userId, name, email }) => (
          <Text key={userId} size="sm">
            <Anchor component={Link} {...linkTo(`/platform/users/${userId}`)}>
              {name}
            </Anchor>{' '}
            {email}
          </Text>
        ))}
      </Stack>
    </Paper>
  );
}
