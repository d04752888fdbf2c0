import { defineConfig } from 'vitest/config';

/** Three sets: rules beside their code, the database on both engines, and tests about the code itself. */
export default defineConfig({
  test: {
    // The database library prints every refused statement; refusals are what many tests are about.
    silent: 'passed-only',
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: ['app/**/*.test.{ts,tsx}', 'server/**/*.test.ts'], environment: 'node' } },
      { test: { name: 'conventions', include: ['tests/conventions/**/*.test.ts'], environment: 'node', testTimeout: 30_000 } },
      {
        test: {
          name: 'database',
          include: ['tests/database/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/database-templates.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
