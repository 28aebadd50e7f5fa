/** Pictures of people: who may see somebody's membership may see their picture. */
import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { type LinkQuery, linkTo, requireLink } from '../../platform/file-links.ts';

export const PictureLink = z
  .string()
  .nullable()
  .describe('Where the picture opens, for me and for some minutes; null: there is none.');

type Pictured = { userId: string | null; pictureKey: string | null };

/** For the person of a row that carries the key of their picture. */
export function pictureLink(
  reader: Pick<Context, 'actor' | 'now'>,
  { userId, pictureKey }: Pictured,
): string | null {
  if (!userId || !pictureKey) return null;
  return linkTo(reader, pathOf(userId), pictureKey.slice(-12)).href;
}

const pathOf = (userId: string): string => `/api/common/pictures/${userId}`;

/** Where the picture behind a link of the reader's is kept. */
export async function getPicture(
  context: Context,
  userId: string,
  link: z.output<typeof LinkQuery>,
): Promise<string> {
  requireLink(context, pathOf(userId), link);
  const seen = await context.db
    .selectFrom('membership')
    .select('pictureKey')
    .where('userId', '=', userId)
    .where('pictureKey', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  if (!seen?.pictureKey) throw new NotFound('This picture');
  return seen.pictureKey;
}
