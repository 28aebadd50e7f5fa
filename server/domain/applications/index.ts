export { bringBackApplications, closeApplications } from './closing.ts';
export * from './commands.ts';
export { applicationEvents } from './events.ts';
export { advance, giveFeedback, proposeInterview } from './interviewing.ts';
export { applicationMachine } from './machine.ts';
export { follow } from './moving.ts';
export { getApplication, getBoard, listApplications } from './queries.ts';
export * as applicationSchemas from './schemas.ts';
export { REJECTION_REASONS } from './words.ts';
