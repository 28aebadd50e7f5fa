/** What it costs, or what would exceed it, is read before anything is decided. */
import { Alert, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ok } from '../../../app/api.ts';
import { CommandForm } from '../../../ui/CommandForm.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ProblemBox } from '../../../ui/ProblemBox.tsx';
import { DateText } from '../../../ui/When.tsx';
import { type Interval, type Plan, type PlanOffer, quoteQuery } from './queries.ts';
import { Sum } from './Sum.tsx';

type Props = {
  offer: PlanOffer;
  interval: Interval;
  currency: Plan['currency'];
  currencies: Plan['currency'][];
  close: () => void;
};

export function ChooseForm({ offer: { plan, title }, interval, currency, currencies, close }: Props) {
  const [payIn, setPayIn] = useState(currency);
  const choice = { plan, interval, currency: payIn };
  const query = useQuery(quoteQuery(choice));
  const quote = query.data;
  const isLater = quote?.kind === 'later';
  return (
    <CommandForm
      title={`The ${title} plan`}
      label={isLater ? 'Change at the end' : 'Order'}
      subject="plan"
      initial={{}}
      submit={(_, headers): Promise<unknown> =>
        isLater
          ? ok(api.POST('/api/agency/plan/change-later', { body: { plan, interval }, headers }))
          : ok(api.POST('/api/agency/plan-orders', { body: choice, headers }))
      }
      done={isLater ? 'Planned. Until then all stays as it is.' : 'Ordered. Choose how you pay.'}
      close={close}
    >
      {() => (
        <Stack>
          {currencies.length > 1 && plan !== 'free' && (
            <Select
              label="Pay in"
              data={currencies}
              value={payIn}
              onChange={(value) => setPayIn(currencies.find((each) => each === value) ?? currency)}
              allowDeselect={false}
              comboboxProps={{ withinPortal: false }}
            />
          )}
          {query.isPending && <Skeleton height={120} />}
          {query.isError && <ProblemBox error={query.error} />}
          {quote && isLater && (
            <Text>
              Until <DateText date={quote.startsOn} /> you keep what you have paid for. Then {title} follows.
            </Text>
          )}
          {quote && !isLater && quote.endsOn && (
            <>
              <Text>
                {quote.kind === 'renewal' ? 'The next period: ' : 'You have it from the moment it is paid: '}
                <DateText date={quote.startsOn} /> to <DateText date={quote.endsOn} />.
              </Text>
              <Sum sum={quote} />
            </>
          )}
          {quote && quote.excess.length > 0 && (
            <Alert color="marigold" icon={<Icon name="alert" />} title="More than this plan allows">
              <Text size="sm" c="var(--mantine-color-text)">
                {quote.excess.map(({ title: what, words }) => `${what}: ${words}`).join('; ')}. Nothing is
                deleted: the newest can be read, and not changed.
              </Text>
            </Alert>
          )}
        </Stack>
      )}
    </CommandForm>
  );
}
