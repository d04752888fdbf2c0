import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { recount } from '../../server/jobs/counts.ts';
import type { JobTools } from '../../server/jobs/loop.ts';
import { keptCounts, listed, recounted, speaking } from '../support/counts.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { fullHistory, histories, History, type Step } from '../support/histories.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { holds } from '../support/properties.ts';
import { told } from '../support/told.ts';

const RUNS = 25;

/** Which page of a list: from its beginning, and all of it, unless it says. */
interface Page {
  after_number?: number;
  after_place?: string | null;
  the_count?: number;
}

/** Counts are kept as things happen, and are what counting every row gives, whatever happened. */
describe.each(ENGINES)('kept counts, on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
  });
  afterAll(() => database.close());

  const live = async (steps: readonly Step[]) => {
    const history = await History.begin(database, cast);
    for (const step of steps) await history.take(step);
    return history;
  };
  const difference = async ({ programme }: History) => ({ kept: await keptCounts(database, programme), counted: await recounted(database, programme) });
  /** What was not refused by a rule of ours, as a deadlock would not be. */
  const faults = ({ refused }: History) => refused.filter((message) => !message.includes('throughline:'));
  const job = (programme: string) => recount({ db: cast.service.db } as JobTools, { id: '', kind: 'counts', programme, about: null, attempts: 1 }, false);
  const corrections = ({ programme }: History) => database.sql(`select reason from public.audit_events where action = 'mended' and programme_id = $1`, [programme]);

  it('are what counting every row gives, after each step of whatever happened', async () => {
    await holds(fc.asyncProperty(histories, async (steps) => {
      const history = await History.begin(database, cast);
      for (const step of steps) {
        await history.take(step);
        const { kept, counted } = await difference(history);
        expect(kept, JSON.stringify(step)).toEqual(counted);
      }
      expect(await listed(database, history.programme)).toEqual(await speaking(database, history.programme));
      expect(faults(history)).toEqual([]);
      expect(await database.sql('select 1 from public.counts_to_settle')).toEqual([]);
      const strangers = await database.sql('select 1 from public.counted_people p where p.contributor_id not in (select id from public.contributors)');
      expect(strangers, 'whoever took everything back is kept nowhere').toEqual([]);
    }), { examples: [[fullHistory]], numRuns: RUNS });
  });

  it('hold when many send, tag, gather, take back and close at once, and nobody waits for each other in a circle', async () => {
    const everything = { rating: 'agree', words: true, choice: true, asked: true, more: true, earlier: null, language: 'pl' } as const;
    const history = await live([{ do: 'crowd', wave: 0, said: everything }, { do: 'crowd', wave: 0, said: everything }]);
    const many = Array.from({ length: 12 }, (_, n): Step[] => [
      { do: 'send', wave: 0, said: { ...everything, earlier: n } }, { do: 'tag', voice: n, nth: n, outcome: n, stance: 'helps' }, { do: 'gather', voice: n, nth: n + 1, side: 'for' },
      { do: 'withdraw', voice: n % 3 }, { do: 'takeBack', voice: 3 + (n % 3), nth: n }, ...(n === 6 ? [{ do: 'dropOutcome', outcome: 0 } as const, { do: 'close', wave: 0 } as const] : []),
    ]);
    await Promise.all(many.map(async (steps) => {
      for (const step of steps) await history.take(step);
    }));
    const { kept, counted } = await difference(history);
    expect(kept).toEqual(counted);
    expect(Object.keys(kept).length).toBeGreaterThan(10);
    expect(faults(history)).toEqual([]);
  });

  it('that came to differ are mended by the job of the day, which writes down how many', async () => {
    const history = await live(fullHistory.slice(0, 8));
    const { kept } = await difference(history);
    await job(history.programme);
    expect(await corrections(history), 'nothing differs, nothing is written').toEqual([]);

    await database.sql(`update public.kept_counts set everyone = everyone + 3 where programme_id = $1 and figure = 'voice' and about_id = $1`, [history.programme]);
    await database.sql(`delete from public.kept_counts where programme_id = $1 and figure = 'no_outcome'`, [history.programme]);
    await database.sql(`insert into public.kept_counts (programme_id, about_id, figure, everyone, published) values ($1, $1, 'nonsense', 2, 0)`, [history.programme]);
    const [someone] = await database.sql<{ id: string }>('select contributor_id as id from public.counted_people where programme_id = $1 limit 1', [history.programme]);
    await database.sql(`update public.counted_people set figures = figures || jsonb_build_object($2 || ' voice ', '[1, 0]'::jsonb) where contributor_id = $1`, [someone?.id, history.outcomes[2]]);
    await database.sql(`delete from public.voice_places where programme_id = $1 and figure = 'neutral'`, [history.programme]);
    await database.sql(`delete from public.counted_outcomes where programme_id = $1`, [history.programme]);
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await job(history.programme);
    const after = await difference(history);
    expect(after.kept).toEqual(after.counted);
    expect(after.kept).toEqual(kept);
    expect(await listed(database, history.programme)).toEqual(await speaking(database, history.programme));
    expect(await corrections(history)).toHaveLength(1);
    expect(warned).toHaveBeenCalledOnce();
    warned.mockRestore();
  });

  it('open lists whose pages, one after another, are the whole list, whoever reads it', async () => {
    const history = await live([...fullHistory.slice(0, 17), { do: 'dropOutcome', outcome: 1 }]);
    for (const role of ['facilitator', 'board_member'] as const) {
      const { db } = history.cast.as(role);
      const about = { the_programme: history.programme };
      const lists = [
        (page: Page) => db.rpc('programme_voices', { ...about, ...page }), (page: Page) => db.rpc('voices_without_outcome', { ...about, ...page }),
        ...history.outcomes.flatMap((the_outcome) => [null, 'neutral'].map((the_stance) => (page: Page) => db.rpc('outcome_voices', { ...about, the_outcome, the_stance, ...page }))),
      ];
      let read = 0;
      for (const list of lists) {
        const whole = await told(list({}));
        const pages: typeof whole = [];
        for (let page = await told(list({ the_count: 4 })); page.length > 0; page = await told(list({ the_count: 4, after_number: pages.at(-1)?.voice ?? 0, after_place: pages.at(-1)?.place ?? null }))) {
          expect(new Set(page.map(({ voice }) => voice)).size).toBeLessThanOrEqual(4);
          pages.push(...page);
        }
        expect(pages, role).toEqual(whole);
        expect(new Set(whole.map(({ voice }) => voice)).size).toBe(whole[0]?.of_all ?? 0);
        read += whole.length;
      }
      expect(read).toBeGreaterThan(20);
    }
  });

  it('are what the report says, to whoever reads it', async () => {
    const history = await live(fullHistory.slice(0, 17));
    const counted = await recounted(database, history.programme);
    const about = { the_programme: history.programme };
    for (const [role, nth] of [['facilitator', 0], ['board_member', 1]] as const) {
      const rows = await told(history.cast.as(role).db.rpc('outcome_report', about));
      expect(rows.length).toBeGreaterThan(1);
      const still = await database.sql<{ about_id: string; voices: number }>(`select about_id, sum(voices)::integer as voices from public.voices_still_counted where programme_id = $1 and figure = 'voice' group by 1`, [history.programme]);
      for (const { outcome_id, voices } of rows) {
        const kept = counted[`${outcome_id} voice `]?.[nth] ?? 0;
        expect(voices, role).toBe(kept + (nth === 1 ? (still.find(({ about_id }) => about_id === outcome_id)?.voices ?? 0) : 0));
      }
    }
  });
});
