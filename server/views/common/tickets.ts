import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as tickets from '../../domain/tickets/index.ts';
import { ROLES } from '../../platform/actor.ts';
import { runAs } from '../../platform/events.ts';
import { onceByKey } from '../../platform/http/idempotency.ts';
import { receiveFile, UploadQuery } from '../../platform/http/one-file.ts';
import { bareOperation, IdParams, operation } from '../../platform/http/operation.ts';

const {
  AddTicketWatcher,
  ExportTickets,
  LinkTicket,
  ListTickets,
  RaiseTicket,
  RateTicket,
  ReopenTicket,
  SayInTicket,
  TicketFile,
  TicketForm,
  TicketPage,
  TicketPeople,
  TicketView,
  WatcherParams,
} = tickets.ticketSchemas;

/** What whoever asks, or follows, does; the desk reads by the same. */
export default async function views(app: FastifyInstance) {
  const roles = ROLES;
  const { db, clock, settings } = app.services;
  operation(app, {
    id: 'getTicketForm',
    method: 'GET',
    path: '/tickets/form',
    roles,
    summary: 'Whom I can ask',
    output: TicketForm,
    run: (context) => tickets.getTicketForm(context, settings.ticketMail?.address ?? null),
  });
  operation(app, {
    id: 'raiseTicket',
    method: 'POST',
    path: '/tickets',
    roles,
    summary: 'Ask for help',
    description:
      'An agency’s people ask their admins, its admins the platform; clients, interviewers and candidates an agency, or the platform.',
    body: RaiseTicket,
    output: TicketView,
    status: 201,
    run: (context, { body }) => tickets.raiseTicket(context, body),
  });
  bareOperation(app, {
    id: 'uploadTicketFile',
    cost: 'upload',
    method: 'POST',
    path: '/tickets/files',
    roles,
    multipart: true,
    summary: 'Upload a file to send with a ticket: PDF, Word, a picture or a text, up to 10 MB',
    description:
      'One multipart part `file`, or an upload; told by its content. Name its id in `fileIds` within a day; opened by getFileLink.',
    query: UploadQuery,
    output: TicketFile,
    status: 201,
    answer: async (actor, _input, request, reply) => {
      const file = await tickets.readTicketFile(await receiveFile(request, actor, 'Send one file at a time'));
      reply.status(201);
      return runAs(db, actor, clock.now(), (context) =>
        onceByKey(
          context,
          request,
          TicketFile,
          () => tickets.uploadTicketFile(context, app.services.storage, file),
          { name: file.name, sha256: file.judged.sha256 },
        ),
      );
    },
  });
  operation(app, {
    id: 'listTickets',
    method: 'GET',
    path: '/tickets',
    roles,
    summary: 'Tickets that I raised, follow or answer, the newest first',
    query: ListTickets,
    output: TicketPage,
    run: (context, { query }) => tickets.listTickets(context, query),
  });
  bareOperation(app, {
    id: 'exportTickets',
    cost: 'export',
    method: 'GET',
    path: '/tickets/export.csv',
    roles,
    summary: 'Exactly what is filtered, as CSV',
    query: ExportTickets,
    answer: async (actor, { query }, _request, reply) =>
      reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="tickets.csv"')
        .header('cache-control', 'no-store')
        .send(Readable.from(tickets.ticketsAsCsv(db, actor, clock.now(), query))),
  });
  operation(app, {
    id: 'getTicket',
    method: 'GET',
    path: '/tickets/:id',
    roles,
    summary: 'A ticket with its conversation',
    params: IdParams,
    output: TicketView,
    run: (context, { params }) => tickets.getTicket(context, params.id),
  });
  operation(app, {
    id: 'commentTicket',
    method: 'POST',
    path: '/tickets/:id/comment',
    roles,
    summary: 'Write on, as the one who asked or who follows',
    params: IdParams,
    body: SayInTicket,
    output: TicketView,
    status: 201,
    run: (context, { params, body }) => tickets.commentTicket(context, params.id, body),
  });
  operation(app, {
    id: 'closeTicket',
    method: 'POST',
    path: '/tickets/:id/close',
    roles,
    summary: 'Close it: it is solved, or not needed any more',
    params: IdParams,
    output: TicketView,
    run: (context, { params }) => tickets.closeTicket(context, params.id),
  });
  operation(app, {
    id: 'reopenTicket',
    method: 'POST',
    path: '/tickets/:id/reopen',
    roles,
    summary: 'Take it up again, within 14 days of its end',
    description: 'Later 409 `too_late`; one that was merged 409 `merged`.',
    params: IdParams,
    body: ReopenTicket,
    output: TicketView,
    run: (context, { params, body }) => tickets.reopenTicket(context, params.id, body),
  });
  operation(app, {
    id: 'rateTicket',
    method: 'POST',
    path: '/tickets/:id/rate',
    roles,
    summary: 'Say how content I am with a closed ticket of mine, once',
    params: IdParams,
    body: RateTicket,
    output: TicketView,
    run: (context, { params, body }) => tickets.rateTicket(context, params.id, body),
  });
  operation(app, {
    id: 'linkTicket',
    method: 'POST',
    path: '/tickets/:id/link',
    roles,
    summary: 'Name the record that it is about',
    params: IdParams,
    body: LinkTicket,
    output: TicketView,
    run: (context, { params, body }) => tickets.linkTicket(context, params.id, body),
  });
  operation(app, {
    id: 'listTicketPeople',
    method: 'GET',
    path: '/tickets/:id/people',
    roles,
    summary: 'Colleagues who can be asked to answer, or let follow it',
    params: IdParams,
    output: TicketPeople,
    run: (context, { params }) => tickets.listTicketPeople(context, params.id),
  });
  operation(app, {
    id: 'addTicketWatcher',
    method: 'POST',
    path: '/tickets/:id/watchers',
    roles,
    summary: 'Let a colleague follow the conversation',
    params: IdParams,
    body: AddTicketWatcher,
    output: TicketView,
    status: 201,
    run: (context, { params, body }) => tickets.addTicketWatcher(context, params.id, body.userId),
  });
  operation(app, {
    id: 'removeTicketWatcher',
    method: 'DELETE',
    path: '/tickets/:id/watchers/:userId',
    roles,
    summary: 'Stop following, or stop a colleague’s',
    params: WatcherParams,
    output: z.object({ done: z.literal(true) }),
    run: async (context, { params }) => {
      await tickets.removeTicketWatcher(context, params.id, params.userId);
      return { done: true as const };
    },
  });
}
