import { createHash } from 'node:crypto';
import { availableParallelism, loadavg } from 'node:os';

/** What the work below takes where nothing else runs, in milliseconds: a small server of 2026. */
const QUIET_MS = 25;
/** A limit is there to end what hangs, never to say how fast something is: that is for the benchmarks. */
const ROOM = 3;
const SLOWEST = 20;

/** How many times slower than a quiet machine this one works now: by a piece of work that is timed, and by how many wait for each processor. */
function measured(): number {
  const began = performance.now();
  for (let n = 0, block = Buffer.alloc(64 * 1024, 7); n < 300; n++) block = Buffer.concat([createHash('sha256').update(block).digest(), block.subarray(32)]);
  return (performance.now() - began) / QUIET_MS;
}

const waiting = () => (loadavg()[0] ?? 0) / availableParallelism();
/** Measured once a run, by whoever starts first: the workers of a run take it from there. */
const atStart = Number((process.env.TESTS_PACE ??= String(measured())));

/**
 * A time limit, in milliseconds, as this machine needs it: given for a quiet one, longer where the machine is slow or
 * busy, so that no test fails by time alone.
 */
export function inTime(milliseconds: number): number {
  return Math.round(milliseconds * ROOM * Math.min(SLOWEST, Math.max(1, atStart, waiting())));
}
