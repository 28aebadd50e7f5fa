/** The newest posts in full, for readers of RSS and Atom. */
import { html as xml } from 'ghtml';
import type { PublicPost } from '../../domain/blog/index.ts';
import { cdata, HEAD, showable } from '../feeds.ts';

type Input = { publicUrl: string; posts: PublicPost[]; now: Date };

const changed = (posts: PublicPost[], now: Date) =>
  posts.length ? new Date(Math.max(...posts.map(({ changedAt }) => changedAt.getTime()))) : now;

export const rssOfPosts = ({ publicUrl, posts, now }: Input): string =>
  showable(
    `${HEAD}${xml`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Hireloom blog</title><link>${publicUrl}/blog</link>
<description>What people who recruit have learnt.</description><language>en</language>
<lastBuildDate>${changed(posts, now).toUTCString()}</lastBuildDate>
<atom:link href="${publicUrl}/blog.rss" rel="self" type="application/rss+xml"/>
!${posts.map(
      (post) => xml`<item><title>${post.title}</title><link>${publicUrl}${post.path}</link>
<guid isPermaLink="false">${post.key}</guid><pubDate>${post.publishedAt.toUTCString()}</pubDate>
<dc:creator>${post.author.name}</dc:creator>!${post.tags.map((tag) => xml`<category>${tag}</category>`)}
<description>${post.excerpt}</description><content:encoded>!${cdata(fromElsewhere(publicUrl, post.body))}</content:encoded></item>
`,
    )}</channel></rss>
`}`,
  );

export const atomOfPosts = ({ publicUrl, posts, now }: Input): string =>
  showable(
    `${HEAD}${xml`<feed xmlns="http://www.w3.org/2005/Atom">
<title>Hireloom blog</title><id>${publicUrl}/blog.atom</id>
<link rel="self" href="${publicUrl}/blog.atom"/><link rel="alternate" href="${publicUrl}/blog"/>
<updated>${changed(posts, now).toISOString()}</updated>
!${posts.map(
      (
        post,
      ) => xml`<entry><title>${post.title}</title><id>${publicUrl}/blog/${post.key}</id><link href="${publicUrl}${post.path}"/>
<published>${post.publishedAt.toISOString()}</published><updated>${post.changedAt.toISOString()}</updated>
<author><name>${post.author.name}</name><uri>${publicUrl}${post.author.path}</uri></author>
!${post.tags.map((tag) => xml`<category term="${tag}"/>`)}<summary>${post.excerpt}</summary>
<content type="html">${fromElsewhere(publicUrl, post.body)}</content></entry>
`,
    )}</feed>
`}`,
  );

/** A reader of feeds stands on no page of ours. */
const fromElsewhere = (publicUrl: string, body: string): string =>
  body.replaceAll(/ (src|href)="\//g, ` $1="${publicUrl}/`);
