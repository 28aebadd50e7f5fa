import type { FastifyInstance } from 'fastify';
import { listRecent, noteOpened, search, searchSchemas } from '../../domain/search/index.ts';
import { operation } from '../../platform/http/operation.ts';

const { OpenedParams, RecentView, SearchQuery, SearchView } = searchSchemas;

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'search',
    cost: 'search',
    method: 'GET',
    path: '/search',
    roles: 'signed-in',
    summary: 'Jobs, candidates, clients, applications, invoices, people … that I may see, by kind',
    description:
      'By the words or the beginning of a name, also mistyped by a letter; by code, whole e-mail address or phone number; candidates also by the words of their records.',
    query: SearchQuery,
    output: SearchView,
    run: (context, { query }) => search(context, query.q),
  });
  operation(app, {
    id: 'listRecent',
    method: 'GET',
    path: '/search/recent',
    roles: 'signed-in',
    summary: 'What I opened from the search last, in this membership',
    output: RecentView,
    run: listRecent,
  });
  operation(app, {
    id: 'noteOpened',
    method: 'PUT',
    path: '/search/recent/:kind/:id',
    roles: 'signed-in',
    summary: 'Note what I opened from the search, so that I find it again',
    params: OpenedParams,
    output: RecentView,
    run: (context, { params }) => noteOpened(context, params.kind, params.id),
  });
}
