import type { FastifyInstance } from 'fastify';
import * as blog from '../../domain/blog/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';

const { ApprovePost, ListPostsToReview, RejectPost, ReviewPage, ReviewView, TakeDownPost } = blog.blogSchemas;

export default async function views(app: FastifyInstance) {
  const roles = ['platform_admin'] as const;
  operation(app, {
    id: 'listPostsToReview',
    method: 'GET',
    path: '/blog-posts',
    roles,
    summary: 'Posts that wait for approval, what has waited longest first; by their states also all others',
    query: ListPostsToReview,
    output: ReviewPage,
    run: (context, { query }) => blog.listPostsToReview(context, query),
  });
  operation(app, {
    id: 'getPostForReview',
    method: 'GET',
    path: '/blog-posts/:id',
    roles,
    summary: 'A post that was submitted, with what was decided before',
    params: IdParams,
    output: ReviewView,
    run: (context, { params }) => blog.getPostForReview(context, params.id),
  });
  operation(app, {
    id: 'approvePost',
    method: 'POST',
    path: '/blog-posts/:id/approve',
    roles,
    summary: 'Publish it, now or at a time',
    description: '409 `stale` with the post as it is now, where its author has changed it since `version`.',
    params: IdParams,
    body: ApprovePost,
    output: ReviewView,
    run: (context, { params, body }) => blog.approvePost(context, params.id, body),
  });
  operation(app, {
    id: 'rejectPost',
    method: 'POST',
    path: '/blog-posts/:id/reject',
    roles,
    summary: 'Give it back to its author, with a reason',
    description: '409 `stale` with the post as it is now, where its author has changed it since `version`.',
    params: IdParams,
    body: RejectPost,
    output: ReviewView,
    run: (context, { params, body }) => blog.rejectPost(context, params.id, body),
  });
  operation(app, {
    id: 'takeDownPost',
    method: 'POST',
    path: '/blog-posts/:id/take-down',
    roles,
    summary: 'Take it off the blog at once; its author is told the reason',
    params: IdParams,
    body: TakeDownPost,
    output: ReviewView,
    run: (context, { params, body }) => blog.takeDownPost(context, params.id, body.reason),
  });
}
