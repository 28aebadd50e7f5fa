/** The offer and the joining, with what is to be done about them. */
import { Group, Paper, Text, Title } from '@mantine/core';
import type { Application } from '../../../records/applications/queries.ts';
import { JoiningCommands } from '../../../records/joinings/JoiningCommands.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { MoneyText } from '../../../ui/MoneyText.tsx';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import { DateText } from '../../../ui/When.tsx';

export function OfferPanel({
  application: { offer, placement, candidateName },
}: {
  application: Application;
}) {
  if (!offer) return null;
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby="offer">
      <Group justify="space-between" mb="md">
        <Group gap="sm">
          <Title order={2} id="offer">
            {placement ? 'Joining' : 'Offer'}
          </Title>
          <StateBadge state={placement?.state ?? offer.state} />
        </Group>
        {placement && <JoiningCommands placement={{ ...placement, candidateName }} />}
      </Group>
      <Facts
        facts={[
          { label: 'Annual pay', value: <MoneyText {...offer.annualPay} /> },
          { label: 'Joins on', value: <DateText date={placement?.joiningDate ?? offer.joiningDate} /> },
          {
            label: 'Answer by',
            value: offer.state === 'issued' ? <DateText date={offer.expiresOn} /> : null,
          },
          { label: 'Joined on', value: placement?.joinedOn && <DateText date={placement.joinedOn} /> },
          { label: 'Left on', value: placement?.leftOn && <DateText date={placement.leftOn} /> },
        ]}
      />
      {(placement?.reason ?? offer.answerWords) && (
        <Text size="sm" mt="md" style={{ whiteSpace: 'pre-line' }}>
          {placement?.reason ?? offer.answerWords}
        </Text>
      )}
    </Paper>
  );
}
