import type { FastifyInstance } from 'fastify';
import { getWork, WorkView } from '../../domain/reminders/index.ts';
import { SearchQuery, SearchView, search } from '../../domain/search/index.ts';
import { operation } from '../../platform/http/operation.ts';

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'getWork',
    method: 'GET',
    path: '/work',
    roles: 'signed-in',
    summary: 'What waits for me, oldest first',
    output: WorkView,
    run: (context) => getWork(context),
  });
  operation(app, {
    id: 'search',
    method: 'GET',
    path: '/search',
    roles: 'signed-in',
    summary: 'Jobs, candidates and invoices that I may see',
    query: SearchQuery,
    output: SearchView,
    run: (context, { query }) => search(context, query.q),
  });
}
