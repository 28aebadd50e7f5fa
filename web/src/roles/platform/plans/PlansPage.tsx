/** What the plans cost and allow from when on, and who bills the agencies. */
import { Button, Group, Paper, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Facts } from '../../../ui/Facts.tsx';
import { MoneyText } from '../../../ui/MoneyText.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { DateText } from '../../../ui/When.tsx';
import { IssuerForm } from './IssuerForm.tsx';
import { issuerQuery, type PlanVersion, type PlatformPlan, plansQuery } from './queries.ts';
import { VersionForm } from './VersionForm.tsx';

export default function PlansPage() {
  const query = useQuery(plansQuery);
  const plans = query.data;
  return (
    <>
      <PageHeader
        title="Plans"
        detail={
          plans &&
          `Whoever has a plan keeps what they bought. Agencies from before there were plans: ${plans.withoutPlan}.`
        }
      />
      {query.isPending && <Skeleton height={420} radius="lg" />}
      {query.isError && <ProblemBox error={query.error} onRetry={() => query.refetch()} />}
      <Stack gap="lg">
        {plans?.items.map((plan) => (
          <PlanSection key={plan.plan} plan={plan} />
        ))}
        <IssuerSection />
      </Stack>
    </>
  );
}

function PlanSection({ plan }: { plan: PlatformPlan }) {
  const [changing, setChanging] = useState(false);
  const { title, versions, subscriptions } = plan;
  const counts = Object.entries(subscriptions).map(([state, count]) => `${count} ${state}`);
  return (
    <Paper component="section" withBorder p="md" aria-label={title}>
      <Group justify="space-between" mb="xs">
        <Title order={2}>{title}</Title>
        <Button variant="default" onClick={() => setChanging(true)} aria-label={`New terms of ${title}`}>
          New terms
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {counts.length ? `Agencies: ${counts.join(', ')}.` : 'No agency has it.'}
      </Text>
      <Table.ScrollContainer
        minWidth={640}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': `Terms of ${title}` } }}
      >
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>From</Table.Th>
              <Table.Th>A month</Table.Th>
              <Table.Th>A year</Table.Th>
              <Table.Th>Members</Table.Th>
              <Table.Th>Open jobs</Table.Th>
              <Table.Th>Candidates</Table.Th>
              <Table.Th>For</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {versions.map((version) => (
              <VersionRow key={version.effectiveFrom} version={version} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {changing && <VersionForm plan={plan} close={() => setChanging(false)} />}
    </Paper>
  );
}

function VersionRow({
  version: { effectiveFrom, prices, limits, forAll, madeByName },
}: {
  version: PlanVersion;
}) {
  return (
    <Table.Tr>
      <Table.Td>{madeByName ? <DateText date={effectiveFrom} /> : 'The beginning'}</Table.Td>
      <Table.Td>
        <MoneyText amount={prices.INR.month} currency="INR" />,{' '}
        <MoneyText amount={prices.EUR.month} currency="EUR" />
      </Table.Td>
      <Table.Td>
        <MoneyText amount={prices.INR.year} currency="INR" />,{' '}
        <MoneyText amount={prices.EUR.year} currency="EUR" />
      </Table.Td>
      <Table.Td>{limits.members ?? 'No limit'}</Table.Td>
      <Table.Td>{limits.jobs ?? 'No limit'}</Table.Td>
      <Table.Td>{limits.candidates?.toLocaleString('en-GB') ?? 'No limit'}</Table.Td>
      <Table.Td>{forAll ? 'Everybody' : 'Who chooses it'}</Table.Td>
    </Table.Tr>
  );
}

function IssuerSection() {
  const query = useQuery(issuerQuery);
  const [changing, setChanging] = useState(false);
  const issuer = query.data;
  if (query.isError) return <ProblemBox error={query.error} onRetry={() => query.refetch()} />;
  if (!issuer) return null;
  return (
    <Paper component="section" withBorder p="md" aria-label="Who bills the agencies">
      <Group justify="space-between" mb="xs">
        <Title order={2}>Who bills the agencies</Title>
        <Button variant="default" onClick={() => setChanging(true)}>
          Change
        </Button>
      </Group>
      {!issuer.bank && (
        <Text size="sm" mb="sm">
          Say where agencies transfer to, and they can pay by bank transfer.
        </Text>
      )}
      <Facts
        facts={[
          { label: 'Name', value: issuer.legalName ?? issuer.name },
          {
            label: 'Address',
            value: [issuer.address, issuer.city, issuer.state, issuer.country].filter(Boolean).join(', '),
          },
          { label: 'GSTIN', value: issuer.gstin },
          { label: 'VAT id', value: issuer.vatId },
          { label: 'Invoices begin with', value: issuer.invoicePrefix },
          { label: 'Account', value: issuer.bank && (issuer.bank.accountNumber ?? issuer.bank.iban) },
        ]}
      />
      {changing && <IssuerForm issuer={issuer} close={() => setChanging(false)} />}
    </Paper>
  );
}
