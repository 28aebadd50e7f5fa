/** Who carries texts to telephones. What a provider of one's own has to speak: docs/texts.md. */
import { z } from 'zod';
import { type Answer, post } from './post.ts';

export const TEXT_CHANNELS = ['sms', 'whatsapp'] as const;
export type TextChannel = (typeof TEXT_CHANNELS)[number];

export type Text = {
  /** The same for each try, so that the provider knows a repeat. */
  id: string;
  channel: TextChannel;
  /** E.164, like +919812345678. */
  to: string;
  words: string;
};

export type Sending =
  | { outcome: 'accepted'; providerId: string | null }
  /** For good: nobody is at that number. */
  | { outcome: 'refused'; reason: string }
  | { outcome: 'later'; reason: string; afterSeconds: number | null };

export type TextProvider = {
  /** @throws where this process ends meanwhile */
  send: (text: Text, ending?: AbortSignal) => Promise<Sending>;
};

export type TextProviderSettings = { url: string; token: string };

/** @param patienceMs for the whole answer */
export function openTextProvider(
  { url, token }: TextProviderSettings,
  patienceMs: number = 10_000,
): TextProvider {
  return {
    send: async ({ id, channel, to, words }, ending) => {
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': id,
      };
      const body = JSON.stringify({ channel, to, text: words });
      // Whoever runs this installation chose the address; it may stand beside it.
      return judge(await post({ url, headers, body }, { privateAddresses: true, patienceMs, ending }));
    },
  };
}

/** About us or the moment, and not about the number: a wrong token must not mark everybody's. */
const NOT_THE_NUMBER = [401, 402, 403, 404, 405, 407, 408, 409, 425, 429];

function judge({ status, answer, error, retryAfter }: Answer): Sending {
  if (!error) return { outcome: 'accepted', providerId: said(answer).id ?? null };
  const reason = said(answer).reason ?? error;
  const isRefusal = status !== null && status >= 400 && status < 500 && !NOT_THE_NUMBER.includes(status);
  if (isRefusal) return { outcome: 'refused', reason };
  return { outcome: 'later', reason, afterSeconds: secondsOf(retryAfter) };
}

/** Of one line, without what the database cannot keep. */
const words = (most: number) =>
  z
    .string()
    .transform((said) =>
      said
        .toWellFormed()
        .replaceAll(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .slice(0, most)
        .toWellFormed(),
    )
    .transform((said) => said || undefined)
    .optional()
    .catch(undefined);

const Said = z.object({ id: words(200), reason: words(300) });

function said(answer: string | null): z.output<typeof Said> {
  try {
    return Said.parse(JSON.parse(answer ?? '{}'));
  } catch {
    return {};
  }
}

const LONGEST_PAUSE = 12 * 3600;

/** Of a header that names seconds or a date; at least one, lest nobody rests. */
function secondsOf(retryAfter: string | null): number | null {
  if (retryAfter === null) return null;
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : Math.ceil((Date.parse(retryAfter) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 1), LONGEST_PAUSE);
}
