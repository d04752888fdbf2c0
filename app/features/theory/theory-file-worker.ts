// Reads one file beside the pages, and ends (theory-file-apart.server.ts). Node runs it from here as it stands.
import { parentPort, workerData } from 'node:worker_threads';
import type { Chosen } from './theory-file.ts';
import { readTheoryFile } from './theory-file.server.ts';

const { bytes, filename, chosen } = workerData as { bytes: Uint8Array; filename: string; chosen?: Chosen };
parentPort?.postMessage(readTheoryFile(bytes, filename, chosen));
