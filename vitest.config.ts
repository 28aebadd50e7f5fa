import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Each process loads the whole application; from the second on its code is compiled already.
process.env.NODE_COMPILE_CACHE ??= 'node_modules/.cache/compiled';

/** What takes a minute or more, the longest first: were it to begin last, it would run alone. */
const LONG = ['killed-while-sending', 'walls/operations', 'job-imports.test', 'thousand-ticks', '/oracle-'];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.includes(name));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).toSorted((left, right) => rank(left) - rank(right));
  }
}

export default defineConfig({
  test: {
    include: ['server/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts', 'web/src/**/*.test.ts'],
    globalSetup: './test/global-setup.ts',
    // Modules are Node's own: the views are imported by Fastify, and there must be one copy of everything.
    experimental: { viteModuleRunner: false },
    pool: 'forks',
    // The application is read once a process, not once a file: it took longer than most files' tests.
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One line a file is enough; what failed is shown whole.
    reporters: ['default'],
  },
});
