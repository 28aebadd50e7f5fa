/** One post: for people, for previews (Open Graph) and for search engines (schema.org's BlogPosting). */
import { html } from 'ghtml';
import type { PublicPost, PublicPostItem } from '../../domain/blog/index.ts';
import { layout } from '../layout.ts';
import { instantDay } from '../words.ts';
import { byline, postCards, tagList } from './post-list.ts';

type Input = { publicUrl: string; post: PublicPost; related: PublicPostItem[] };

export const postPage = ({ publicUrl, post, related }: Input): string =>
  layout({
    title: `${post.title} · Hireloom`,
    description: post.excerpt,
    canonical: post.canonicalUrl ?? post.path,
    publicUrl,
    type: 'article',
    head: headOf(publicUrl, post),
    body: html`<p><a href="/blog">All posts</a></p>
!${article(post)}
!${related.length ? html`<section aria-labelledby="related"><h2 id="related">Read on</h2>!${postCards(related).replaceAll(/(<\/?)h2>/g, '$1h3>')}</section>` : ''}`,
  });

/** As it will be, for its author and its reviewer. */
export const previewPage = (post: PublicPost): string =>
  layout({
    title: `Preview: ${post.title || 'Untitled'} · Hireloom`,
    description: post.excerpt,
    body: html`<p class="note">A preview. Nobody else reads this address.</p>
!${article(post)}`,
  });

// Its text was cleaned as it came in and as it was read (domain/blog/clean-html.ts).
const article = (post: PublicPost) => html`<article class="post">
<h1>${post.title}</h1>
<p class="lead">${post.excerpt}</p>
<p class="dim">!${byline(post)}!${
  Math.abs(post.changedAt.getTime() - post.publishedAt.getTime()) > DAY_MS
    ? html` · changed <time datetime="${post.changedAt.toISOString()}">${instantDay(post.changedAt)}</time>`
    : ''
}</p>
!${
  post.cover
    ? html`<img class="cover" src="${post.cover.src}" srcset="${post.cover.smallSrc} 640w, ${post.cover.src} 1600w" sizes="(min-width: 46rem) 46rem, 100vw" alt="${post.cover.alt}" width="${post.cover.width}" height="${post.cover.height}">`
    : ''
}
!${post.body}
!${post.canonicalUrl ? html`<p class="dim">First published at <a href="${post.canonicalUrl}" rel="nofollow ugc noopener">${new URL(post.canonicalUrl).hostname}</a>.</p>` : ''}
!${tagList(post.tags)}
</article>`;

const DAY_MS = 86_400_000;

function headOf(publicUrl: string, post: PublicPost): string {
  const { author, cover, tags, publishedAt, changedAt } = post;
  return html`<meta name="author" content="${author.name}">
<meta property="article:published_time" content="${publishedAt.toISOString()}">
<meta property="article:modified_time" content="${changedAt.toISOString()}">
<meta property="article:author" content="${publicUrl}${author.path}">
!${tags.map((tag) => html`<meta property="article:tag" content="${tag}">`)}
!${
    cover
      ? html`<meta property="og:image" content="${publicUrl}${cover.src}"><meta property="og:image:width" content="${cover.width}">
<meta property="og:image:height" content="${cover.height}"><meta property="og:image:alt" content="${cover.alt}">
<meta name="twitter:card" content="summary_large_image">`
      : html`<meta name="twitter:card" content="summary">`
  }
<script type="application/ld+json">!${
    // Within a script nothing is read as HTML but what could end it.
    JSON.stringify(blogPosting(publicUrl, post)).replaceAll('<', '\\u003c')
  }</script>`;
}

/** https://schema.org/BlogPosting, as https://developers.google.com/search/docs/appearance/structured-data/article wants it */
const blogPosting = (publicUrl: string, post: PublicPost) => ({
  '@context': 'https://schema.org',
  '@type': 'BlogPosting',
  headline: post.title,
  description: post.excerpt,
  url: publicUrl + post.path,
  mainEntityOfPage: { '@type': 'WebPage', '@id': post.canonicalUrl ?? publicUrl + post.path },
  datePublished: post.publishedAt.toISOString(),
  dateModified: post.changedAt.toISOString(),
  author: { '@type': 'Person', name: post.author.name, url: publicUrl + post.author.path },
  publisher: post.agency
    ? { '@type': 'Organization', name: post.agency.name, url: `${publicUrl}/agencies/${post.agency.code}` }
    : { '@type': 'Organization', name: 'Hireloom', url: `${publicUrl}/blog` },
  ...(post.cover
    ? {
        image: {
          '@type': 'ImageObject',
          url: publicUrl + post.cover.src,
          width: post.cover.width,
          height: post.cover.height,
          caption: post.cover.alt,
        },
      }
    : {}),
  ...(post.tags.length ? { keywords: post.tags.join(', ') } : {}),
  wordCount: post.words,
});
