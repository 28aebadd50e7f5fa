/** One engagement from either side: who the other is, how it stands, what is agreed. */
import { Alert, Anchor, Grid, Paper, Skeleton, Stack, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { oneOf, useParam, useQueryString } from '../../app/query-string.ts';
import { countryName } from '../../ui/countries.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge, stateWords } from '../../ui/StateBadge.tsx';
import { When } from '../../ui/When.tsx';
import { TermsTab } from '../terms/TermsTab.tsx';
import { RecordTimeline } from '../timeline/RecordTimeline.tsx';
import { Website } from './AgencyFacts.tsx';
import { ClaimPanel } from './ClaimPanel.tsx';
import { EngagementCommands } from './EngagementCommands.tsx';
import { type Engagement, engagementQuery, useSide } from './queries.ts';

export default function EngagementPage() {
  const engagement = useQuery(engagementQuery(useParam('engagementId')));
  if (engagement.isPending) return <Skeleton height={420} radius="lg" />;
  if (engagement.isError) return <ProblemBox error={engagement.error} onRetry={() => engagement.refetch()} />;
  return <EngagementRecord engagement={engagement.data} />;
}

function EngagementRecord({ engagement }: { engagement: Engagement }) {
  const { isClient, home, label } = useSide();
  const [address, change] = useQueryString();
  const tab = oneOf(address.tab) === 'terms' ? 'terms' : 'overview';
  return (
    <>
      <PageHeader
        title={isClient ? engagement.agencyName : engagement.clientName}
        state={<StateBadge state={engagement.state} />}
        back={{ label, href: home }}
        detail={
          <>
            {engagement.place && `${engagement.place} · `}
            {stateWords(engagement.state)} since <When at={engagement.stateSince} show="full" />
          </>
        }
      >
        <EngagementCommands engagement={engagement} />
      </PageHeader>
      <Stack gap="lg">
        <Reason engagement={engagement} isClient={isClient} />
        {engagement.terms ? (
          <Tabs value={tab} onChange={(chosen) => change({ tab: chosen ?? undefined })} keepMounted={false}>
            <Tabs.List mb="lg">
              <Tabs.Tab value="overview">{isClient ? 'The agency' : 'The company'}</Tabs.Tab>
              <Tabs.Tab value="terms">Terms</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="overview">
              <Overview engagement={engagement} isClient={isClient} />
            </Tabs.Panel>
            <Tabs.Panel value="terms">
              <TermsTab engagement={engagement} />
            </Tabs.Panel>
          </Tabs>
        ) : (
          <Overview engagement={engagement} isClient={isClient} />
        )}
      </Stack>
    </>
  );
}

type Props = { engagement: Engagement; isClient: boolean };

function Overview({ engagement, isClient }: Props) {
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <Stack gap="lg">
          {engagement.unclaimed && <ClaimPanel engagement={engagement} />}
          {engagement.state === 'requested' && <Request engagement={engagement} isClient={isClient} />}
          {engagement.other && <OtherSide engagement={engagement} isClient={isClient} />}
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <RecordTimeline subjectId={engagement.id} />
      </Grid.Col>
    </Grid>
  );
}

function Reason({ engagement, isClient }: Props) {
  const { reason, state, suspendedBy, agencyName, clientName } = engagement;
  if (!reason) return null;
  const byOther = state === 'suspended' && suspendedBy === (isClient ? 'agency' : 'client');
  const otherName = isClient ? agencyName : clientName;
  return (
    <Alert color="clay" icon={<Icon name="alert" />} title={`${stateWords(state)}: why`}>
      <Text size="sm" c="var(--mantine-color-text)">
        {reason}
        {byOther && ` Only ${otherName} can resume it.`}
      </Text>
    </Alert>
  );
}

function Panel({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby={id}>
      <Title order={2} id={id} mb="md">
        {title}
      </Title>
      {children}
    </Paper>
  );
}

function Request({ engagement: { askedBy, message, agencyName }, isClient }: Props) {
  return (
    <Panel id="request" title="The request">
      <Facts
        facts={[
          { label: 'Asked by', value: askedBy?.name },
          {
            label: 'E-mail',
            value: askedBy && <Anchor href={`mailto:${askedBy.email}`}>{askedBy.email}</Anchor>,
          },
        ]}
      />
      <Text mt="md">{message || 'No message was written.'}</Text>
      <Text size="sm" c="dimmed" mt="md">
        {isClient
          ? `${agencyName} sees your company’s name, yours and this message. The rest follows once they accept.`
          : 'You see more of the company once you accept.'}
      </Text>
    </Panel>
  );
}

function OtherSide({ engagement, isClient }: Props) {
  const { members, jobs, id } = engagement;
  const { jobs: jobsHref } = useSide();
  const other = engagement.other!;
  const open = jobs.open ?? 0;
  const all = Object.values(jobs).reduce((sum, count) => sum + count, 0);
  return (
    <Panel id="other" title={isClient ? 'The agency' : 'The company'}>
      <Facts
        facts={[
          { label: 'Code', value: other.code },
          { label: 'Website', value: other.website && <Website address={other.website} /> },
          {
            label: 'Address',
            value: [other.address, other.city, other.state, countryName(other.country)]
              .filter(Boolean)
              .join(', '),
          },
          { label: 'Time zone', value: other.timeZone },
          { label: 'GSTIN', value: other.gstin },
          { label: 'PAN', value: other.pan },
          { label: 'VAT number', value: other.vatId },
          {
            label: 'Jobs',
            value: (
              <Anchor component={Link} to={jobsHref}>
                {open} open of {all}
              </Anchor>
            ),
          },
        ]}
      />
      {other.about && <Text mt="md">{other.about}</Text>}
      {members.length > 0 && (
        <>
          <Title order={3} mt="lg" mb="xs">
            Contacts
          </Title>
          <Stack gap={4}>
            {members.map(({ name, email, designation }) => (
              <Text key={`${id}${email}`}>
                {name}
                {designation && `, ${designation}`} · <Anchor href={`mailto:${email}`}>{email}</Anchor>
              </Text>
            ))}
          </Stack>
        </>
      )}
    </Panel>
  );
}
