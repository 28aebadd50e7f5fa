export { createCandidate, updateCandidate } from './commands.ts';
export { candidateEvents } from './events.ts';
export { getCandidate, listCandidates } from './queries.ts';
export { RESUME_MAX_BYTES } from './resume/read-resume.ts';
export * as candidateSchemas from './schemas.ts';
export { readDropped, uploadResume } from './upload-resume.ts';
