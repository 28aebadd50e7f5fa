import type { FastifyInstance } from 'fastify';
import * as replacements from '../../domain/replacements/index.ts';
import { DESK, IdParams, MANAGERS, operation } from '../../platform/http/operation.ts';

const { ChooseSuccessor, ListReplacements, ReplacementPage, ReplacementView, RequestReplacement } =
  replacements.replacementSchemas;

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'listReplacements',
    method: 'GET',
    path: '/replacements',
    roles: [...DESK, 'client'],
    summary: 'Replacements of candidates who left within the guarantee, the newest first',
    query: ListReplacements,
    output: ReplacementPage,
    run: (context, { query }) => replacements.listReplacements(context, query),
  });
  operation(app, {
    id: 'getReplacement',
    method: 'GET',
    path: '/replacements/:id',
    roles: [...DESK, 'client'],
    summary: 'One replacement, with who could be it',
    params: IdParams,
    output: ReplacementView,
    run: (context, { params }) => replacements.getReplacement(context, params.id),
  });
  operation(app, {
    id: 'requestReplacement',
    method: 'POST',
    path: '/placements/:id/request-replacement',
    roles: ['client', ...MANAGERS],
    summary: 'Ask for a replacement of a candidate who left within the guarantee',
    description: 'A manager only for a company that nobody has claimed.',
    params: IdParams,
    body: RequestReplacement,
    output: ReplacementView,
    run: (context, { params, body }) => replacements.requestReplacement(context, params.id, body),
  });
  operation(app, {
    id: 'chooseSuccessor',
    method: 'POST',
    path: '/replacements/:id/choose-successor',
    roles: DESK,
    summary: 'Who is to join in the place of who left',
    params: IdParams,
    body: ChooseSuccessor,
    output: ReplacementView,
    run: (context, { params, body }) => replacements.chooseSuccessor(context, params.id, body.placementId),
  });
}
