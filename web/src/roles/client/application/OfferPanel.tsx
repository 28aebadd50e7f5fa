import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { Application } from '../../../records/applications/queries.ts';
import { CommandBar } from '../../../ui/CommandBar.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { MoneyText } from '../../../ui/MoneyText.tsx';
import { StateBadge } from '../../../ui/StateBadge.tsx';
import { DateText } from '../../../ui/When.tsx';
import { WithdrawOfferForm } from './WithdrawOfferForm.tsx';

type Offer = NonNullable<Application['offer']>;

export function OfferPanel({ offer, candidateName }: { offer: Offer; candidateName: string }) {
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby="offer">
      <Group justify="space-between" mb="md">
        <Group gap="sm">
          <Title order={2} id="offer">
            Offer
          </Title>
          <StateBadge state={offer.state} />
        </Group>
        <CommandBar
          subject="offer"
          possible={offer.possible}
          commands={[
            {
              name: 'withdraw',
              label: 'Withdraw offer',
              tone: 'danger',
              form: (close) => <WithdrawOfferForm offerId={offer.id} name={candidateName} close={close} />,
            },
          ]}
        />
      </Group>
      <Stack>
        <Facts
          facts={[
            { label: 'Annual pay', value: <MoneyText {...offer.annualPay} /> },
            { label: 'Joining date', value: <DateText date={offer.joiningDate} /> },
            {
              label: 'Answer by',
              value: offer.state === 'issued' && <DateText date={offer.expiresOn} />,
            },
          ]}
        />
        {offer.benefits && <Text style={{ whiteSpace: 'pre-line' }}>{offer.benefits}</Text>}
        {offer.answerWords && (
          <Text ps="md" style={{ borderInlineStart: '3px solid var(--loom-thread)', whiteSpace: 'pre-line' }}>
            {offer.answerWords}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
