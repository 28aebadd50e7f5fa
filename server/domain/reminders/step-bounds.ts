/** The steps that an agency may choose for a reminder. */
import { Invalid } from '../../platform/errors.ts';
import { scheduledTasks } from './scheduled-tasks.ts';

export const MOST_STEPS = 8;

/** No reminder looks further: what it finds must stay what is due. */
const FURTHEST = { hours: 72, days: 60, 'working days': 20, 'working hours': 80 } as const;

/** @returns the first and the last step that make sense; null where the task has none */
export function stepBounds(task: string): { from: number; to: number } | null {
  const { reminder } = scheduledTasks[task]!;
  if (!reminder) return null;
  const furthest = FURTHEST[reminder.unit];
  return {
    // Ahead of its day only where the task looks ahead.
    from: reminder.steps.some((step) => step < 0) ? -furthest : 0,
    to: reminder.pointless === undefined ? furthest : reminder.pointless - 1,
  };
}

/** @throws Invalid in words that say which steps would do */
export function checkSteps(task: string, steps: number[]): void {
  const message = whatIsWrong(stepBounds(task), steps);
  if (message) throw new Invalid(message, [{ path: 'steps', message }]);
}

function whatIsWrong(bounds: ReturnType<typeof stepBounds>, steps: number[]): string | null {
  if (!bounds) return 'This task has no steps.';
  const { from, to } = bounds;
  if (steps.length > MOST_STEPS) return `At most ${MOST_STEPS} steps, please.`;
  if (steps.some((step) => step < from || step > to)) return `Whole numbers from ${from} to ${to}, please.`;
  if (steps.some((step, at) => at > 0 && step <= steps[at - 1]!))
    return 'Each step comes after the one before, please.';
  return null;
}
