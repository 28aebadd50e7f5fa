import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { listMail } from '../../domain/notifications/index.ts';
import { SYSTEM } from '../../platform/actor.ts';
import { runAs } from '../../platform/events.ts';
import { bareOperation } from '../../platform/http/operation.ts';
import { Instant, pageOf, pageQuery, text } from '../../platform/http/shapes.ts';

const MailView = z.object({
  id: z.uuid(),
  at: Instant,
  toName: z.string(),
  toAddress: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  calendar: z.string().nullable(),
  attachments: z.array(z.object({ fileId: z.string(), name: z.string() })),
  state: z.string(),
});

/** The mailbox page: what was sent to whom, where no relay is set. Not in production. */
export default async function views(app: FastifyInstance) {
  const { db, clock, settings } = app.services;
  if (settings.mode === 'production') return;
  bareOperation(app, {
    id: 'listMail',
    method: 'GET',
    path: '/mail',
    roles: 'anyone',
    summary: 'Sent mail, newest first',
    query: pageQuery.extend({
      to: text(1, 254).optional().describe('An address.'),
      q: text(1, 100).optional().describe('In the subject, the name or the address.'),
    }),
    output: pageOf(MailView),
    answer: (_actor, { query }) => runAs(db, SYSTEM, clock.now(), (context) => listMail(context, query)),
  });
}
