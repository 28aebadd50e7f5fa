/** A relay that hands mails over to the address of tickets, as docs/integrations.md says. */
import { createHmac } from 'node:crypto';
import { newId } from '../server/platform/ids.ts';
import type { House } from './house.ts';

export const TICKET_MAIL = {
  TICKET_MAIL_ADDRESS: 'support@hireloom.example',
  TICKET_MAIL_SECRET: 'a secret of the relay that hands mails over',
};

type Headers = Record<string, string>;

/** A mail of plain words; headers come before it, and may say anything. */
export const mailOf = (headers: Headers, body: string): string =>
  [
    ...Object.entries({
      From: 'Uma Nair <uma@outside.example>',
      To: TICKET_MAIL.TICKET_MAIL_ADDRESS,
      Subject: 'A question',
      'Message-ID': `<${newId()}@outside.example>`,
      ...headers,
    }).map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n');

type Signing = { at?: number; secret?: string };

/** As the relay posts it. */
export function handedOver(
  raw: string | Buffer,
  { at = Math.floor(Date.now() / 1000), secret = TICKET_MAIL.TICKET_MAIL_SECRET }: Signing = {},
) {
  const bytes = Buffer.from(raw);
  const signature = createHmac('sha256', secret).update(`${at}.`).update(bytes).digest('hex');
  const headers = {
    'content-type': 'message/rfc822',
    'hireloom-timestamp': String(at),
    'hireloom-signature': signature,
  };
  return { bytes, headers };
}

export async function handOver(house: House, raw: string | Buffer, signing: Signing = {}) {
  const { bytes, headers } = handedOver(raw, signing);
  return house.call(null, 'POST', '/api/public/ticket-mails', bytes, headers);
}
