/** No reminder goes, and nothing changes by itself, without a second reading of its rules. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { reminders } from './index.ts';
import { stateTasks } from './state-tasks.ts';

const ELSEWHERE = [
  // It goes by the person's own wall and profile, and not by an agency's: profiles.test.ts.
  'processProfileReminders',
  // By people and what was published for them, and not by an agency's things: oracle-legal.test.ts.
  'processLegalReacceptance',
  // By what nobody has done for years: domain/retention.
  'processRetention',
];

test('every task has a case in an oracle-*.test.ts', () => {
  const cases = readdirSync(import.meta.dirname)
    .filter((name) => name.startsWith('oracle-'))
    .flatMap((name) => [
      ...readFileSync(path.join(import.meta.dirname, name), 'utf8').matchAll(/^ +task: '(\w+)'/gm),
    ])
    .map(([, task]) => task);
  expect([...cases, ...ELSEWHERE].sort()).toEqual(
    [...reminders.map(({ task }) => task), ...Object.keys(stateTasks)].sort(),
  );
});
