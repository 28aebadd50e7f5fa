import type { FastifyInstance } from 'fastify';
import * as tickets from '../../domain/tickets/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';

const { TicketReason, TicketView } = tickets.ticketSchemas;

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'handBackTicket',
    method: 'POST',
    path: '/tickets/:id/hand-back',
    roles: ['platform_admin'],
    summary: 'Hand a ticket back to the agency that passed it on',
    params: IdParams,
    body: TicketReason,
    output: TicketView,
    run: (context, { params, body }) => tickets.handBackTicket(context, params.id, body.reason),
  });
}
