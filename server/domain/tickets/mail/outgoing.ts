import { answerAddress } from './addresses.ts';

/** Where somebody's answer to a mail about a ticket goes, and by which all its mails belong together. */
export const answerByMail = (
  address: string,
  ticketId: string,
  person: string,
  { secret, publicUrl }: { secret: string; publicUrl: string },
) => ({
  replyTo: answerAddress(address, ticketId, person, secret),
  thread: `ticket-${ticketId}@${new URL(publicUrl).hostname}`,
});
