export * as searchSchemas from './schemas.ts';
export { listRecent, noteOpened, search } from './search.ts';
