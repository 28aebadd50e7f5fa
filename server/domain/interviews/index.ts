export * from './commands.ts';
export { announceInterview, interviewEvents } from './events.ts';
export { handOverInterviews } from './hand-over.ts';
export { interviewMachine } from './machine.ts';
export { getInterview, latestInterview, listInterviews } from './queries.ts';
export * as interviewSchemas from './schemas.ts';
export { FEEDBACK_OUTCOMES } from './words.ts';
