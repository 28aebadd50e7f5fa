/** The plans side by side, each with what choosing it would mean now. */
import { Badge, Button, Group, Paper, SegmentedControl, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { MoneyText } from '../../../ui/MoneyText.tsx';
import { ChooseForm } from './ChooseForm.tsx';
import type { Interval, Plan, PlanOffer } from './queries.ts';

const CURRENCIES = ['INR', 'EUR', 'USD', 'GBP'] as const;

const LABELS = {
  start: 'Choose',
  upgrade: 'Upgrade now',
  renewal: 'Pay the next period',
  later: 'Change at the end',
} as const;

export function Offers({ plan }: { plan: Plan }) {
  const { subscription, currency, currencyLocked, plans } = plan;
  const [interval, setInterval] = useState<Interval>(subscription?.interval ?? 'month');
  const [chosen, setChosen] = useState<PlanOffer | null>(null);
  return (
    <>
      <Group mb="md">
        <SegmentedControl
          value={interval}
          onChange={(value) => setInterval(value as Interval)}
          data={[
            { value: 'month', label: 'By the month' },
            { value: 'year', label: 'By the year' },
          ]}
          aria-label="How often it is paid"
        />
        <Text size="sm" c="dimmed">
          Before tax{currencyLocked ? `, in ${currency} until the paid period ends` : ''}.
        </Text>
      </Group>
      <SimpleGrid cols={{ base: 1, md: 3 }}>
        {plans.map((offer) => (
          <Offer
            key={offer.plan}
            offer={offer}
            interval={interval}
            isPresent={offer.plan === subscription?.plan}
            onChoose={() => setChosen(offer)}
          />
        ))}
      </SimpleGrid>
      {chosen && (
        <ChooseForm
          offer={chosen}
          interval={interval}
          currency={currency}
          currencies={currencyLocked ? [currency] : [...CURRENCIES]}
          close={() => setChosen(null)}
        />
      )}
    </>
  );
}

type OfferProps = { offer: PlanOffer; interval: Interval; isPresent: boolean; onChoose: () => void };

function Offer({ offer, interval, isPresent, onChoose }: OfferProps) {
  const { plan, title, hint, limits, choices } = offer;
  const choice = choices.find((each) => each.interval === (plan === 'free' ? 'month' : interval));
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={`plan-${plan}`}>
      <Stack gap="xs" h="100%">
        <Group justify="space-between">
          <Title order={3} id={`plan-${plan}`}>
            {title}
          </Title>
          {isPresent && <Badge variant="light">Yours</Badge>}
        </Group>
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
        <Text fz="xl" fw={650}>
          <MoneyText {...offer[interval]} />{' '}
          <Text span size="sm" c="dimmed" fw={400}>
            a {interval}
          </Text>
        </Text>
        <Stack component="ul" gap={2} p={0} m={0} style={{ listStyle: 'none', flex: 1 }}>
          {limits.map(({ feature, title: what, words }) => (
            <Text component="li" key={feature} size="sm">
              {what}: <strong>{words}</strong>
            </Text>
          ))}
        </Stack>
        {choice && (
          <Button
            variant={choice.kind === 'later' ? 'default' : 'filled'}
            onClick={onChoose}
            aria-label={`${LABELS[choice.kind]}: ${title}`}
          >
            {LABELS[choice.kind]}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}
