import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as tickets from '../../domain/tickets/index.ts';
import { SYSTEM } from '../../platform/actor.ts';
import { runAs } from '../../platform/events.ts';
import { bareOperation } from '../../platform/http/operation.ts';

const MOST_BYTES = 25_000_000;

/** Where a relay or a provider hands over the mails to the address of tickets. */
export default async function views(app: FastifyInstance) {
  const { db, clock, storage, settings, scanner } = app.services;
  app.addContentTypeParser(
    'message/rfc822',
    { parseAs: 'buffer', bodyLimit: MOST_BYTES },
    (_request, body, done) => done(null, body),
  );
  bareOperation(app, {
    id: 'receiveTicketMail',
    method: 'POST',
    path: '/ticket-mails',
    roles: 'anyone',
    multipart: true,
    summary: 'Hand over one mail to the address of tickets, as it came: message/rfc822, up to 25 MB',
    description:
      'Headers `hireloom-timestamp` (seconds since 1970) and `hireloom-signature`: HMAC-SHA256 with TICKET_MAIL_SECRET over the timestamp, a dot and the raw mail, as hex. 401 for a wrong or an old one. The same mail again, by its Message-ID, does nothing and gives the same answer.',
    output: tickets.ticketSchemas.TakenMail,
    answer: async (_actor, _input, request) => {
      const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      tickets.requireSignature(settings.ticketMail, SIGNED.parse(request.headers), raw);
      const mail = await tickets.readMail(raw, scanner?.scan);
      if (!mail) return { outcome: 'unreadable' as const, ticketId: null };
      const mailbox = {
        address: settings.ticketMail!.address,
        from: settings.mailFrom,
        secret: settings.secret,
        publicUrl: settings.publicUrl,
      };
      return runAs(db, SYSTEM, clock.now(), (context) => tickets.takeMail(context, storage, mailbox, mail));
    },
  });
}

/** Left out, it is as good as wrong. */
const SIGNED = z
  .object({
    'hireloom-timestamp': z.string().max(20).catch(''),
    'hireloom-signature': z.string().max(200).catch(''),
  })
  .transform((headers) => ({
    timestamp: headers['hireloom-timestamp'],
    signature: headers['hireloom-signature'],
  }));
