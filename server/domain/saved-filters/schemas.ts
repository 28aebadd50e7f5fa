import { z } from 'zod';
import { text } from '../../platform/http/shapes.ts';

const List = z.enum(['jobs', 'tickets']).describe('Which list it is of.');

export const ListSavedFilters = z.strictObject({ list: List });

export const SaveFilter = z.strictObject({
  list: List,
  name: text(1, 80),
  query: text(1, 2000)
    .regex(/^\?[^#\s]*$/, 'The query of an address, like ?state=open.')
    .describe('The list’s own address, from the question mark on.'),
  shared: z.boolean().default(false).describe('Everybody of my organisation who sees the list has it too.'),
});

export const SavedFilters = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      query: z.string(),
      shared: z.boolean(),
      own: z.boolean(),
      byName: z.string(),
    }),
  ),
});
