export { retentionEvents } from './events.ts';
export { keepCandidate, releaseCandidate } from './keeping.ts';
export { listRetained, previewRetention } from './queries.ts';
export { beginRetention, eraseCandidates } from './running.ts';
export * as retentionSchemas from './schemas.ts';
export { changeRetention, getRetention } from './setting.ts';
