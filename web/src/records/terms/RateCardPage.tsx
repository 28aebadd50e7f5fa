/** What the agency asks for: what holds today, what is planned, what there was. */
import { Box, Button, Group, Paper, Select, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ok } from '../../app/api.ts';
import { CommandBar } from '../../ui/CommandBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { DateText, When } from '../../ui/When.tsx';
import { BandTable } from './BandTable.tsx';
import { Calculator } from './Calculator.tsx';
import { activeClientsQuery } from './clients.ts';
import { Gaps } from './Gaps.tsx';
import { type RateCard, type RateCardVersion, rateCardQuery } from './queries.ts';
import { RateCardEditor } from './RateCardEditor.tsx';
import { RateCardHistory } from './RateCardHistory.tsx';

export default function RateCardPage() {
  const card = useQuery(rateCardQuery);
  if (card.isPending) return <Skeleton height={420} radius="lg" />;
  if (card.isError) return <ProblemBox error={card.error} onRetry={() => card.refetch()} />;
  return <Card card={card.data} />;
}

/** What the editor begins with, if it is open. */
type Editing = { from: RateCardVersion | null; effectiveFrom: string } | null;

function Card({ card }: { card: RateCard }) {
  const [editing, setEditing] = useState<Editing>(null);
  const { holds, planned, today, possible } = card;
  const maySave = possible.includes('save');
  const edit = (from: RateCardVersion | null) =>
    setEditing({ from, effectiveFrom: from?.state === 'planned' ? from.effectiveFrom : today });
  return (
    <>
      <PageHeader
        title="Rate card"
        detail="What you ask for by annual pay. Whoever begins to work with you gets the card of that day; terms that are agreed stay."
      >
        {maySave && !editing && (
          <Button data-primary leftSection={<Icon name="edit" size={16} />} onClick={() => edit(holds)}>
            {holds ? 'Change the card' : 'Make the card'}
          </Button>
        )}
      </PageHeader>
      {editing ? (
        <RateCardEditor card={card} {...editing} close={() => setEditing(null)} />
      ) : (
        <Stack gap="lg">
          {holds ? (
            <Holds card={holds} />
          ) : (
            <EmptyState
              icon="invoice"
              title="No rate card holds today"
              hint={
                maySave
                  ? 'Make one: without it no client can begin to work with you.'
                  : 'An admin of your agency makes it. Without it no client can begin to work with you.'
              }
            />
          )}
          {planned.map((version) => (
            <Planned
              key={version.id}
              version={version}
              possible={possible}
              edit={maySave ? () => edit(version) : undefined}
            />
          ))}
          {holds && <CardCalculator bands={holds.bands} />}
          {card.newest > 0 && <RateCardHistory />}
        </Stack>
      )}
    </>
  );
}

function Holds({ card }: { card: RateCardVersion }) {
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby="holds">
      <Title order={2} id="holds">
        Holds today
      </Title>
      <SavedWords version={card} since />
      <Stack gap="md">
        <BandTable label="The rate card" bands={card.bands} />
        <Gaps gaps={card.gaps} />
      </Stack>
    </Paper>
  );
}

function SavedWords({ version, since = false }: { version: RateCardVersion; since?: boolean }) {
  return (
    <Text size="sm" c="dimmed" mt={4} mb="md">
      Version {version.number}, {since ? 'since' : 'from'} <DateText date={version.effectiveFrom} />. Saved by{' '}
      {version.savedByName}, <When at={version.savedAt} />.
    </Text>
  );
}

type PlannedProps = { version: RateCardVersion; possible: string[]; edit: (() => void) | undefined };

function Planned({ version, possible, edit }: PlannedProps) {
  const params = { path: { id: version.id } };
  return (
    <Paper
      component="section"
      withBorder
      p={{ base: 'md', sm: 'lg' }}
      aria-label={`Planned, version ${version.number}`}
    >
      <Group justify="space-between" align="flex-start">
        <Box>
          <Title order={2}>
            Planned from <DateText date={version.effectiveFrom} />
          </Title>
          <SavedWords version={version} />
        </Box>
        <Group gap="xs">
          {edit && (
            <Button variant="default" leftSection={<Icon name="edit" size={16} />} onClick={edit}>
              Change it
            </Button>
          )}
          <CommandBar
            subject="rate_card"
            possible={possible}
            commands={[
              {
                name: 'withdraw',
                label: 'Withdraw',
                tone: 'danger',
                confirm: 'It does not come to hold. It stays in the history.',
                done: 'The planned version is withdrawn.',
                run: (headers) =>
                  ok(api.POST('/api/agency/rate-card/versions/{id}/withdraw', { params, headers })),
              },
            ]}
          />
        </Group>
      </Group>
      <Stack gap="md">
        <BandTable label={`The rate card, version ${version.number}`} bands={version.bands} />
        <Gaps gaps={version.gaps} />
      </Stack>
    </Paper>
  );
}

function CardCalculator({ bands }: { bands: RateCardVersion['bands'] }) {
  const clients = useQuery(activeClientsQuery).data ?? [];
  const [engagementId, setEngagement] = useState<string | null>(null);
  return (
    <Calculator basis={{ kind: 'card', ...(engagementId && { engagementId }) }} bands={bands}>
      <Select
        label="Taxed as for"
        placeholder="a client in your state"
        data={clients.map(({ id, clientName }) => ({ value: id, label: clientName }))}
        value={engagementId}
        onChange={setEngagement}
        searchable
        clearable
      />
    </Calculator>
  );
}
