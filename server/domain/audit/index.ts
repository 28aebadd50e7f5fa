export { getChain, verifyChain } from './chain.ts';
export { trailAsCsv } from './csv.ts';
export * as auditSchemas from './schemas.ts';
export { getTrailEvent, listTrail, trailTypes } from './trail.ts';
