import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THINGS_IN_ADDRESSES } from '../../app/platform/guards.server.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { buildLine, type Line } from '../support/line.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { told } from '../support/told.ts';

/** An address that names one programme and a thing of another shows nothing, even to someone who is in both. */
describe('what an address names', () => {
  let database: TestDatabase;
  let cast: Cast;
  let here: Line;
  let elsewhere: Line;
  beforeAll(async () => {
    database = await openTestDatabase('pglite');
    cast = await gatherCast(database);
    [here, elsewhere] = [await buildLine(database, cast, 'here'), await buildLine(database, cast, 'elsewhere')];
    await database.sql('insert into public.memberships (programme_id, person_id, role) values ($1, $2, $3)', [elsewhere.programme, cast.as('programme_lead').id, 'programme_lead']);
  });
  afterAll(() => database.close());

  const thingsOf = (line: Line): Record<(typeof THINGS_IN_ADDRESSES)[number], string> => ({
    survey: line.survey.survey, wave: line.survey.wave, link: line.link, contribution: line.words, theme: line.agreedTheme, recommendation: line.openRecommendation,
    decision: line.publishedDecision, board: line.board, outcome: line.outcomes[0] ?? '', element: line.outcomes[1] ?? '',
  });
  const isOf = (the_programme: string, the_things: Record<string, string>, who = cast.as('programme_lead')) => told(who.db.rpc('is_of_programme', { the_programme, the_things }));

  it.each(THINGS_IN_ADDRESSES)('is of the programme it names: %s (L11)', async (kind) => {
    expect(await isOf(here.programme, { [kind]: thingsOf(here)[kind] })).toBe(true);
    expect(await isOf(here.programme, { [kind]: thingsOf(elsewhere)[kind] })).toBe(false);
    expect(await isOf(elsewhere.programme, { [kind]: thingsOf(elsewhere)[kind] })).toBe(true);
    expect(await isOf(here.programme, { [kind]: '00000000-0000-4000-8000-000000000000' })).toBe(false);
    // Who is in neither is told nothing of what there is.
    expect(await isOf(here.programme, { [kind]: thingsOf(here)[kind] }, cast.stranger)).toBe(false);
  });

  it('is one whole: a wave stands under its own survey alone', async () => {
    const [mine, theirs] = [thingsOf(here), thingsOf(elsewhere)];
    expect(await isOf(here.programme, { survey: mine.survey, wave: mine.wave })).toBe(true);
    expect(await isOf(here.programme, { survey: mine.survey, wave: theirs.wave })).toBe(false);
    const another = await told(cast.as('facilitator').db.rpc('create_survey', { the_programme: here.programme, the_title: 'Another' }));
    expect(await isOf(here.programme, { survey: another, wave: mine.wave })).toBe(false);
  });
});
