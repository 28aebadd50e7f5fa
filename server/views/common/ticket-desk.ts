import type { FastifyInstance } from 'fastify';
import * as tickets from '../../domain/tickets/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';

const {
  AddTicketAnswer,
  AssignTicket,
  ChangeTicket,
  ChangeTicketAnswer,
  MergeTicket,
  NoteInTicket,
  SayInTicket,
  TicketAnswer,
  TicketAnswers,
  TicketBoard,
  TicketBoardQuery,
  TicketStatistics,
  TicketView,
} = tickets.ticketSchemas;

/** What those do who answer: admins, and whom they ask to. */
export default async function views(app: FastifyInstance) {
  const leads = ['agency_admin', 'platform_admin'] as const;
  const desk = [...leads, 'manager', 'recruiter', 'accountant'] as const;
  operation(app, {
    id: 'getTicketBoard',
    method: 'GET',
    path: '/tickets/board',
    roles: desk,
    summary: 'Tickets by their state, what is due next first',
    query: TicketBoardQuery,
    output: TicketBoard,
    run: (context, { query }) => tickets.getTicketBoard(context, query),
  });
  operation(app, {
    id: 'getTicketStatistics',
    method: 'GET',
    path: '/tickets/statistics',
    roles: leads,
    summary: 'How my desk does: what is open, replies and solutions within their targets, satisfaction',
    output: TicketStatistics,
    run: (context) => tickets.getTicketStatistics(context),
  });
  for (const { id, path, summary, run } of [
    {
      id: 'answerTicket',
      path: 'answer',
      summary: 'Answer, and go on working on it',
      run: tickets.answerTicket,
    },
    {
      id: 'askBackTicket',
      path: 'ask-back',
      summary: 'Ask back: it waits for the asker, and its time stands still',
      run: tickets.askBackTicket,
    },
    { id: 'resolveTicket', path: 'resolve', summary: 'Answer with the solution', run: tickets.resolveTicket },
  ])
    operation(app, {
      id,
      method: 'POST',
      path: `/tickets/:id/${path}`,
      roles: desk,
      summary,
      params: IdParams,
      body: SayInTicket,
      output: TicketView,
      run: (context, { params, body }) => run(context, params.id, body),
    });
  operation(app, {
    id: 'noteInTicket',
    method: 'POST',
    path: '/tickets/:id/notes',
    roles: desk,
    summary: 'Write an internal note; whoever asked never sees it',
    params: IdParams,
    body: NoteInTicket,
    output: TicketView,
    status: 201,
    run: (context, { params, body }) => tickets.noteInTicket(context, params.id, body),
  });
  operation(app, {
    id: 'changeTicket',
    method: 'PATCH',
    path: '/tickets/:id',
    roles: leads,
    summary: 'Change subject, category or priority',
    params: IdParams,
    body: ChangeTicket,
    output: TicketView,
    run: (context, { params, body }) => tickets.changeTicket(context, params.id, body),
  });
  operation(app, {
    id: 'assignTicket',
    method: 'POST',
    path: '/tickets/:id/assign',
    roles: leads,
    summary: 'Ask somebody of my side to answer it',
    params: IdParams,
    body: AssignTicket,
    output: TicketView,
    run: (context, { params, body }) => tickets.assignTicket(context, params.id, body),
  });
  operation(app, {
    id: 'watchTicket',
    method: 'POST',
    path: '/tickets/:id/watch',
    roles: leads,
    summary: 'Follow it myself',
    params: IdParams,
    output: TicketView,
    run: (context, { params }) => tickets.watchTicket(context, params.id),
  });
  operation(app, {
    id: 'mergeTicket',
    method: 'POST',
    path: '/tickets/:id/merge',
    roles: leads,
    summary: 'Merge it into another of the same asker, in which it goes on',
    params: IdParams,
    body: MergeTicket,
    output: TicketView,
    run: (context, { params, body }) => tickets.mergeTicket(context, params.id, body.into),
  });
  operation(app, {
    id: 'listTicketAnswers',
    method: 'GET',
    path: '/ticket-answers',
    roles: desk,
    summary: 'Answers that my desk keeps',
    output: TicketAnswers,
    run: (context) => tickets.listTicketAnswers(context),
  });
  operation(app, {
    id: 'addTicketAnswer',
    method: 'POST',
    path: '/ticket-answers',
    roles: leads,
    summary: 'Keep an answer',
    body: AddTicketAnswer,
    output: TicketAnswer,
    status: 201,
    run: (context, { body }) => tickets.addTicketAnswer(context, body),
  });
  operation(app, {
    id: 'changeTicketAnswer',
    method: 'PATCH',
    path: '/ticket-answers/:id',
    roles: leads,
    summary: 'Change a kept answer',
    params: IdParams,
    body: ChangeTicketAnswer,
    output: TicketAnswer,
    run: (context, { params, body }) => tickets.changeTicketAnswer(context, params.id, body),
  });
  operation(app, {
    id: 'removeTicketAnswer',
    method: 'DELETE',
    path: '/ticket-answers/:id',
    roles: leads,
    summary: 'Delete a kept answer',
    params: IdParams,
    output: TicketAnswers,
    run: async (context, { params }) => {
      await tickets.removeTicketAnswer(context, params.id);
      return tickets.listTicketAnswers(context);
    },
  });
}
