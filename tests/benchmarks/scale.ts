import { getReportTotals, listReportedOutcomes } from '../../app/features/report/report.server.ts';
import { openBenchDatabase, type BenchDatabase } from '../support/bench-database.ts';
import { fillProgramme, gatherTeam, SAID_BY_ONE, type BenchProgramme } from '../support/bench-programme.ts';
import { BenchReport, median } from '../support/bench-report.ts';
import { send, sending } from '../support/factories.ts';
import { told } from '../support/told.ts';
import { readsOf } from './scale-reads.ts';

/**
 * Budgets 9 and 10 of the performance page: reads do not grow with the programme, and keeping counts costs a sending little.
 * SIZES names how many contributions one programme has, ENGINES where, PROGRAMMES how many programmes of 10,000 stand beside each other.
 */
const SIZES = numbers('SIZES', [10_000, 100_000, 1_000_000]);
const ENGINES = (process.env.ENGINES ?? 'embedded,postgres').split(',') as BenchDatabase['engine'][];
const PROGRAMMES = Number(process.env.PROGRAMMES ?? 100);
/** A process of its own holds so much embedded, and no more. */
const EMBEDDED_MAX = 100_000;
const READ_MS = 50;
const RESULTS_MS = 300;
const REPORT_TIMES = 1.5;
const SENT_RATE = 0.45;
/** Rounds of a read: fewer for one that takes long anyway. */
const ROUNDS = 15;
const LONG_MS = 1_500;
const SENDINGS = 150;
const REPORT = 'board report whole, board member';
/** What of the budgets of scale nothing here measures. */
const NOT_MEASURED: [number, string][] = [[10, 'batches of 1,000, and eight clients at once'], [11, 'row-level security beside the same rows by WHERE'], [12, 'search']];
/** The triggers that keep counts, as private.keep_counted names them. */
const KEEPING = `select c.relname as table, t.tgname as trigger from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname like '%\_count\_%' and not t.tgisinternal`;

const report = new BenchReport();
const reportTimes = new Map<string, number>();
for (const engine of ENGINES) {
  for (const size of SIZES.filter((one) => engine === 'postgres' || one <= EMBEDDED_MAX)) await measureOne(engine, size);
  if (PROGRAMMES > 0 && engine === 'postgres') await measureMany(engine);
}
for (const [budget, words] of NOT_MEASURED) report.notMeasured(budget, words);
report.summary();

async function measureOne(engine: BenchDatabase['engine'], size: number): Promise<void> {
  const database = await openBenchDatabase(engine);
  try {
    const began = performance.now();
    const made = await fillProgramme(database, await gatherTeam(database), 'one', size);
    await database.run('vacuum analyze');
    report.line({ engine, size, measured: 'filling', seconds: Math.round((performance.now() - began) / 1000) });
    await compareCounts(database, made, engine, size);
    await measureReads(database, made, engine, String(size));
    await measureClosing(database, made, engine, size);
    await measureSending(database, made, engine, size);
  } finally {
    await database.close();
  }
}

async function measureMany(engine: BenchDatabase['engine']): Promise<void> {
  const database = await openBenchDatabase(engine);
  try {
    const team = await gatherTeam(database);
    const made: BenchProgramme[] = [];
    for (let n = 0; n < PROGRAMMES; n++) made.push(await fillProgramme(database, team, `programme-${n}`, 10_000));
    await database.run('vacuum analyze');
    const middle = made[PROGRAMMES >> 1];
    if (middle) await measureReads(database, middle, engine, `${PROGRAMMES} programmes of 10000`);
  } finally {
    await database.close();
  }
}

/** What the report says, against counting every row: nothing measured is worth anything when these differ. */
async function compareCounts(database: BenchDatabase, { cast, id }: BenchProgramme, engine: string, size: number): Promise<void> {
  const [totals, outcomes] = await Promise.all([getReportTotals(cast.as('facilitator').db, id), listReportedOutcomes(cast.as('facilitator').db, id)]);
  const usable = `select c.id, c.contributor_id from public.contributions c join public.consents k on k.contributor_id = c.contributor_id and k.purpose = 'take_part' and k.given where c.programme_id = '${id}' and c.state = 'received'`;
  const [counted] = await database.sql<{ voices: number }>(`select count(distinct contributor_id)::integer as voices from (${usable}) u`);
  const rows = await database.sql<{ outcome: string; voices: number }>(`select t.outcome_id as outcome, count(distinct u.contributor_id)::integer as voices from (${usable}) u join public.tags t on t.contribution_id = u.id group by 1`);
  const recounted = new Map(rows.map(({ outcome, voices }) => [outcome, voices]));
  const different = outcomes.filter((outcome) => outcome.voices !== (recounted.get(outcome.id) ?? 0)).length + (totals.voices === counted?.voices ? 0 : 1);
  const [contributions] = await database.sql<{ contributions: number; tags: number }>(`select (select count(*) from public.contributions)::integer as contributions, (select count(*) from public.tags)::integer as tags`);
  report.line({ engine, size, measured: 'rows', ...contributions, voices: totals.voices, of: size / SAID_BY_ONE, different });
  report.budget(9, `${engine}, ${size}: ${different} figures differ from a recount`, different === 0);
}

