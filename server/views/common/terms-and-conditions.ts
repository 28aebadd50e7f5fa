import type { FastifyInstance } from 'fastify';
import * as legal from '../../domain/legal/index.ts';
import { bareOperation } from '../../platform/http/operation.ts';

const { AcceptLegalDocuments, Accepted, MyLegalAcceptances, WaitingLegalDocuments } = legal.legalSchemas;

export default async function views(app: FastifyInstance) {
  const { authDb, clock } = app.services;
  const roles = 'signed-in';

  bareOperation(app, {
    id: 'listWaitingLegalDocuments',
    method: 'GET',
    path: '/terms-and-conditions/waiting',
    roles,
    summary: 'What I have yet to accept, in all my roles, with what is new in it',
    output: WaitingLegalDocuments,
    answer: (actor) => legal.listWaitingLegalDocuments(authDb, actor.userId!, clock.now()),
  });
  bareOperation(app, {
    id: 'acceptLegalDocuments',
    method: 'POST',
    path: '/terms-and-conditions/accept',
    roles,
    evenWithoutTerms: true,
    personal: true,
    summary: 'Accept these versions: all of them or none; twice is once',
    description:
      'In a session of the person: no key, and no platform admin who acts for them, accepts for somebody. 409 `superseded` names the `newest` versions where one was followed by another since it was opened.',
    body: AcceptLegalDocuments,
    output: Accepted,
    answer: (actor, { body }, request) =>
      legal.acceptLegalDocuments(authDb, actor, body.documents, clock.now(), request.device()),
  });
  bareOperation(app, {
    id: 'listMyLegalAcceptances',
    method: 'GET',
    path: '/terms-and-conditions/mine',
    roles,
    summary: 'All versions that I accepted, the latest first',
    output: MyLegalAcceptances,
    answer: (actor) => legal.listMyLegalAcceptances(authDb, actor.userId!),
  });
}
