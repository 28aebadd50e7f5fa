export { findPathOfJob, findPublicJob, getPublicJob, listForFeed, listSimilarJobs } from './queries.ts';
export type { PublicJob, PublicJobItem, PublicJobPage, SearchPublicJobs } from './schemas.ts';
export * as jobBoardSchemas from './schemas.ts';
export { listPublicJobs } from './search.ts';
export { listSitemapAgencies, listSitemapJobs, sitemapParts } from './sitemap.ts';
