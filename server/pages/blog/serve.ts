/** The blog as pages: written here, readable without a script, the same for everybody. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import * as blog from '../../domain/blog/index.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { runAs } from '../../platform/events.ts';
import { allowFrame } from '../../platform/http/security-headers.ts';
import { openPageCache, type Page, sendPage } from '../page-cache.ts';
import { sitemap } from '../sitemaps.ts';
import { atomOfPosts, rssOfPosts } from './feeds.ts';
import { postListPage } from './post-list.ts';
import { postPage, previewPage } from './post-page.ts';

const MINUTE = 'public, max-age=60';
const HOUR = 'public, max-age=3600';
const DAY = 'public, max-age=86400';
const HTML = 'text/html; charset=utf-8';
/** Readers of RSS and Atom come again. */
const NEWEST = 30;

const { ListPublicPosts, PostSlug } = blog.blogSchemas;

export function addBlogPages(app: FastifyInstance) {
  const cache = openPageCache();
  const answer: Answer = async (request, reply, caching, make, asked = {}) => {
    const key = JSON.stringify([request.url.split('?')[0], asked]);
    return sendPage(request, reply, await cache(key, () => app.services.asNobody(make)), caching);
  };
  addLists(app, answer);
  addPosts(app, answer);
  addFeeds(app, answer);
  addImages(app);
}

type Answer = (
  request: FastifyRequest,
  reply: FastifyReply,
  caching: string,
  make: (context: Context) => Promise<Page>,
  /** What was looked for, and from where on: beside the path all that the page depends on. */
  asked?: { q?: string; after?: string },
) => Promise<unknown>;

const ABOUT = 'What people who recruit, hire and look for work have learnt.';

function addLists(app: FastifyInstance, answer: Answer) {
  const { publicUrl } = app.services.settings;
  const asked = (query: unknown) => {
    const { q, after } = query as { q?: unknown; after?: unknown };
    // What cannot be searched for is not there: a list is shown in any case.
    const words = ListPublicPosts.shape.q.safeParse(q).data;
    return { q: words || undefined, after: ListPublicPosts.shape.after.safeParse(after).data };
  };
  app.get('/blog', async (request, reply) => {
    const { q, after } = asked(request.query);
    const make = async (context: Context) => {
      const found = await blog.listPublicPosts(context, { q, after, limit: PER_PAGE });
      return page(
        postListPage({ publicUrl, path: '/blog', title: 'Blog', description: ABOUT, q, after, found }),
      );
    };
    return answer(request, reply, MINUTE, make, { q, after });
  });
  app.get<{ Params: { tag: string } }>('/blog/tags/:tag', async (request, reply) => {
    const { after } = asked(request.query);
    const tag = ListPublicPosts.shape.tag.safeParse(request.params.tag).data?.toLowerCase();
    const make = async (context: Context) => {
      const found = await blog.listPublicPosts(context, { tag, after, limit: PER_PAGE });
      if (!tag || !found.items.length) throw new NotFound('This tag');
      const about = { title: `Posts about ${tag}`, description: `Posts of the Hireloom blog about ${tag}.` };
      return page(postListPage({ publicUrl, path: blog.tagPath(tag), ...about, after, found }));
    };
    return answer(request, reply, MINUTE, make, { after });
  });
  app.get<{ Params: { author: string } }>('/blog/authors/:author', async (request, reply) => {
    const { after } = asked(request.query);
    const author = ListPublicPosts.shape.author.safeParse(request.params.author).data;
    const make = async (context: Context) => {
      const found = await blog.listPublicPosts(context, { author, after, limit: PER_PAGE });
      const by = found.items[0]?.author;
      if (!author || !by) throw new NotFound('This author');
      const about = {
        title: `Posts by ${by.name}`,
        description: `What ${by.name} has written for the Hireloom blog.`,
      };
      return page(postListPage({ publicUrl, path: by.path, ...about, after, found }));
    };
    return answer(request, reply, MINUTE, make, { after });
  });
}

const PER_PAGE = 12;

const page = (text: string): Page => ({ status: 200, type: HTML, text });

function addPosts(app: FastifyInstance, answer: Answer) {
  const { publicUrl } = app.services.settings;
  app.get<{ Params: { slug: string } }>('/blog/:slug', async (request, reply) => {
    const { slug } = PostSlug.safeParse(request.params).data ?? {};
    if (!slug) throw new NotFound('This post');
    return answer(request, reply, MINUTE, async (context) => {
      const post = await blog.getPublicPost(context, slug);
      // Of a title that has changed since, or was never so.
      if (post.path !== `/blog/${slug}`) return { ...page(''), status: 301, location: post.path };
      return page(postPage({ publicUrl, post, related: await blog.listRelatedPosts(context, post) }));
    });
  });
  app.get<{ Params: { id: string } }>('/blog/preview/:id', async (request, reply) => {
    const id = z.uuid().safeParse(request.params.id).data;
    const actor = id ? await readerOf(request) : null;
    if (!id || !actor) throw new NotFound('This post');
    const { db, clock } = app.services;
    const post = await runAs(db, actor, clock.now(), (context) => blog.getPreview(context, id));
    allowFrame(reply);
    return reply.type(HTML).header('cache-control', 'no-store').send(previewPage(post));
  });
}

/** The person before a browser; these are no operations, so no key has a scope for them. */
async function readerOf(request: FastifyRequest): Promise<Actor | null> {
  const actor = await request.findActor();
  return actor && !actor.scopes && !actor.needsSecondFactor ? actor : null;
}

function addFeeds(app: FastifyInstance, answer: Answer) {
  const { publicUrl } = app.services.settings;
  for (const [ending, type, feed] of [
    ['rss', 'application/rss+xml', rssOfPosts],
    ['atom', 'application/atom+xml', atomOfPosts],
  ] as const) {
    app.get(`/blog.${ending}`, async (request, reply) =>
      answer(request, reply, HOUR, async (context) => {
        const posts = await blog.listPostsForFeed(context, NEWEST);
        return {
          status: 200,
          type: `${type}; charset=utf-8`,
          text: feed({ publicUrl, posts, now: context.now }),
        };
      }),
    );
  }
  app.get('/sitemap/blog.xml', async (request, reply) =>
    answer(request, reply, HOUR, async (context) => {
      const posts = await blog.listSitemapPosts(context);
      const text = sitemap(publicUrl, [{ path: '/blog', changedAt: null }, ...posts]);
      return { status: 200, type: 'application/xml; charset=utf-8', text };
    }),
  );
}

/** To everybody once it is published; until then to its author and to whoever reviews it. */
function addImages(app: FastifyInstance) {
  const { db, clock, asNobody, storage } = app.services;
  app.get<{ Params: { name: string } }>('/blog/images/:name', async (request, reply) => {
    const id = z.uuid().safeParse(/^([0-9a-f-]{36})\.webp$/.exec(request.params.name)?.[1]).data;
    if (!id) throw new NotFound('This picture');
    const size = (request.query as { size?: unknown }).size === 'small' ? 'small' : 'large';
    const find = (context: Context) => blog.findPostImage(context, id, size);
    const shown = await asNobody(find);
    const actor = shown ? null : await readerOf(request);
    const image = shown ?? (actor && (await runAs(db, actor, clock.now(), find)));
    if (!image) throw new NotFound('This picture');
    return reply
      .type('image/webp')
      .header('content-disposition', 'inline')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', image.public ? DAY : 'private, no-store')
      .send(Buffer.from(await storage.get(image.key)));
  });
}
