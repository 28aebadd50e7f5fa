/** Pictures of posts: drawn anew in two sizes, open to everybody once they stand in what everybody reads. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { openPicture } from '../../platform/pictures.ts';
import { enqueue } from '../../platform/queue.ts';
import type { Storage } from '../../platform/storage.ts';
import { pathOfImage } from './clean-html.ts';
import type { ImageView } from './schemas.ts';

/** Pixels of the longer side. */
const LARGE = 1600;
const SMALL = 640;
const LEAST = 32;
const MOST_OF_A_POST = 40;

export type DrawnImage = { width: number; height: number; large: Uint8Array; small: Uint8Array };

/** Before any transaction: drawing takes a while. @throws Invalid with a sentence that says how to mend it */
export async function drawImage(bytes: Uint8Array): Promise<DrawnImage> {
  const { width, height, draw } = await openPicture(bytes, LEAST);
  const within = (side: number) =>
    draw((picture) => picture.resize(side, side, { fit: 'inside', withoutEnlargement: true }));
  const large = await within(LARGE);
  const scale = Math.min(1, LARGE / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    large,
    small: await within(SMALL),
  };
}

/** To a post of the actor's own. It stands nowhere until the text or the cover names it. */
export async function addPostImage(
  { db, actor }: Context,
  storage: Storage,
  postId: string,
  { width, height, large, small }: DrawnImage,
): Promise<z.output<typeof ImageView>> {
  const post = await db
    .selectFrom('blogPost')
    .select('id')
    .where('id', '=', postId)
    .where('authorId', '=', actor.userId)
    .forShare()
    .executeTakeFirst();
  if (!post) throw new NotFound('This post');
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from blog_image where post_id = ${postId}`.execute(db);
  if (rows[0]!.count >= MOST_OF_A_POST) {
    throw new Conflict('too_many_images', `A post may have ${MOST_OF_A_POST} pictures. Begin another one.`);
  }
  const id = newId();
  const storageKey = `blog/${id}/large`;
  const smallKey = `blog/${id}/small`;
  await storage.put(storageKey, large);
  await storage.put(smallKey, small);
  await db
    .insertInto('blogImage')
    .values({ id, postId, authorId: actor.userId!, width, height, storageKey, smallKey })
    .execute();
  return imageView({ id, width, height });
}

export const imageView = ({ id, width, height }: { id: string; width: number; height: number }) => ({
  id,
  src: pathOfImage(id),
  width,
  height,
});

/** Where it is kept, for whoever may see it. */
export async function findPostImage(
  { db }: Context,
  id: string,
  size: 'large' | 'small',
): Promise<{ key: string; public: boolean } | null> {
  const image = await db
    .selectFrom('blogImage')
    .select(['storageKey', 'smallKey', 'public'])
    .where('id', '=', id)
    .executeTakeFirst();
  return image ? { key: size === 'small' ? image.smallKey : image.storageKey, public: image.public } : null;
}

/** With the rows of a post go its pictures, once the transaction has committed. */
export async function removeImagesOf(db: Context['db'], which: { postId: string } | { authorId: string }) {
  const [column, value] =
    'postId' in which ? (['postId', which.postId] as const) : (['authorId', which.authorId] as const);
  const images = await db
    .selectFrom('blogImage')
    .select(['storageKey', 'smallKey'])
    .where(column, '=', value)
    .execute();
  for (const { storageKey, smallKey } of images)
    for (const key of [storageKey, smallKey]) await enqueue(db, 'removeFile', { key });
}

/** Removes what was uploaded more than a day ago and stands in no text. */
export async function removeLooseImages({ db }: Context): Promise<void> {
  const { rows } = await sql<{ storageKey: string; smallKey: string }>`
    delete from blog_image where id in (
      select i.id from blog_image i join blog_post p on p.id = i.post_id
      where not i.public and i.created_at < now() - interval '1 day'
        and p.cover_image_id is distinct from i.id and position(i.id::text in p.body) = 0
      for update of i skip locked)
    returning storage_key, small_key`.execute(db);
  for (const { storageKey, smallKey } of rows)
    for (const key of [storageKey, smallKey]) await enqueue(db, 'removeFile', { key });
}
