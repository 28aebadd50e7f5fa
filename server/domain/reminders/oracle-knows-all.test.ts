/** No reminder goes without a second reading of its rules. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { reminders } from './index.ts';

/** It goes by the person's own wall and profile, and not by an agency's: profiles.test.ts. */
const OF_A_PERSON = 'processProfileReminders';

test('every reminder has a case in an oracle-*.test.ts', () => {
  const cases = readdirSync(import.meta.dirname)
    .filter((name) => name.startsWith('oracle-'))
    .flatMap((name) => [
      ...readFileSync(path.join(import.meta.dirname, name), 'utf8').matchAll(/^ +task: '(\w+)'/gm),
    ])
    .map(([, task]) => task);
  expect([...cases, OF_A_PERSON].sort()).toEqual(reminders.map(({ task }) => task).sort());
});
