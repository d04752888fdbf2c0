import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../../server/set-up.mjs';
import { BenchReport } from '../support/bench-report.ts';
import { freePort, startServer } from '../support/e2e-server.ts';

/** A start on data that is there: the demonstration with everything in it. */
const SECOND_START_MS = 10_000;

const report = new BenchReport();
await build();
const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-start-'));
const env = { DATA_DIR: folder, PORT: String(await freePort()) };
try {
  for (const start of ['first', 'second']) {
    const began = performance.now();
    const server = await startServer(env);
    const readyMs = Math.round(performance.now() - began);
    await server.stop();
    report.line({ start, readyMs });
    if (start === 'second') report.budget(1, `A second start is ready in ${readyMs} of ${SECOND_START_MS} ms`, readyMs <= SECOND_START_MS);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
report.summary();
