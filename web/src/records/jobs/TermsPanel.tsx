/** What the agency earns and guarantees for this job. Only for those who may see it: the server leaves it out otherwise. */
import { Paper, Stack, Text, Title } from '@mantine/core';
import { useReader } from '../../app/session.ts';
import { Facts } from '../../ui/Facts.tsx';
import { JobTerms } from '../negotiations/JobTerms.tsx';
import { CONDITIONS, lineWords, rangeWords } from '../terms/words.ts';
import type { Job, TermsBand } from './queries.ts';

export function TermsPanel({
  job: { id, state, terms, pay },
}: {
  job: Pick<Job, 'id' | 'state' | 'terms' | 'pay'>;
}) {
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby="terms">
      <Title order={2} id="terms">
        Terms
      </Title>
      <Text size="sm" c="dimmed" mt={4} mb="md">
        {explain(terms, pay !== null)}
      </Text>
      {state !== 'draft' && <JobTerms jobId={id} />}
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
    return `Fixed for this job (version ${terms.version}). Later terms change it only where both sides agree to that.`;
  if (!hasPay) return 'They follow from the annual pay band. Set it to see them.';
  if (terms.bands.length === 0)
    return 'No terms are agreed for this pay band. Agree them with the agency first.';
  return `These would apply if the job were approved today (version ${terms.version}).`;
}

function Band({ band }: { band: TermsBand }) {
  const { locale } = useReader();
  return (
    <div>
      <Title order={3} mb="xs">
        Annual pay {rangeWords(band, locale)}
      </Title>
      <Facts
        facts={CONDITIONS.filter(([line]) => line !== 'description').map(([line, label]) => ({
          label,
          value: lineWords(line, band, band.currency, locale),
        }))}
      />
      {band.description && (
        <Text size="sm" mt="sm" style={{ whiteSpace: 'pre-line' }}>
          {band.description}
        </Text>
      )}
    </div>
  );
}
