import { readFileSync } from 'node:fs';
import type { BenchReport } from './bench-report.ts';
import { startBenchServer } from './bench-server.ts';
import { PersonOnPhone, QUESTIONS, type Mishaps } from './person-on-phone.ts';
import type { Db } from './personas.ts';
import { EVERY_PURPOSE } from './purposes.ts';
import { told } from './told.ts';
import { questionsAnswered } from './questions-answered.ts';

const PEOPLE = Number(process.env.PEOPLE ?? 1000);
const AT_ONCE = 8;
const LINK = 'bench-offline';

/**
 * Budget 6: people answer through the service worker itself, the very file that browsers get, on phones whose lines and
 * batteries fail: requests lost, acknowledgements lost, a login page that answers 200, reloads, tabs and phones that stop
 * at any write, double taps. In the end each of them is there once, with every answer. PEOPLE says how many, 1,000 at first.
 */
export async function answerOnBadLines(report: BenchReport): Promise<void> {
  const server = await startBenchServer(openSurvey, { TRUST_PROXY: '1' });
  const worker = readFileSync('build/client/answers-worker.js', 'utf8');
  const mishaps: Mishaps = { cut: 0, lost: 0, login: 0, died: 0, reloaded: 0, tappedTwice: 0 };
  const stuck: string[] = [];
  let next = 0;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let number = next++; number < PEOPLE; number = next++) {
      await new PersonOnPhone(number, server.origin, worker, LINK, mishaps).answer().catch((fault: unknown) => stuck.push(`${number}: ${String(fault)}`));
      if (number > 0 && number % 100 === 0) console.error(`${number} of ${PEOPLE} people have answered.`);
    }
  }));
  const found = await server.stop(countWhatArrived);
  report.line({ measured: 'what went wrong on the way', people: PEOPLE, ...mishaps, stuck: stuck.length, first: stuck[0] });
  report.line({ measured: 'what the team has', ...found });
  const isWhole = stuck.length === 0 && found?.lost === 0 && found.doubled === 0 && found.wrong === 0;
  report.budget(6, `Of ${PEOPLE} people ${found?.lost} were lost and ${found?.doubled} doubled, and ${found?.wrong} of their ${PEOPLE * QUESTIONS.length} answers are not as they gave them`, isWhole);
}

async function openSurvey(db: Db, programme: string): Promise<void> {
  const survey = await told(db.rpc('create_survey', { the_programme: programme, the_title: 'Your support' }));
  await told(db.rpc('save_survey', { the_survey: survey, the_title: 'Your support', the_definition: { introduction: '', questions: QUESTIONS.map(({ of: _of, ...question }) => question) } }));
  await told(db.rpc('save_purposes', { the_survey: survey, the_purposes: EVERY_PURPOSE }));
  const replyBy = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  const wave = await told(db.rpc('plan_wave', { the_survey: survey, the_name: 'Wave 1', the_reply_by: replyBy }));
  await told(db.rpc('open_wave', { the_wave: wave, the_address: LINK }));
}

/** Compares what the team can read, page by page, with what each person was to say. */
async function countWhatArrived(db: Db): Promise<{ responses: number; lost: number; doubled: number; wrong: number }> {
  const PAGE = 500;
  const people = new Map<string, Map<string, string | null>>();
  for (let from = 0; ; from += PAGE) {
    const rows = await told(db.from('heard_contributions').select('id, contributor_id, body, rating').order('id').range(from, from + PAGE - 1));
    const questions = await questionsAnswered(db, rows.map(({ id }) => id));
    for (const { id, contributor_id, body, rating } of rows) {
      const said = people.get(contributor_id ?? '') ?? new Map<string, string | null>();
      people.set(contributor_id ?? '', said.set(questions.get(id ?? '') ?? '', body ?? rating));
    }
    if (rows.length < PAGE) break;
  }
  const times = new Map<number, number>();
  let wrong = 0;
  for (const said of people.values()) {
    const number = Number(/^Person (\d+)/.exec(said.get('why') ?? '')?.[1] ?? NaN);
    times.set(number, (times.get(number) ?? 0) + 1);
    wrong += QUESTIONS.filter(({ id, of }) => said.get(id) !== of(number)).length;
  }
  const numbers = Array.from({ length: PEOPLE }, (_, number) => times.get(number) ?? 0);
  return { responses: people.size, lost: numbers.filter((count) => count === 0).length, doubled: numbers.filter((count) => count > 1).length + (times.get(NaN) ?? 0), wrong };
}
