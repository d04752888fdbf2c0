import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { addBoard, contributionsOf, decide, makeTheme, openSurvey, publishTheory, send, sending } from '../support/factories.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { outcomeOf, told } from '../support/told.ts';

const ROUNDS = 25;

describe.each(ENGINES)('two people at the same thing at once, on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  let outcome = '';
  let board = '';
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
    [outcome = ''] = await publishTheory(database, cast, 'here', 1);
    board = await addBoard(cast, 'here', 'Board');
  });
  afterAll(() => database.close());

  async function voices(count: number): Promise<{ contribution: string; receipt: string; address: string }[]> {
    const { address } = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [outcome] }]);
    return Promise.all(Array.from({ length: count }, async () => {
      const one = sending([{ question: 'q0', body: 'Words' }]);
      await told(send(cast, address, one));
      return { contribution: (await contributionsOf(database, one.receipt)).get('q0') ?? '', receipt: one.receipt, address };
    }));
  }

  it('never adds to a theme that is agreed', async () => {
    const [first, second] = await voices(2);
    const [one, other] = [cast.as('facilitator').db, cast.as('facilitator', 'here', 1).db];
    for (let round = 0; round < ROUNDS; round += 1) {
      const theme = await makeTheme(cast, 'here', `Theme ${round}`, { evidence: [{ contribution: first?.contribution ?? '', side: 'for' }], agreed: false });
      const [added] = await Promise.all([
        outcomeOf(one.rpc('group_into_theme', { the_theme: theme, the_contributions: [second?.contribution ?? ''], the_side: 'against' })),
        outcomeOf(other.rpc('agree_theme', { the_theme: theme })),
      ]);
      expect(['ok', 'theme_not_draft']).toContain(added);
      const did = await database.sql<{ action: string }>("select action from public.audit_events where thing_id = $1 and action in ('grouped', 'agreed') order by id", [theme]);
      expect(did.map(({ action }) => action)).toEqual(added === 'ok' ? ['grouped', 'grouped', 'agreed'] : ['grouped', 'agreed']);
    }
  });

  it('never changes a decision that is published', async () => {
    const { db } = cast.as('secretary');
    for (let round = 0; round < ROUNDS; round += 1) {
      const decision = await decide(cast, 'here', board, [], 'agreed');
      const outcomes = await Promise.all([
        outcomeOf(db.rpc('publish_decision', { the_decision: decision })),
        outcomeOf(db.rpc('save_decision', { the_decision: decision, the_record: { title: 'Another' } })),
      ]);
      const [row] = await database.sql<{ title: string; state: string }>('select title, state from public.decisions where id = $1', [decision]);
      expect([['published', 'Decision agreed', 'ok', 'decision_is_published'], ['draft', 'Another', 'decision_not_agreed', 'ok']]).toContainEqual([row?.state, row?.title, ...outcomes]);
    }
  });

  it('keeps the record of the first of two secretaries, and tells the second', async () => {
    const { db } = cast.as('secretary');
    const decision = await decide(cast, 'here', board, [], 'draft');
    for (let round = 0; round < ROUNDS; round += 1) {
      const { revision } = await told(db.from('decisions').select('revision').eq('id', decision).single());
      const outcomes = await Promise.all(['One', 'Other'].map((title) => outcomeOf(db.rpc('save_decision', { the_decision: decision, the_record: { title }, the_revision: revision }))));
      expect(outcomes.toSorted()).toEqual(['changed_meanwhile', 'ok']);
      const row = await told(db.from('decisions').select('title').eq('id', decision).single());
      expect(row.title).toBe(outcomes[0] === 'ok' ? 'One' : 'Other');
    }
  });

  it('keeps the words of the first of two facilitators in a theme and in a recommendation, and tells the second', async () => {
    const { db } = cast.as('facilitator');
    const programme = cast.programmes.here.id;
    const theme = await told(db.rpc('create_theme', { the_programme: programme, the_title: 'T', the_definition: 'D' }));
    const draft = { the_programme: programme, the_board: board, the_theme: theme, the_ask: 'A', the_reply_by: '2099-01-01' };
    const recommendation = await told(db.rpc('save_recommendation', { ...draft, the_recommendation: null, the_title: 'R' }));
    for (const save of [
      (words: string) => db.rpc('change_theme', { the_theme: theme, the_title: words, the_definition: words, the_revision: 1 }),
      (words: string) => db.rpc('save_recommendation', { ...draft, the_recommendation: recommendation, the_title: words, the_revision: 1 }),
    ]) {
      const outcomes = await Promise.all(['One', 'Other'].map((words) => outcomeOf(save(words))));
      expect(outcomes.toSorted()).toEqual(['changed_meanwhile', 'ok']);
    }
  });

  it('leaves no tag that counts on words taken back at that moment', async () => {
    const { db } = cast.as('facilitator');
    for (const { contribution, receipt } of await voices(ROUNDS)) {
      const [tagged] = await Promise.all([
        outcomeOf(db.rpc('tag', { the_contribution: contribution, the_outcome: outcome, the_stance: 'helps' })),
        told(cast.anon.db.rpc('withdraw_by_receipt', { the_receipt_hash: receipt, the_reason: null })),
      ]);
      expect(['ok', 'not_found']).toContain(tagged);
    }
    expect(await told(db.from('tagged_contributions').select('tag_id').eq('outcome_id', outcome))).toHaveLength(2);
  });

  it('takes what is sent before a wave closes, and nothing after', async () => {
    const { db } = cast.as('facilitator');
    for (let round = 0; round < ROUNDS; round += 1) {
      const { wave, address } = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
      const one = sending([{ question: 'q0', body: 'Words' }]);
      const [sent] = await Promise.all([outcomeOf(send(cast, address, one)), told(db.rpc('close_wave', { the_wave: wave }))]);
      expect((await contributionsOf(database, one.receipt)).size).toBe(sent === 'ok' ? 1 : 0);
      expect(['ok', 'wave_closed']).toContain(sent);
      expect(await outcomeOf(send(cast, address, one)), 'sent again').toBe(sent);
    }
  });

  it('says of a removal sent twice what it said once', async () => {
    const lead = cast.as('programme_lead').db;
    const [membership] = await database.sql<{ id: string }>("select id from public.memberships where programme_id = $1 and role = 'peer_researcher'", [cast.programmes.here.id]);
    for (const _ of [1, 2]) expect(await outcomeOf(lead.rpc('end_membership', { the_membership: membership?.id ?? '' }))).toBe('ok');

    const theme = await makeTheme(cast, 'here', 'Linked', { evidence: [{ contribution: (await voices(1))[0]?.contribution ?? '', side: 'for' }], agreed: true });
    const decision = await decide(cast, 'here', board, [{ theme }], 'draft');
    const [evidence] = await database.sql<{ id: string }>('select id from public.decision_evidence where decision_id = $1', [decision]);
    for (const _ of [1, 2]) expect(await outcomeOf(cast.as('secretary').db.rpc('unlink_evidence', { the_evidence: evidence?.id ?? '' }))).toBe('ok');

    const asked = { the_programme: cast.programmes.here.id, the_identity: outcome };
    for (const _ of [1, 2]) expect(await outcomeOf(lead.rpc('remove_element', asked))).toBe('ok');
    expect(await outcomeOf(cast.as('programme_lead', 'elsewhere').db.rpc('remove_element', { ...asked, the_programme: cast.programmes.elsewhere.id }))).toBe('not_found');
  });
});
