import { Paper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useReader } from '../../app/session.ts';
import { Facts } from '../../ui/Facts.tsx';
import { statisticsQuery } from './queries.ts';

/** How the desk did in the last 90 days. */
export function Statistics() {
  const { locale } = useReader();
  const { data } = useQuery(statisticsQuery);
  if (!data || data.raised + data.open === 0) return null;
  const number = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  const percent = (value: number | null) => value !== null && `${number(value)} %`;
  const hours = (value: number | null) =>
    value !== null && (value >= 48 ? `${number(value / 24)} days` : `${number(value)} hours`);
  return (
    // Figures are short: two beside each other leave the list in sight on a telephone.
    <Paper
      component="section"
      withBorder
      p="md"
      mb="lg"
      aria-label="The last 90 days"
      style={{ '--fact-width': '7.5rem' }}
    >
      <Facts
        facts={[
          { label: 'Open now', value: number(data.open) },
          { label: 'Without a reply', value: number(data.unanswered) },
          { label: 'Late', value: number(data.late) },
          { label: 'First reply in time', value: percent(data.firstReplyInTime) },
          { label: 'Usual time to a reply', value: hours(data.medianHoursToReply) },
          { label: 'Solved in time', value: percent(data.solvedInTime) },
          { label: 'Usual time to a solution', value: hours(data.medianHoursToSolution) },
          {
            label: 'Satisfaction',
            value: data.satisfaction !== null && `${number(data.satisfaction)} of 5 (${data.ratings})`,
          },
        ]}
      />
    </Paper>
  );
}
