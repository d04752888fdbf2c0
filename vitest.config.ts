import { defineConfig } from 'vitest/config';

/** Three sets: rules beside their code, the database on both engines, and tests about the code itself. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['app/**/*.test.ts', 'server/**/*.test.ts'], environment: 'node' } },
      { test: { name: 'conventions', include: ['tests/conventions/**/*.test.ts'], environment: 'node' } },
      { test: { name: 'database', include: ['tests/database/**/*.test.ts'], environment: 'node', globalSetup: ['tests/support/database-templates.ts'], testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false, silent: 'passed-only' } },
    ],
  },
});
