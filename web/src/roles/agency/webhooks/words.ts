import type { Webhook } from './queries.ts';

/** The state as a StateBadge knows it. */
export const stateOf = ({ enabled, failingSince }: Webhook) =>
  !enabled ? 'webhook_off' : failingSince ? 'webhook_failing' : 'webhook_on';

/** Several may be on one host. */
export function nameOf({ url }: Webhook): string {
  const { host, pathname } = new URL(url);
  return pathname === '/' ? host : host + pathname;
}

export const OFF_WORDS = {
  by_hand: 'It is switched off: it is sent nothing.',
  gone: 'It was switched off because its receiver answered 410 Gone. Once the receiver wants events again, switch it on.',
  failing:
    'It was switched off because nothing had arrived for three days. See in the log what went wrong, send a test, and switch it on again.',
};

export function typesWords(types: string[]): string {
  if (!types.length) return 'Every event';
  return types.length <= 3
    ? types.join(', ')
    : `${types.slice(0, 2).join(', ')} and ${types.length - 2} more`;
}
