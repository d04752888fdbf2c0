import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { daysFromNow } from '../support/factories.ts';
import { buildLine, type Line } from '../support/line.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { outcomeOf, told } from '../support/told.ts';

let database: TestDatabase;
let cast: Cast;
let line: Line;
beforeAll(async () => {
  database = await openTestDatabase('pglite');
  cast = await gatherCast(database);
  line = await buildLine(database, cast, 'here');
});
afterAll(() => database.close());

const save = (decidedOn: string) => outcomeOf(cast.as('secretary').db.rpc('save_decision', {
  the_decision: line.draftDecision,
  the_record: { title: 'Dated', decidedOn, decision: 'We will', reasons: 'It was asked for', interests: 'None', rung: 'consultation', noOptionsBecause: 'None', options: [], advice: [], headings: [] },
}));

it('is not dated after today', async () => {
  expect(await save('2099-01-01')).toBe('decided_in_future');
  expect(await save(daysFromNow(-2))).toBe('ok');
});

it('15: is not published while an outcome behind it has no plain name, and says which', async () => {
  const db = cast.as('secretary').db;
  const facilitator = cast.as('facilitator').db;
  const outcome = line.outcomes[2] ?? '';
  const [said] = await database.sql<{ id: string }>('select u.id from public.evidence_contributions e join public.usable_contributions u on u.id = e.contribution_id where e.decision_id = $1 limit 1', [line.agreedDecision]);
  const name = (words: Record<string, string>) => outcomeOf(facilitator.rpc('name_outcome', { the_programme: line.programme, the_outcome: outcome, the_words: words }));
  expect(await name({})).toBe('ok');
  await told(facilitator.rpc('tag', { the_contribution: said?.id ?? '', the_outcome: outcome, the_stance: 'helps' }));
  const publish = () => outcomeOf(db.rpc('publish_decision', { the_decision: line.agreedDecision }));
  const unnamed = async () => (await told(db.rpc('unnamed_outcomes', { the_decision: line.agreedDecision }))).map(({ id }) => id);
  expect([await publish(), await unnamed()]).toEqual(['outcomes_unnamed', [outcome]]);
  expect([await name({ en: 'Plainly' }), await unnamed(), await publish(), await name({})]).toEqual(['ok', [], 'ok', 'outcome_name_in_use']);
});

it('says on the public record when its evidence is later than itself', async () => {
  const db = cast.as('secretary').db;
  await told(db.rpc('agree_decision', { the_decision: line.draftDecision }));
  await told(db.rpc('publish_decision', { the_decision: line.draftDecision }));
  const shape = z.object({ decidedOn: z.string(), evidence: z.array(z.object({ heardOn: z.string().nullable() })) });
  const published = shape.parse(await told(cast.anon.db.rpc('published_decision', { the_decision: line.draftDecision })));
  expect(published.evidence.length).toBeGreaterThan(0);
  for (const { heardOn } of published.evidence) expect((heardOn ?? '') > published.decidedOn).toBe(true);
});
