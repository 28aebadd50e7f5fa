/** What a post lacks before others should spend time on it. */
import type { FieldError } from '../../platform/errors.ts';
import { imagesIn, undescribedImages, wordsIn } from './clean-html.ts';

type Text = {
  title: string;
  excerpt: string;
  body: string;
  coverImageId: string | null;
  coverAlt: string;
};

const FEWEST_WORDS = 20;

/** @param images ids of the pictures that the post has */
export function missingIn(post: Text, images: string[]): FieldError[] {
  const missing: FieldError[] = [];
  const lacks = (path: string, message: string) => missing.push({ path, message });
  if (post.title.length < 5) lacks('title', 'Give it a title of at least 5 characters.');
  if (post.excerpt.length < 20) lacks('excerpt', 'Sum it up in at least 20 characters: lists show it.');
  if (wordsIn(post.body).length < FEWEST_WORDS) lacks('body', `Write at least ${FEWEST_WORDS} words.`);
  const undescribed = undescribedImages(post.body);
  if (undescribed)
    lacks(
      'body',
      `Say what ${undescribed === 1 ? 'one picture shows' : `${undescribed} pictures show`}, for whom cannot see it.`,
    );
  if (imagesIn(post.body).some((id) => !images.includes(id)))
    lacks('body', 'One picture belongs to another post. Take it out and add it here again.');
  if (post.coverImageId && !post.coverAlt)
    lacks('coverAlt', 'Say what the cover shows, for whom cannot see it.');
  return missing;
}
