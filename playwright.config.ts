import { defineConfig } from '@playwright/test';
import { chromiumPath } from './tests/support/chromium.mjs';
import { inTime } from './tests/support/pace.ts';

/** One built server with a fresh demonstration for the whole run (tests/support/e2e-server.ts starts and stops it). */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'build/e2e',
  globalSetup: './tests/support/e2e-server.ts',
  workers: 2,
  fullyParallel: false,
  timeout: inTime(240_000),
  expect: { timeout: inTime(10_000) },
  reporter: process.env.E2E_REPORT ? [['json', { outputFile: process.env.E2E_REPORT }], ['line']] : 'line',
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath: chromiumPath() ?? undefined,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
    viewport: { width: 1280, height: 900 },
    actionTimeout: inTime(15_000),
  },
});
