import type { FastifyInstance } from 'fastify';
import * as blog from '../../domain/blog/index.ts';
import { bareOperation } from '../../platform/http/operation.ts';

const { ListPublicPosts, PostSlug, PublicPost, PublicPostPage } = blog.blogSchemas;

/** What everybody reads; as pages at /blog. */
export default async function views(app: FastifyInstance) {
  const { asNobody } = app.services;
  bareOperation(app, {
    id: 'listPublicPosts',
    method: 'GET',
    path: '/blog-posts',
    roles: 'anyone',
    summary: 'Published posts, newest first: all, or those with words, a tag, of an author or of an agency',
    query: ListPublicPosts,
    output: PublicPostPage,
    answer: (_actor, { query }) => asNobody((context) => blog.listPublicPosts(context, query)),
  });
  bareOperation(app, {
    id: 'getPublicPost',
    method: 'GET',
    path: '/blog-posts/:slug',
    roles: 'anyone',
    summary: 'A published post; of its address only the key at the end counts',
    params: PostSlug,
    output: PublicPost,
    answer: (_actor, { params }) => asNobody((context) => blog.getPublicPost(context, params.slug)),
  });
}
