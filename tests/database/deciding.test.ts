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

it('says on the public record when its evidence is later than itself', async () => {
  const db = cast.as('secretary').db;
  await told(db.rpc('agree_decision', { the_decision: line.draftDecision }));
  await told(db.rpc('publish_decision', { the_decision: line.draftDecision }));
  const shape = z.object({ decidedOn: z.string(), evidence: z.array(z.object({ heardOn: z.string().nullable() })) });
  const published = shape.parse(await told(cast.anon.db.rpc('published_decision', { the_decision: line.draftDecision })));
  expect(published.evidence.length).toBeGreaterThan(0);
  for (const { heardOn } of published.evidence) expect((heardOn ?? '') > published.decidedOn).toBe(true);
});
