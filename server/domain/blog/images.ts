/** Pictures of posts: drawn anew in two sizes, open to everybody once they stand in what everybody reads. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { Storage } from '../../platform/storage.ts';
import { judgeFile, keepFile } from '../files/index.ts';
import { pathOfImage } from './clean-html.ts';
import type { ImageView } from './schemas.ts';

/** Pixels of the longer side. */
const LARGE = 1600;
const SMALL = 640;
const LEAST = 32;
const MOST_OF_A_POST = 40;
const SECONDS = 10;

export type DrawnImage = { width: number; height: number; large: Uint8Array; small: Uint8Array };

/**
 * Upright, as WebP, without what cameras and programs wrote into it. Before any transaction: it takes a while.
 * @throws Invalid with a sentence that says how to mend it
 */
export async function drawImage(bytes: Uint8Array): Promise<DrawnImage> {
  await judgeFile('blog_image', bytes);
  // Only whoever uploads pays for loading it.
  const { default: sharp } = await import('sharp');
  const within = (side: number) =>
    sharp(bytes, { failOn: 'error' })
      .autoOrient()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .timeout({ seconds: SECONDS })
      .toBuffer({ resolveWithObject: true })
      .catch(() =>
        refuse('This picture cannot be read. Save it anew, as JPEG or PNG.', 'picture_unreadable'),
      );
  const { data, info } = await within(LARGE);
  if (Math.min(info.width, info.height) < LEAST)
    refuse(`Each side of a picture has at least ${LEAST} pixels.`, 'picture_dimensions');
  return { width: info.width, height: info.height, large: data, small: (await within(SMALL)).data };
}

function refuse(message: string, code: string): never {
  throw new Invalid(message, [{ path: 'file', message }], code);
}

/** To a post of the actor's own. It stands nowhere until the text or the cover names it. */
export async function addPostImage(
  context: Context,
  storage: Storage,
  postId: string,
  { width, height, large, small }: DrawnImage,
): Promise<z.output<typeof ImageView>> {
  const { db, actor } = context;
  const post = await db
    .selectFrom('blogPost')
    .select('id')
    .where('id', '=', postId)
    .where('authorId', '=', actor.userId)
    .forUpdate()
    .executeTakeFirst();
  if (!post) throw new NotFound('This post');
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from blog_image where post_id = ${postId}`.execute(db);
  if (rows[0]!.count >= MOST_OF_A_POST) {
    throw new Conflict('too_many_images', `A post may have ${MOST_OF_A_POST} pictures. Begin another one.`);
  }
  const id = newId();
  const largeFile = await keep(context, storage, `${id}.webp`, large);
  const smallFile = await keep(context, storage, `${id} small.webp`, small);
  await db
    .insertInto('blogImage')
    .values({
      ...{ id, postId, authorId: actor.userId!, width, height },
      ...{ largeFileId: largeFile.id, smallFileId: smallFile.id },
      ...{ storageKey: largeFile.storageKey, smallKey: smallFile.storageKey },
    })
    .execute();
  return imageView({ id, width, height });
}

/** Of the person, and of no organisation. */
async function keep(context: Context, storage: Storage, name: string, bytes: Uint8Array) {
  const owner = { agencyId: null, clientCompanyId: null };
  const file = { kind: 'blog_image', name, bytes, mime: 'image/webp', owner } as const;
  const { id } = await keepFile(context, storage, file);
  return context.db
    .selectFrom('file')
    .select(['id', 'storageKey'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
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

/** What was uploaded more than a day ago and stands in no text. Its files, then, are named by nothing and go, too. */
export async function removeLooseImages({ db }: Context): Promise<void> {
  await sql`
    delete from blog_image where id in (
      select i.id from blog_image i join blog_post p on p.id = i.post_id
      where not i.public and i.created_at < now() - interval '1 day'
        and p.cover_image_id is distinct from i.id and position(i.id::text in p.body) = 0
      for update of i skip locked)`.execute(db);
}
