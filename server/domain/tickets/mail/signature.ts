/** Whether a mail was handed over by whom this installation trusts with it, and just now. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { NotFound, NotSignedIn } from '../../../platform/errors.ts';

/** For clocks that differ, and a line that is slow. */
const TOLERANCE_SECONDS = 300;

/** Of the time as it was sent, a dot, and the mail byte for byte. */
export const signatureOf = (secret: string, timestamp: string, raw: Uint8Array): string =>
  createHmac('sha256', secret).update(`${timestamp}.`).update(raw).digest('hex');

/** @throws NotFound where no mails are taken; NotSignedIn for a signature that is wrong or old */
export function requireSignature(
  ticketMail: { secret: string } | undefined,
  { timestamp, signature }: { timestamp: string; signature: string },
  raw: Uint8Array,
): void {
  if (!ticketMail) throw new NotFound('The mailbox of tickets');
  const given = Buffer.from(signature);
  const right = Buffer.from(signatureOf(ticketMail.secret, timestamp, raw));
  if (given.length !== right.length || !timingSafeEqual(given, right))
    throw new NotSignedIn(
      'This signature is not of this mail. Sign the timestamp, a dot and the raw mail.',
      'wrong_signature',
    );
  // By the machine's clock, as the sender's: time travel does not make a mail old.
  const age = Math.abs(Date.now() / 1000 - Number(timestamp));
  if (!(age <= TOLERANCE_SECONDS))
    throw new NotSignedIn(
      'This was signed more than five minutes ago. Sign it when you send it.',
      'old_signature',
    );
}
