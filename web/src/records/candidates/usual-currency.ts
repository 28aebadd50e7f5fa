import { useReader } from '../../app/session.ts';

const OF_REGION: Record<string, string> = {
  IN: 'INR',
  GB: 'GBP',
  US: 'USD',
  AE: 'AED',
  SG: 'SGD',
  CH: 'CHF',
};

/** What pay is most probably stated in where the reader works. */
export function useUsualCurrency(): string {
  const { locale } = useReader();
  return OF_REGION[new Intl.Locale(locale).maximize().region ?? ''] ?? 'EUR';
}
