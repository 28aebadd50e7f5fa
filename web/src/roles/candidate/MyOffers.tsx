import { Anchor, Group, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { myOffers } from '../../records/offers/queries.ts';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { DateText } from '../../ui/When.tsx';
import classes from './candidate.module.css';

export function MyOffers() {
  const offers = useQuery(myOffers);
  if (offers.isError) return <ProblemBox error={offers.error} onRetry={() => offers.refetch()} />;
  if (!offers.data?.items.length) return null;
  return (
    <section aria-labelledby="offers">
      <Title order={2} id="offers" mb="sm">
        My offers
      </Title>
      <ul className={classes.rows}>
        {offers.data.items.map(({ id, jobTitle, clientName, annualPay, joiningDate, state }) => (
          <Paper component="li" key={id} withBorder p="md">
            <Group justify="space-between" gap="xs">
              <Anchor component={Link} to={`/candidate/offers/${id}`} fw={600}>
                {jobTitle} at {clientName}
              </Anchor>
              <StateBadge state={state} words={state === 'issued' ? 'To answer' : undefined} />
            </Group>
            <Text size="sm" c="dimmed">
              <MoneyText {...annualPay} /> a year, first day <DateText date={joiningDate} />
            </Text>
          </Paper>
        ))}
      </ul>
    </section>
  );
}
