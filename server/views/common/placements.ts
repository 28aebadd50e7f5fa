import type { FastifyInstance } from 'fastify';
import * as placements from '../../domain/placements/index.ts';
import { DESK, IdParams, MANAGERS, operation } from '../../platform/http/operation.ts';

const { ConfirmJoined, ListPlacements, NotJoined, PlacementPage, PlacementView, RecordLeaving } =
  placements.placementSchemas;

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'listPlacements',
    method: 'GET',
    path: '/placements',
    roles: [...DESK, 'client'],
    summary: 'Joinings and placements, the next first',
    query: ListPlacements,
    output: PlacementPage,
    run: (context, { query }) => placements.listPlacements(context, query),
  });
  operation(app, {
    id: 'confirmJoined',
    method: 'POST',
    path: '/placements/:id/confirm-joined',
    roles: [...MANAGERS, 'client'],
    summary: 'The candidate joined: takes one opening and schedules the invoice',
    params: IdParams,
    body: ConfirmJoined,
    output: PlacementView,
    run: (context, { params, body }) => placements.confirmJoined(context, params.id, body.joinedOn),
  });
  operation(app, {
    id: 'reportNotJoined',
    method: 'POST',
    path: '/placements/:id/report-not-joined',
    roles: [...MANAGERS, 'client'],
    summary: 'The candidate did not join',
    params: IdParams,
    body: NotJoined,
    output: PlacementView,
    run: (context, { params, body }) => placements.reportNotJoined(context, params.id, body.reason),
  });
  operation(app, {
    id: 'recordLeaving',
    method: 'POST',
    path: '/placements/:id/record-leaving',
    roles: [...MANAGERS, 'client'],
    summary: 'The candidate left; an invoice that is not visible yet is cancelled',
    params: IdParams,
    body: RecordLeaving,
    output: PlacementView,
    run: (context, { params, body }) =>
      placements.recordLeaving(context, params.id, body.leftOn, body.reason),
  });
}
