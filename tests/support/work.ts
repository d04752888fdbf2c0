import { createHash } from 'node:crypto';

/** What the work below takes of a processor's time on a quiet machine, in milliseconds. */
const QUIET_MS = 25;
/** Tries, since the first of anything is compiled on the way and may have another's rubbish cleared away in its time. */
const TRIES = 4;

/** How much slower a processor's own time goes by here and now: others on it take its caches away. */
function slowness(): number {
  const began = process.threadCpuUsage();
  for (let n = 0, block = Buffer.alloc(64 * 1024, 7); n < 300; n++) block = Buffer.concat([createHash('sha256').update(block).digest(), block.subarray(32)]);
  return Math.max(1, spent(began) / QUIET_MS);
}

/** A processor's time taken just now, as it would be on a quiet machine. */
export function quietly(milliseconds: number): number {
  return milliseconds / slowness();
}

/**
 * What some work takes of the processor, in milliseconds of a quiet machine: not how long somebody waits for it, which
 * says more about what else runs. The least of a few tries counts.
 */
export async function workOf(work: () => Promise<unknown>, enoughMs: number): Promise<number> {
  let least = Infinity;
  for (let tried = 0; tried < TRIES && least > enoughMs; tried++) {
    const began = process.threadCpuUsage();
    await work();
    const took = spent(began);
    least = Math.min(least, took <= enoughMs ? took : quietly(took));
  }
  return least;
}

function spent(began: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1000;
}
