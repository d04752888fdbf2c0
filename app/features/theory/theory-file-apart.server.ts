import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { TheoryFile } from './theory-file.server.ts';
import type { Chosen } from './theory-file.ts';

/** The most memory and time a file may take; the dearest we know that are within the other limits take a tenth of it. */
const MEMORY_MB = 400;
const TIME_MS = 20_000;
/** Where the source stands, from which the server runs. */
const WORKER = path.resolve('app/features/theory/theory-file-worker.ts');

/** Files are read one after the other: two at once would take twice the memory, and nobody else waits for either. */
let before: Promise<unknown> = Promise.resolve();

/**
 * As readTheoryFile, on a thread of its own, so that whoever else visits does not wait for it. What takes more memory or
 * time than any file of a theory does is refused as unsafe.
 */
export function readTheoryFileApart(bytes: Uint8Array, filename: string, chosen?: Chosen, timeMs = TIME_MS): Promise<TheoryFile> {
  const reading = before.then(() => readOn(new Worker(WORKER, { workerData: { bytes, filename, chosen }, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } }), timeMs));
  before = reading.catch(() => undefined);
  return reading;
}

async function readOn(worker: Worker, timeMs: number): Promise<TheoryFile> {
  let late: NodeJS.Timeout | undefined;
  try {
    return await new Promise<TheoryFile>((resolve, reject) => {
      const refuse = () => resolve({ ok: false, problem: 'unsafe-file' });
      late = setTimeout(refuse, timeMs);
      worker.once('message', resolve);
      worker.once('error', (fault: NodeJS.ErrnoException) => (fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refuse() : reject(fault)));
    });
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}
