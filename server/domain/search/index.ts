export { SearchQuery, SearchView, search } from './search.ts';
