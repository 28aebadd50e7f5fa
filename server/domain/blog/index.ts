export { blogEvents } from './events.ts';
export { addPostImage, drawImage, findPostImage, removeLooseImages } from './images.ts';
export { postMachine } from './machine.ts';
export {
  getPublicPost,
  listPostsForFeed,
  listPublicPosts,
  listSitemapPosts,
} from './public-queries.ts';
export { publishDuePosts, takeDownPost, unpublishPost } from './publishing.ts';
export { getPost, getPostForReview, getPreview, listMyPosts, listPostsToReview } from './queries.ts';
export { listRelatedPosts } from './related.ts';
export { approvePost, rejectPost, submitPost, unschedulePost, withdrawPost } from './reviewing.ts';
export type { PublicPost, PublicPostItem, PublicPostPage } from './schemas.ts';
export * as blogSchemas from './schemas.ts';
export { tagPath } from './slug.ts';
export {
  createPost,
  discardRevision,
  removePost,
  removePostsOf,
  revisePost,
  savePost,
} from './writing.ts';
