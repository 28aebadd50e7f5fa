export { deleteSavedFilter, listSavedFilters, saveFilter } from './saved-filters.ts';
export * as savedFilterSchemas from './schemas.ts';
