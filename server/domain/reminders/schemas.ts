import { z } from 'zod';
import { Instant, pageOf } from '../../platform/http/shapes.ts';
import { MOST_STEPS } from './step-bounds.ts';

export const TaskRun = z.object({
  id: z.uuid(),
  at: Instant,
  runByName: z.string().nullable().describe('Who ran it by hand; null: the timetable.'),
  milliseconds: z.int(),
  found: z.int(),
  sent: z.int().describe('Messages; or records, where it changes them.'),
  skipped: z.record(z.string(), z.int()).describe('How many were left out, by reason.'),
  failed: z.int(),
  error: z.string().nullable().describe('Where it came to nothing and is tried again.'),
});
export const TaskRunPage = pageOf(TaskRun);

export const TaskView = z.object({
  task: z.string(),
  title: z.string(),
  what: z.string(),
  days: z.enum(['daily', 'working']),
  hour: z.int().nullable().describe('On the agency’s clock; null: at every tick of a quarter of an hour.'),
  defaultHour: z.int().nullable(),
  unit: z
    .enum(['working days', 'days', 'hours', 'working hours'])
    .nullable()
    .describe('What the steps count.'),
  steps: z.array(z.int()).describe('After the day from which it is counted; negative ones come before it.'),
  defaultSteps: z.array(z.int()),
  escalatesFrom: z
    .int()
    .nullable()
    .describe('At which step, counted from 1, everybody hears of it; with fewer steps, at the last one.'),
  stepBounds: z.object({ from: z.int(), to: z.int() }).nullable(),
  enabled: z.boolean(),
  alwaysOn: z.string().nullable().describe('Why it cannot be turned off.'),
  mutable: z.boolean().describe('Whether people may turn it off for themselves.'),
  changed: z.boolean().describe('Whether the agency has settings of its own.'),
  nextRun: Instant.nullable().describe('Null: it is turned off.'),
  late: z.boolean().describe('Today’s run should have come an hour ago and has not.'),
  lastTick: Instant.nullable().describe('When it last looked at all agencies.'),
  lastRun: TaskRun.nullable().describe(
    'Of one that looks every quarter of an hour, the last that found something.',
  ),
});
export type TaskView = z.output<typeof TaskView>;
export const TaskList = z.object({ timeZone: z.string(), items: z.array(TaskView) });

export const TaskChange = z.strictObject({
  enabled: z.boolean(),
  hour: z.int().min(0).max(23).nullable().describe('Null: as the timetable says.'),
  steps: z
    .array(z.int())
    .min(1, 'One step at least, please.')
    .max(MOST_STEPS, `At most ${MOST_STEPS} steps, please.`)
    .nullable()
    .describe('Null: as the task says.'),
});
export type TaskChange = z.output<typeof TaskChange>;

export const PreviewQuery = z.strictObject({
  steps: z
    .string()
    .regex(/^-?\d{1,3}(,-?\d{1,3})*$/, 'Whole numbers with commas between them, like 1,2,4.')
    .transform((value) => value.split(',').map(Number))
    .optional()
    .describe('As if the agency had chosen these, e.g. `1,2,4`.'),
});

export const PlatformTask = z.object({
  task: z.string(),
  title: z.string(),
  what: z.string(),
  cron: z.string(),
  stopped: z.boolean().describe('Two ticks in a row have not come.'),
  lastTick: Instant.nullable(),
  milliseconds: z.int().nullable().describe('How long the last tick took.'),
  runs: z.int().describe('Runs for single agencies in the last 24 hours; likewise the figures that follow.'),
  found: z.int(),
  sent: z.int(),
  failed: z.int(),
  agenciesOff: z.int().describe('Agencies that turned it off.'),
});
export const PlatformTaskList = z.object({ items: z.array(PlatformTask) });
