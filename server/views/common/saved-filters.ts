import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as filters from '../../domain/saved-filters/index.ts';
import { DESK, IdParams, operation } from '../../platform/http/operation.ts';

const { ListSavedFilters, SavedFilters, SaveFilter } = filters.savedFilterSchemas;

export default async function views(app: FastifyInstance) {
  const roles = [...DESK, 'client'] as const;
  operation(app, {
    id: 'listSavedFilters',
    method: 'GET',
    path: '/saved-filters',
    roles,
    summary: 'Filters of a list that I saved, and those that my organisation shares',
    query: ListSavedFilters,
    output: SavedFilters,
    run: (context, { query }) => filters.listSavedFilters(context, query),
  });
  operation(app, {
    id: 'saveFilter',
    method: 'POST',
    path: '/saved-filters',
    roles,
    summary: 'Save how a list is filtered now',
    body: SaveFilter,
    output: z.object({ id: z.uuid() }),
    status: 201,
    run: (context, { body }) => filters.saveFilter(context, body),
  });
  operation(app, {
    id: 'deleteSavedFilter',
    method: 'DELETE',
    path: '/saved-filters/:id',
    roles,
    summary: 'Delete a filter of mine',
    params: IdParams,
    output: z.object({ deleted: z.literal(true) }),
    run: async (context, { params }) => {
      await filters.deleteSavedFilter(context, params.id);
      return { deleted: true as const };
    },
  });
}
