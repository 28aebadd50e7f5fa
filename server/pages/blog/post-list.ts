/** Lists of posts: all, with words, of a tag or of an author. */
import { html } from 'ghtml';
import { type PublicPostItem, type PublicPostPage, tagPath } from '../../domain/blog/index.ts';
import { layout } from '../layout.ts';
import { instantDay } from '../words.ts';

type Input = {
  publicUrl: string;
  /** Without its query. */
  path: string;
  title: string;
  /** For search engines and previews. */
  description: string;
  q?: string;
  after?: string;
  found: PublicPostPage;
};

export function postListPage({ publicUrl, path, title, description, q, after, found }: Input): string {
  const narrowed = q !== undefined || after !== undefined;
  return layout({
    title: `${title} · Hireloom`,
    description,
    // What is searched or paged is the same list once more; only its beginning shall be found.
    canonical: narrowed || !found.items.length ? undefined : path,
    publicUrl,
    head: FEED_LINKS,
    body: html`<h1>${title}</h1>
!${path === '/blog' ? html`<p class="dim">${description}</p>` : html`<p><a href="/blog">All posts</a></p>`}
!${path === '/blog' ? searchForm(q) : ''}
!${q === undefined ? '' : html`<p class="dim" role="status">${found.items.length ? `Posts with “${q}”, the newest first.` : `No post has “${q}”.`}</p>`}
!${found.items.length ? postCards(found.items) : nothing(narrowed)}
!${found.next ? html`<p class="pager"><a class="button" rel="next" href="${next(path, q, found.next)}">Earlier posts</a></p>` : ''}`,
  });
}

const FEED_LINKS = html`<link rel="alternate" type="application/rss+xml" title="The blog (RSS)" href="/blog.rss">
<link rel="alternate" type="application/atom+xml" title="The blog (Atom)" href="/blog.atom">`;

const searchForm = (
  q = '',
) => html`<form class="search" action="/blog" method="get" role="search" aria-label="Posts">
<label class="wide">Words<input type="search" name="q" value="${q}" maxlength="100"></label>
<button type="submit">Search</button>
</form>`;

const nothing = (narrowed: boolean) => html`<div class="empty"><h2>Nothing here${narrowed ? '' : ' yet'}</h2>
<p>!${narrowed ? html`Try other words, or <a href="/blog">read what is new</a>.` : 'Whoever has an account can write the first post.'}</p></div>`;

const next = (path: string, q: string | undefined, after: string) =>
  `${path}?${new URLSearchParams({ ...(q ? { q } : {}), after })}`;

export const postCards = (posts: PublicPostItem[]): string =>
  html`<ul class="posts">!${posts.map(
    (post) => html`<li>!${
      // Beside its title the picture says nothing new, and a second link to the same page would be read twice.
      post.cover
        ? html`<img src="${post.cover.smallSrc}" alt="" width="${post.cover.width}" height="${post.cover.height}" loading="lazy">`
        : ''
    }<div><h2><a href="${post.path}">${post.title}</a></h2>
<p>${post.excerpt}</p>
<p class="dim">!${byline(post)}</p></div></li>`,
  )}</ul>`;

export const byline = ({ author, agency, publishedAt, minutes }: PublicPostItem): string =>
  html`<a href="${author.path}">${author.name}</a>!${
    agency ? html`, <a href="/agencies/${agency.code}">${agency.name}</a>` : ''
  } · <time datetime="${publishedAt.toISOString()}">${instantDay(publishedAt)}</time> · ${minutes}&nbsp;min to read`;

export const tagList = (tags: string[]): string =>
  tags.length
    ? html`<ul class="chips" aria-label="Tags">!${tags.map((tag) => html`<li><a href="${tagPath(tag)}">${tag}</a></li>`)}</ul>`
    : '';
