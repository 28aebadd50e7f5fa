import { queryOptions } from '@tanstack/react-query';
import { api, ok } from '../../app/api.ts';
import type { operations } from '../../generated/api.d.ts';

export const listMyPosts = (query: operations['listMyPosts']['parameters']['query']) =>
  ok(api.GET('/api/common/blog-posts', { params: { query } }));
export type PostItem = Awaited<ReturnType<typeof listMyPosts>>['items'][number];

export const getPost = (id: string) =>
  ok(api.GET('/api/common/blog-posts/{id}', { params: { path: { id } } }));
export type Post = Awaited<ReturnType<typeof getPost>>;
export type PostImage = NonNullable<Post['cover']>;

/** Its author is told of what is decided, and the live stream then has it read again. */
export const postQuery = (id: string) =>
  queryOptions({ queryKey: ['blog_post', id], queryFn: () => getPost(id) });
