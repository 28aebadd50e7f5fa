export { getFile } from './queries.ts';
