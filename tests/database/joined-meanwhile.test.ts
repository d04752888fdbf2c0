import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { addBoard, contributionsOf, decide, openSurvey, send, sending } from '../support/factories.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { outcomeOf, told } from '../support/told.ts';

const ROUNDS = 25;
/** How much later one of the two begins, in turn: each is first now and then. */
const LATER_MS = [0, 1, 2, 4, 8];

/** Words joined to something at the moment they are taken back. Only a real PostgreSQL lets two do something at once. */
describe('words taken back while something is joined to them', () => {
  let database: TestDatabase;
  let cast: Cast;
  let board = '';
  beforeAll(async () => {
    database = await openTestDatabase('postgres');
    cast = await gatherCast(database);
    board = await addBoard(cast, 'here', 'Board');
  });
  afterAll(() => database.close());

  interface Voice { contribution: string; receipt: string }

  async function voices(): Promise<Voice[]> {
    const { address } = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
    return Promise.all(Array.from({ length: ROUNDS }, async () => {
      const one = sending([{ question: 'q0', body: 'Words' }], { boards: true, public: true });
      await told(send(cast, address, one));
      return { contribution: (await contributionsOf(database, one.receipt)).get('q0') ?? '', receipt: one.receipt };
    }));
  }

  /** Joins while the words are taken back, in whichever way; gives what became of the joining. Neither fails in any other way. */
  async function meanwhile({ receipt }: Voice, round: number, join: () => PromiseLike<string>): Promise<string> {
    const later = LATER_MS[round % LATER_MS.length] ?? 0;
    const [first, second] = round % 2 === 0 ? [0, later] : [later, 0];
    const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    const takeBack = round % 4 < 2
      ? () => outcomeOf(cast.anon.db.rpc('withdraw_by_receipt', { the_receipt_hash: receipt, the_reason: null }))
      : () => outcomeOf(cast.anon.db.rpc('take_back_answer', { the_receipt_hash: receipt, the_question: 'q0' }));
    const [joined, tookBack] = await Promise.all([after(first).then(join), after(second).then(takeBack)]);
    expect(tookBack).toBe('ok');
    // Words that are gone are not found, nor is anybody's yes to them.
    expect(['ok', 'not_found', 'not_agreed_to_be_quoted']).toContain(joined);
    return joined;
  }

  const count = async (rows: string, values: unknown[]) => Number((await database.sql<{ n: number }>(`select count(*)::int as n from ${rows}`, values))[0]?.n);

  it('are asked for as a quote, or cleared, by nobody afterwards', async () => {
    const [one, other] = [cast.as('facilitator').db, cast.as('facilitator', 'here', 1).db];
    for (const [round, voice] of (await voices()).entries()) {
      const asked = { the_contribution: voice.contribution, the_audience: 'boards' };
      if (round % 3 === 0) await meanwhile(voice, round, () => outcomeOf(one.rpc('ask_to_quote', asked)));
      else {
        await told(one.rpc('ask_to_quote', asked));
        await meanwhile(voice, round, () => outcomeOf(other.rpc('clear_quote', asked)));
      }
      expect(await count('public.quote_clearances where contribution_id = $1', [voice.contribution])).toBe(0);
    }
  });

  it('leave a theme as they came in: not there, and counted as taken back', async () => {
    const { db } = cast.as('facilitator');
    for (const [round, voice] of (await voices()).entries()) {
      const theme = await told(db.rpc('create_theme', { the_programme: cast.programmes.here.id, the_title: `Theme ${round}`, the_definition: 'What they share' }));
      const joined = await meanwhile(voice, round, () => outcomeOf(db.rpc('group_into_theme', { the_theme: theme, the_contributions: [voice.contribution], the_side: 'for' })));
      expect(await count('public.theme_evidence where theme_id = $1', [theme])).toBe(0);
      const [row] = await database.sql<{ voices_withdrawn: number }>('select voices_withdrawn from public.themes where id = $1', [theme]);
      expect(row?.voices_withdrawn).toBe(joined === 'ok' ? 1 : 0);
    }
  });

  it('stay in a decision as a voice that was taken back, without their words', async () => {
    const { db } = cast.as('secretary');
    for (const [round, voice] of (await voices()).entries()) {
      const decision = await decide(cast, 'here', board, [], 'draft');
      const joined = await meanwhile(voice, round, () => outcomeOf(db.rpc('link_evidence', {
        the_decision: decision, the_theme: null, the_recommendation: null, the_contribution: voice.contribution, the_effect: 'changed', the_words: 'We changed it', the_review: null,
      })));
      const rows = await database.sql('select contribution_id, gone from public.decision_evidence where decision_id = $1', [decision]);
      expect(rows).toEqual(joined === 'ok' ? [{ contribution_id: null, gone: 'withdrawn' }] : []);
    }
  });
});
