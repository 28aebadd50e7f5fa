export * from './commands.ts';
export { endJobs } from './ending.ts';
export { jobEvents } from './events.ts';
export { jobMachine } from './machine.ts';
export { findExpired, getJob, listJobs, listRecruiterLoad } from './queries.ts';
export * as jobSchemas from './schemas.ts';
