import type { FastifyInstance } from 'fastify';
import * as tickets from '../../domain/tickets/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';

const { TicketReason, TicketView } = tickets.ticketSchemas;

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'escalateTicket',
    method: 'POST',
    path: '/tickets/:id/escalate',
    roles: ['agency_admin'],
    summary: 'Pass it on to the platform',
    params: IdParams,
    body: TicketReason,
    output: TicketView,
    run: (context, { params, body }) => tickets.escalateTicket(context, params.id, body.reason),
  });
}
