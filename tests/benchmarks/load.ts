import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from '../../server/demonstration/chance.ts';
import { BenchReport, median } from '../support/bench-report.ts';
import { serveCheckout } from '../support/load-checkout.ts';
import { answerAll, WAITS, type Wait } from '../support/load-person.ts';
import { workTaken } from '../support/work-taken.ts';

/**
 * Budget 15: how long people wait who answer one survey at the same time, from the link to what was sent. With BESIDE set to
 * the folder of another checkout, that one is measured the same way in the same run. ENGINE=embedded or postgres measures one.
 */
const P95_MS = { embedded: 1000, postgres: 500 };
type Engine = keyof typeof P95_MS;
/** How long each page was waited for, in milliseconds. */
type Waited = Record<Wait, number[]>;

const PEOPLE = Number(process.env.PEOPLE ?? 200);
/** How long someone reads and thinks before they press, in seconds: half as long, up to half as long again. */
const THINK = Number(process.env.THINK ?? 8);
const QUESTIONS = Number(process.env.QUESTIONS ?? 10);
const ADDRESS = 'bench-load';
const engines = (['embedded', 'postgres'] as const).filter((one) => one === (process.env.ENGINE ?? one));
const checkouts = [{ way: 'here', folder: process.cwd() }, ...(process.env.BESIDE ? [{ way: 'beside', folder: path.resolve(process.env.BESIDE) }] : [])];

const nothingYet = (): Waited => ({ start: [], begin: [], answer: [], send: [] });
const p95 = (figures: readonly number[]) => Math.round(figures.toSorted((one, other) => one - other)[Math.ceil(figures.length * 0.95) - 1] ?? NaN);

const report = new BenchReport();
for (const engine of engines) for (const { way, folder } of checkouts) await measure(engine, way, folder);
report.summary();

async function measure(engine: Engine, way: string, folder: string): Promise<void> {
  const server = await serveCheckout(folder, engine, ADDRESS, QUESTIONS);
  try {
    // What runs for the first time is compiled then, which happens once after a start.
    await answer(server.origin, 5, 0);
    const before = await workTaken(server.socket);
    const { waited, faults, seconds } = await answer(server.origin, PEOPLE, THINK);
    const after = await workTaken(server.socket);
    report.line({
      engine, way, people: PEOPLE, think: THINK, questions: QUESTIONS, seconds: Math.round(seconds), errors: faults.length,
      ...(faults[0] ? { first: faults[0] } : {}),
      ...Object.fromEntries(WAITS.map((wait) => [wait, { median: Math.round(median(waited[wait])), p95: p95(waited[wait]) }])),
      // Of a processor, whatever else runs on it; of one the server's main thread has as much as passes.
      processor: { millisecondsAPerson: Math.round((after.mainMs - before.mainMs) / PEOPLE), inUse: Number(((after.mainMs - before.mainMs) / 1000 / seconds).toFixed(2)) },
      calls: await callsAPage(server),
    });
    if (way !== 'here') return;
    const all = p95(WAITS.flatMap((wait) => waited[wait]));
    report.budget(15, `On ${engine === 'embedded' ? 'the embedded database' : 'PostgreSQL'} ${PEOPLE} people at once wait ${all} ms at the 95th percentile, of ${P95_MS[engine]}, with ${faults.length} errors`, all < P95_MS[engine] && faults.length === 0);
  } finally {
    await server.stop();
  }
}

/** So many people answer, who come within the time that one thinks. */
async function answer(origin: string, people: number, think: number): Promise<{ waited: Waited; faults: string[]; seconds: number }> {
  const waited = nothingYet();
  const faults: string[] = [];
  const chance = new Chance(people);
  const began = performance.now();
  await Promise.all(Array.from({ length: people }, async (_, n) => {
    await pause((n / people) * think * 1000);
    await answerAll(origin, ADDRESS, QUESTIONS, () => (0.5 + chance.next()) * think * 1000, (wait, milliseconds) => void waited[wait].push(milliseconds)).catch((fault: unknown) => faults.push(String(fault)));
  }));
  return { waited, faults, seconds: (performance.now() - began) / 1000 };
}

/** How often the database is called for each page, as one person alone comes to it; for an answer, as for the one after it. */
async function callsAPage({ origin, socket }: { origin: string; socket: string }): Promise<Partial<Record<Wait, number>>> {
  const calls: Partial<Record<Wait, number>> = {};
  let { calls: before } = await workTaken(socket);
  await answerAll(origin, ADDRESS, QUESTIONS, () => 0, async (wait) => {
    const { calls: after } = await workTaken(socket);
    calls[wait] = after - before;
    before = after;
  });
  return calls;
}
