import { Paper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useReader } from '../../app/session.ts';
import { Facts } from '../../ui/Facts.tsx';
import { statisticsQuery } from './queries.ts';

/** How the year went; nothing where nothing was negotiated. */
export function Statistics() {
  const { locale } = useReader();
  const { data } = useQuery(statisticsQuery);
  if (!data) return null;
  const { open, accepted, rejected, withdrawn, expired, medianDaysToAgreement, averageFeeChange } = data;
  if (open + accepted + rejected + withdrawn + expired === 0) return null;
  const number = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: 'exceptZero' });
  return (
    <Paper component="section" withBorder p="md" mb="lg" aria-label="The last 12 months">
      <Facts
        facts={[
          { label: 'Agreed, 12 months', value: number(accepted) },
          { label: 'Rejected', value: number(rejected) },
          { label: 'Withdrawn or expired', value: number(withdrawn + expired) },
          {
            label: 'Usual time to a yes',
            value:
              medianDaysToAgreement !== null &&
              (medianDaysToAgreement === 1 ? '1 day' : `${number(medianDaysToAgreement)} days`),
          },
          {
            label: 'Average change of fee',
            value: averageFeeChange !== null && `${signed.format(averageFeeChange)} points`,
          },
        ]}
      />
    </Paper>
  );
}
