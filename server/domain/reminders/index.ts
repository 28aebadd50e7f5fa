export type { Timetable } from './due-agencies.ts';
export { previewTask, runScheduledTask, runTaskNow } from './run-scheduled.ts';
export { getWork, WorkView } from './waiting.ts';
