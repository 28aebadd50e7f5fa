import type { FastifyInstance } from 'fastify';
import * as members from '../../domain/members/index.ts';
import { MANAGERS, operation } from '../../platform/http/operation.ts';

const { AwayView, SetAway } = members.memberSchemas;

/** Who answers while a manager is away. */
export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'getAway',
    method: 'GET',
    path: '/away',
    roles: MANAGERS,
    summary: 'Whether I am away, and who could stand in',
    output: AwayView,
    run: (context) => members.getAway(context),
  });
  operation(app, {
    id: 'setAway',
    method: 'PUT',
    path: '/away',
    roles: MANAGERS,
    summary: 'Be away: a colleague is told in my place',
    body: SetAway,
    output: AwayView,
    run: (context, { body }) => members.setAway(context, body),
  });
  operation(app, {
    id: 'endAway',
    method: 'DELETE',
    path: '/away',
    roles: MANAGERS,
    summary: 'Be here again',
    output: AwayView,
    run: (context) => members.endAway(context),
  });
}
