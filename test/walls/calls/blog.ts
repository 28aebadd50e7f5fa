/** Posts for the blog: each its author's, until the platform publishes it. */
import { hidden, type KnownCall, ownOnly, type Records, reason } from './known-call.ts';

export const blogCalls = (its: Records): Record<string, KnownCall> => ({
  createPost: { body: {}, answers: 201 },
  listMyPosts: ownOnly('?q=Secret'),
  getPost: hidden(its.post),
  savePost: hidden(its.post, { title: 'Written by a stranger', version: 1 }),
  removePost: hidden(its.post),
  // Without a file: what would be drawn is judged before whose post it is.
  uploadPostImage: { id: its.post, answers: 406 },
  submitPost: hidden(its.post, {}),
  withdrawPost: hidden(its.post),
  unschedulePost: hidden(its.post),
  revisePost: hidden(its.post),
  discardRevision: hidden(its.post),
  unpublishPost: hidden(its.post),
  listPostsToReview: ownOnly('?q=Secret'),
  // A draft is its author's alone, also before the platform's admins.
  getPostForReview: hidden(its.post),
  approvePost: hidden(its.post, { version: 1 }),
  rejectPost: hidden(its.post, { version: 1, ...reason }),
  takeDownPost: hidden(its.post, reason),
  listPublicPosts: { ...ownOnly('?q=Secret'), toNobody: 200 },
  getPublicPost: { params: { slug: its.post.replaceAll('-', '').slice(-12) }, answers: 404, toNobody: 404 },
});
