import { z } from 'zod';
import { Instant } from '../../../platform/http/shapes.ts';
import { TEXT_CHANNELS } from '../../../platform/text-provider.ts';
import { CATEGORIES } from '../categories.ts';

const Channel = z.enum(TEXT_CHANNELS);

export const SendTextCode = z.strictObject({ channel: Channel });
export type SendTextCode = z.output<typeof SendTextCode>;

export const ConfirmTextNumber = z.strictObject({
  code: z
    .string()
    .max(20)
    .transform((code) => code.replaceAll(/[\s-]/g, ''))
    .refine((code) => /^\d{6}$/.test(code), 'The six digits of the text.'),
});
export type ConfirmTextNumber = z.output<typeof ConfirmTextNumber>;

export const SetTextPreference = z.strictObject({ category: z.enum(CATEGORIES), on: z.boolean() });
export type SetTextPreference = z.output<typeof SetTextPreference>;

const Refusal = z.object({ at: Instant, reason: z.string().describe('What the provider said.') });

export const Texts = z.object({
  offered: z.boolean().describe('Whether this installation sends texts.'),
  possible: z.array(z.enum(['sendCode', 'confirm', 'stop'])),
  number: z.string().nullable().describe('The phone of my profile: texts go there and nowhere else.'),
  verified: z
    .object({ channel: Channel, at: Instant, refused: Refusal.nullable() })
    .nullable()
    .describe('Null until the number is verified.'),
  code: z
    .object({
      channel: Channel,
      expiresAt: Instant,
      state: z.enum(['underway', 'sent', 'refused']),
      reason: z.string().nullable().describe('Why it is refused.'),
    })
    .nullable()
    .describe('What was sent and waits to be typed.'),
  items: z.array(
    z.object({ category: z.enum(CATEGORIES), title: z.string(), hint: z.string(), on: z.boolean() }),
  ),
});
export type Texts = z.output<typeof Texts>;
