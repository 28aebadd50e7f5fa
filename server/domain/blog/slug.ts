/** Addresses of posts and authors: words that say what they are, and a key at their end, which alone counts. */

export const keyOf = (id: string): string => id.replaceAll('-', '').slice(-12);

export const keyOfSlug = (slug: string): string => slug.slice(-12);

export const postPath = (title: string, key: string): string => `/blog/${slugOf(title, key)}`;

export const authorPath = (name: string, key: string): string => `/blog/authors/${slugOf(name, key)}`;

export const tagPath = (tag: string): string => `/blog/tags/${encodeURIComponent(tag)}`;

function slugOf(text: string, key: string): string {
  const words =
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return [...words.slice(0, 10), key].join('-');
}
