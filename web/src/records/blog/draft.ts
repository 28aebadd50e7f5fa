/** A post as its form holds it, and as it is saved. */
import { api, ok } from '../../app/api.ts';
import { Problem } from '../../app/problem.ts';
import { PartlySaved } from '../../ui/useAutosave.ts';
import { withoutRefused } from '../job-form/save.ts';
import type { Post, PostImage } from './queries.ts';

export type Draft = {
  title: string;
  excerpt: string;
  body: string;
  tags: string[];
  canonicalUrl: string;
  cover: PostImage | null;
  coverAlt: string;
};

export const draftOf = ({ title, excerpt, body, tags, canonicalUrl, cover, coverAlt }: Post): Draft => ({
  ...{ title, excerpt, body, tags, cover, coverAlt },
  canonicalUrl: canonicalUrl ?? '',
});

const LABELS: Record<keyof Draft, string> = {
  title: 'title',
  excerpt: 'summary',
  body: 'text',
  tags: 'tags',
  canonicalUrl: 'first address',
  cover: 'cover',
  coverAlt: 'description of the cover',
};

/** In words: where the two differ. */
export const differing = (one: Draft, other: Draft): string[] =>
  (Object.keys(LABELS) as (keyof Draft)[])
    .filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))
    .map((field) => LABELS[field]);

/** A field that is refused does not hold up the rest. @throws PartlySaved with the refusal, when only the rest was saved */
export async function saveDraft(
  id: string,
  { canonicalUrl, cover, ...draft }: Draft,
  version: number,
  onSaved: (post: Post) => void,
): Promise<Post> {
  const fields = { ...draft, canonicalUrl: canonicalUrl.trim() || null, coverImageId: cover?.id ?? null };
  const save = async (some: Partial<typeof fields>) => {
    const body = { ...some, version };
    const post = await ok(api.PATCH('/api/common/blog-posts/{id}', { params: { path: { id } }, body }));
    onSaved(post);
    return post;
  };
  try {
    return await save(fields);
  } catch (error) {
    const rest = error instanceof Problem ? withoutRefused(fields, error) : null;
    if (!rest) throw error;
    throw new PartlySaved(error as Problem, (await save(rest)).version);
  }
}
