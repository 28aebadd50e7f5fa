import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as blog from '../../domain/blog/index.ts';
import { runAs } from '../../platform/events.ts';
import { oneFile } from '../../platform/http/one-file.ts';
import { bareOperation, IdParams, operation } from '../../platform/http/operation.ts';

const { CreatePost, ImageView, ListMyPosts, PostPage, PostView, SavePost, SubmitPost } = blog.blogSchemas;

/** Anyone with an account writes; every post here is the reader's own. */
export default async function views(app: FastifyInstance) {
  const roles = 'signed-in';
  operation(app, {
    id: 'createPost',
    method: 'POST',
    path: '/blog-posts',
    roles,
    summary: 'Begin a post for the blog, as a draft',
    body: CreatePost,
    output: PostView,
    status: 201,
    run: (context, { body }) => blog.createPost(context, body),
  });
  operation(app, {
    id: 'listMyPosts',
    method: 'GET',
    path: '/blog-posts',
    roles,
    summary: 'What I have written for the blog, newest first',
    query: ListMyPosts,
    output: PostPage,
    run: (context, { query }) => blog.listMyPosts(context, query),
  });
  operation(app, {
    id: 'getPost',
    method: 'GET',
    path: '/blog-posts/:id',
    roles,
    summary: 'A post of mine, what it lacks, and what can be done with it',
    params: IdParams,
    output: PostView,
    run: (context, { params }) => blog.getPost(context, params.id),
  });
  operation(app, {
    id: 'savePost',
    method: 'PATCH',
    path: '/blog-posts/:id',
    roles,
    summary: 'Save what is written; each field only where it is sent',
    description: '409 `stale` with the post as it is now, where it was saved elsewhere since `version`.',
    params: IdParams,
    body: SavePost,
    output: PostView,
    run: (context, { params, body }) => blog.savePost(context, params.id, body),
  });
  operation(app, {
    id: 'removePost',
    method: 'DELETE',
    path: '/blog-posts/:id',
    roles,
    summary: 'Delete a post that nobody else reads',
    params: IdParams,
    output: z.object({ removed: z.literal(true) }),
    run: (context, { params }) => blog.removePost(context, params.id),
  });
  bareOperation(app, {
    id: 'uploadPostImage',
    cost: 'upload',
    method: 'POST',
    path: '/blog-posts/:id/images',
    roles,
    multipart: true,
    summary: 'Add a picture to a post of mine: JPEG, PNG or WebP, up to 8 MB and 60 million pixels',
    description:
      'One multipart part `file`. It is drawn anew, without what the camera wrote into it. The text names it by `src`, the cover by `id`.',
    params: IdParams,
    output: ImageView,
    status: 201,
    answer: async (actor, { params }, request, reply) => {
      const { db, clock, storage } = app.services;
      const file = await oneFile(request, actor, 'Send one picture at a time');
      const drawn = await blog.drawImage(file.bytes);
      reply.status(201);
      return runAs(db, actor, clock.now(), (context) =>
        blog.addPostImage(context, storage, params.id, drawn),
      );
    },
  });
  operation(app, {
    id: 'submitPost',
    method: 'POST',
    path: '/blog-posts/:id/submit',
    roles,
    summary: 'Ask the platform to publish it',
    params: IdParams,
    body: SubmitPost,
    output: PostView,
    run: (context, { params, body }) => blog.submitPost(context, params.id, body),
  });
  for (const [id, path, summary, run] of [
    ['withdrawPost', 'withdraw', 'Take it back before it is approved', blog.withdrawPost],
    ['unschedulePost', 'unschedule', 'Take it back before it appears', blog.unschedulePost],
    [
      'revisePost',
      'revise',
      'Change what is published; until that is approved, the old text stays',
      blog.revisePost,
    ],
    ['discardRevision', 'discard-revision', 'Go back to what everybody reads', blog.discardRevision],
    ['unpublishPost', 'unpublish', 'Take it off the blog', blog.unpublishPost],
  ] as const) {
    operation(app, {
      id,
      method: 'POST',
      path: `/blog-posts/:id/${path}`,
      roles,
      summary,
      params: IdParams,
      output: PostView,
      run: (context, { params }) => run(context, params.id),
    });
  }
}
