export * from './schemas/drafts.ts';
export * from './schemas/fields.ts';
export * from './schemas/lists.ts';
export * from './schemas/recruiters.ts';
export * from './schemas/revisions.ts';
export * from './schemas/running.ts';
export * from './schemas/view.ts';
