import { lineWords, rangeWords } from '../terms/words.ts';
import type { NegotiationItem } from './queries.ts';

/** What is negotiated: “₹15,00,000 to below ₹25,00,000”, a job, or how many open jobs. */
export function aboutWords({ scope, band, job, jobCount }: NegotiationItem, locale: string): string {
  if (scope === 'job') return job ? `Only “${job.title}” (${job.code})` : 'One job only';
  if (scope === 'open_jobs')
    return jobCount === 1 ? 'Agreed terms for an open job' : `Agreed terms for ${jobCount} open jobs`;
  return rangeWords(band!, locale);
}

export const feeWords = ({ band }: Pick<NegotiationItem, 'band'>, locale: string): string =>
  band ? lineWords('fee', band, band.currency, locale) : '–';
