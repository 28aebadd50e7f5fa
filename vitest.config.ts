import { defineConfig } from 'vitest/config';

// Every test file loads the whole application; from the second on its code is compiled already.
process.env.NODE_COMPILE_CACHE ??= 'node_modules/.cache/compiled';

export default defineConfig({
  test: {
    include: ['server/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts', 'web/src/**/*.test.ts'],
    globalSetup: './test/global-setup.ts',
    // Modules are Node's own: the views are imported by Fastify, and there must be one copy of everything.
    experimental: { viteModuleRunner: false },
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One line a file is enough; what failed is shown whole.
    reporters: ['default'],
  },
});
