import { defineConfig } from 'vitest/config';
import { inTime } from './tests/support/pace.ts';

/** Three sets: rules beside their code, the database on both engines, and tests about the code itself. */
export default defineConfig({
  test: {
    // The database library prints every refused statement; refusals are what many tests are about.
    silent: 'passed-only',
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: ['app/**/*.test.{ts,tsx}', 'server/**/*.test.ts'], environment: 'node', testTimeout: inTime(10_000), hookTimeout: inTime(10_000) } },
      { test: { name: 'conventions', include: ['tests/conventions/**/*.test.ts'], environment: 'node', testTimeout: inTime(30_000), hookTimeout: inTime(30_000) } },
      {
        test: {
          name: 'database',
          include: ['tests/database/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/database-templates.ts'],
          testTimeout: inTime(90_000),
          hookTimeout: inTime(90_000),
        },
      },
    ],
  },
});
