import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    globalSetup: './e2e/server.ts',
    // Modules are Node's own, as in vitest.config.ts.
    experimental: { viteModuleRunner: false },
    pool: 'forks',
    // One server, one clock that the line moves: one file after the other.
    maxWorkers: 1,
    fileParallelism: false,
    // Two people at a time look at their screens.
    maxConcurrency: 2,
    // All screens of one role, in every look, take three minutes on a slow machine.
    testTimeout: 480_000,
    hookTimeout: 90_000,
    reporters: ['verbose'],
  },
});