async function measureReads(database: BenchDatabase, made: BenchProgramme, engine: string, size: string): Promise<void> {
  for (const { name, read, naive } of await readsOf(database, made)) {
    const times = await timed(read);
    const beside = naive === undefined ? undefined : await timed(() => database.sql(naive), 3);
    report.line({ engine, size, measured: name, ...figures(times), ...(beside ? { naiveMedianMs: figures(beside).medianMs } : {}) });
    const most = name.startsWith('results') ? RESULTS_MS : READ_MS;
    report.budget(9, `${engine}, ${size}: ${name} takes ${figures(times).medianMs} of ${most} ms`, median(times) <= most);
    if (name !== REPORT) continue;
    const least = reportTimes.get(engine);
    if (least === undefined) {
      reportTimes.set(engine, median(times));
      continue;
    }
    report.budget(9, `${engine}, ${size}: the report takes ${(median(times) / least).toFixed(2)} times as long as with the first size, of ${REPORT_TIMES}`, median(times) <= REPORT_TIMES * least);
  }
}

/** Closing the wave that is open, always taken back. It is a command, and prepares every figure that is told of the wave: no budget holds it. */
async function measureClosing(database: BenchDatabase, { cast, open }: BenchProgramme, engine: string, size: number): Promise<void> {
  const { id } = cast.as('facilitator');
  const times = await timed(() => database.timeTakenBack(id, `select public.close_wave('${open}')`), 3, (took) => took as number);
  report.line({ engine, size, measured: 'closing a wave', people: size / SAID_BY_ONE / 2, ...figures(times) });
}

/**
 * Surveys sent one after another, with kept counts and with what keeps them switched off. Last of all: the counts are wrong then.
 * Nothing is compared unless switching it off kept no count: that is looked at, not believed.
 */
async function measureSending(database: BenchDatabase, { cast, id, openAddress }: BenchProgramme, engine: string, size: number): Promise<void> {
  const times = { kept: [] as number[], notKept: [] as number[] };
  const keeping = await database.sql<{ table: string; trigger: string }>(KEEPING);
  const voices = async () => (await database.sql<{ everyone: number }>(`select everyone from public.kept_counts where programme_id = about_id and figure = 'voice' and programme_id = $1`, [id]))[0]?.everyone ?? 0;
  const counted = { kept: 0, notKept: 0 };
  for (let round = 0; round < 3; round++) {
    for (const way of ['kept', 'notKept'] as const) {
      for (const { table, trigger } of keeping) await database.run(`alter table public.${table} ${way === 'kept' ? 'enable' : 'disable'} trigger ${trigger}`);
      const before = await voices();
      for (let n = 0; n < SENDINGS / 3; n++) {
        const one = sending([
          { question: 'q0', rating: 'agree' }, { question: 'q1', rating: 'disagree' }, { question: 'q2', choices: ['o1'] }, { question: 'q3', rating: 'neither' }, { question: 'q4', body: 'Someone who stays' },
        ]);
        const began = performance.now();
        await told(send(cast, openAddress, one));
        times[way].push(performance.now() - began);
      }
      counted[way] += (await voices()) - before;
    }
  }
  for (const { table, trigger } of keeping) await database.run(`alter table public.${table} enable trigger ${trigger}`);
  const rate = median(times.notKept) / median(times.kept);
  report.line({ engine, size, measured: 'one survey sent', ...figures(times.kept), withoutKeptCounts: figures(times.notKept), rate: Number(rate.toFixed(2)) });
  if (counted.kept !== SENDINGS || counted.notKept !== 0) {
    report.notMeasured(10, `${engine}, ${size}: the ${SENDINGS} sent counted as ${counted.kept} voices, and as ${counted.notKept} with counting switched off`);
    return;
  }
  report.budget(10, `${engine}, ${size}: surveys are sent at ${rate.toFixed(2)} of the rate without kept counts, of ${SENT_RATE}`, rate >= SENT_RATE);
}

/** How long something takes, again and again after a first time that does not count; once is enough when it takes very long. */
async function timed(work: () => Promise<unknown>, rounds = ROUNDS, tookOf?: (result: unknown) => number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const began = performance.now();
    const result = await work();
    const took = tookOf ? tookOf(result) : performance.now() - began;
    if (round > 0 || took > LONG_MS) times.push(took);
    if (took > LONG_MS && times.length >= 2) break;
  }
  return times;
}

function figures(times: readonly number[]): { medianMs: number; p95Ms: number } {
  const sorted = times.toSorted((one, other) => one - other);
  const round = (value: number) => Number(value.toFixed(1));
  return { medianMs: round(median(times)), p95Ms: round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? NaN) };
}

function numbers(name: string, otherwise: readonly number[]): readonly number[] {
  const given = process.env[name];
  return given ? given.split(',').map(Number) : otherwise;
}
