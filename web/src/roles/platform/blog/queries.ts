import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../../app/api.ts';
import type { operations } from '../../../generated/api.d.ts';

export const listPostsToReview = (query: operations['listPostsToReview']['parameters']['query']) =>
  ok(api.GET('/api/platform/blog-posts', { params: { query } }));
export type ReviewItem = Awaited<ReturnType<typeof listPostsToReview>>['items'][number];

const getPostForReview = (id: string) =>
  ok(api.GET('/api/platform/blog-posts/{id}', { params: { path: { id } } }));
export type ReviewedPost = Awaited<ReturnType<typeof getPostForReview>>;

export const reviewQuery = (id: string) =>
  queryOptions({ queryKey: ['blog_post', id, 'review'], queryFn: () => getPostForReview(id) });
