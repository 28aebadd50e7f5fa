/** What the agency earns and guarantees for this job. Only for those who may see it: the server leaves it out otherwise. */
import { Paper, Stack, Text, Title } from '@mantine/core';
import { useReader } from '../../app/session.ts';
import { Facts } from '../../ui/Facts.tsx';
import { formatMoney, MoneyText } from '../../ui/MoneyText.tsx';
import type { Job, TermsBand } from './queries.ts';

export function TermsPanel({ job: { terms, pay } }: { job: Pick<Job, 'terms' | 'pay'> }) {
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby="terms">
      <Title order={2} id="terms">
        Terms
      </Title>
      <Text size="sm" c="dimmed" mt={4} mb="md">
        {explain(terms, pay !== null)}
      </Text>
      <Stack gap="xl">
        {terms?.bands.map((band) => (
          <Band key={`${band.payFrom} ${band.currency}`} band={band} />
        ))}
      </Stack>
    </Paper>
  );
}

function explain(terms: Job['terms'], hasPay: boolean): string {
  if (!terms) return 'No terms are agreed with this agency yet.';
  if (terms.snapshot)
    return `Fixed for this job when it was approved (version ${terms.version}). Later terms do not change it.`;
  if (!hasPay) return 'They follow from the annual pay band. Set it to see them.';
  if (terms.bands.length === 0)
    return 'No terms are agreed for this pay band. Agree them with the agency first.';
  return `These would apply if the job were approved today (version ${terms.version}).`;
}

export function Band({ band }: { band: TermsBand }) {
  const { locale } = useReader();
  const amount = (text: string) => formatMoney({ amount: text, currency: band.currency }, locale);
  const interest = Number(band.interestPercentPerMonth);
  return (
    <div>
      <Title order={3} mb="xs">
        Annual pay from {amount(band.payFrom)} to below {amount(band.payTo)}
      </Title>
      <Facts
        facts={[
          {
            label: 'Fee',
            value:
              band.feeType === 'percentage' ? (
                `${Number(band.fee)} % of annual pay`
              ) : (
                <MoneyText amount={band.fee} currency={band.currency} />
              ),
          },
          { label: 'Replacement', value: `within ${band.replacementDays} days of joining` },
          { label: 'Invoice', value: `${band.invoiceAfterDays} days after joining` },
          { label: 'Payment', value: `within ${band.paymentWithinDays} days` },
          { label: 'Interest if late', value: interest === 0 ? 'none' : `${interest} % a month` },
        ]}
      />
      {band.description && (
        <Text size="sm" mt="sm" style={{ whiteSpace: 'pre-line' }}>
          {band.description}
        </Text>
      )}
    </div>
  );
}
