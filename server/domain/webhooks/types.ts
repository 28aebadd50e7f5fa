/** Which events a webhook may be sent: what concerns the agency itself, all of which its admins may read. */
import type { z } from 'zod';
import { Invalid } from '../../platform/errors.ts';
import { catalogue, categoryOf, categoryWords } from '../notifications/index.ts';
import type { WebhookTypes } from './schemas.ts';

/** What is between the client and its own people, or the platform's own, is left out. */
export const AUDIENCES = ['agency', 'accounts', 'admins'] as const;

const types = Object.entries(catalogue)
  .filter(([, { audience }]) => AUDIENCES.some((each) => audience.includes(each)))
  .map(([type]) => type)
  .sort();

export function listWebhookTypes(): z.output<typeof WebhookTypes> {
  const groups = Map.groupBy(types, (type) => categoryOf(type) ?? 'account');
  return {
    groups: [...groups].map(([category, ofIt]) => ({
      category,
      title: categoryWords[category].title,
      types: ofIt,
    })),
  };
}

export function checkTypes(chosen: string[]): void {
  const unknown = chosen.filter((type) => !types.includes(type));
  if (!unknown.length) return;
  const message = `There is no event ${unknown.slice(0, 3).join(', ')}. The list is at /api/agency/webhook-types.`;
  throw new Invalid(message, [{ path: 'types', message }]);
}

/** “every event”, “job.approved”, “5 kinds of events”. */
export function typesWords(chosen: string[]): string {
  if (!chosen.length) return 'every event';
  return chosen.length === 1 ? chosen[0]! : `${chosen.length} kinds of events`;
}
