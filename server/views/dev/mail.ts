import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  getMailPreviewPage,
  ListMailPreviews,
  listMailPreviews,
  MailPreviewPage,
} from '../../domain/mail-previews/index.ts';
import { getMailPage, listMail } from '../../domain/notifications/index.ts';
import { SYSTEM } from '../../platform/actor.ts';
import { runAs } from '../../platform/events.ts';
import { bareOperation, IdParams } from '../../platform/http/operation.ts';
import { Instant, pageOf, pageQuery, text } from '../../platform/http/shapes.ts';

const MailView = z.object({
  id: z.uuid(),
  at: Instant,
  toName: z.string(),
  toAddress: z.string(),
  subject: z.string(),
  text: z.string(),
  calendar: z.string().nullable(),
  attachments: z.array(z.object({ fileId: z.string(), name: z.string() })),
  state: z.string(),
});

/** Mail has its styles within, as mail programs want it, and loads nothing but pictures. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";

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

  bareOperation(app, {
    id: 'getMailPage',
    method: 'GET',
    path: '/mail/:id/page',
    roles: 'anyone',
    summary:
      'A sent mail as its reader sees it, for a frame: it runs nothing, and its links open around the frame',
    params: IdParams,
    answer: async (_actor, { params }, _request, reply) => {
      const html = await runAs(db, SYSTEM, clock.now(), (context) => getMailPage(context, params.id));
      return asPage(reply, html);
    },
  });

  bareOperation(app, {
    id: 'listMailPreviews',
    method: 'GET',
    path: '/mail/templates',
    roles: 'anyone',
    summary: 'Every mail that the system can write, about something that might have happened',
    query: ListMailPreviews,
    output: MailPreviewPage,
    answer: async (_actor, { query }) => listMailPreviews(query, settings.publicUrl),
  });

  bareOperation(app, {
    id: 'getMailPreviewPage',
    method: 'GET',
    path: '/mail/templates/:template/page',
    roles: 'anyone',
    summary: 'One of them as its reader sees it in a light or in a dark mail program, for a frame',
    params: z.strictObject({ template: text(1, 200) }),
    query: z.strictObject({ scheme: z.enum(['light', 'dark']).default('light') }),
    answer: async (_actor, { params, query }, _request, reply) =>
      asPage(reply, await getMailPreviewPage(params.template, query.scheme, settings.publicUrl)),
  });
}

const asPage = (reply: FastifyReply, html: string) =>
  reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', MAIL_POLICY)
    .header('x-frame-options', 'SAMEORIGIN')
    .header('cache-control', 'no-store')
    .send(withLinksOnTop(html));

/** A frame without scripts opens no windows; its links lead the one around it on. */
const withLinksOnTop = (html: string) =>
  html.replace(/<head[^>]*>/i, '$&<base target="_top">').replaceAll('target="_blank"', 'target="_top"');
