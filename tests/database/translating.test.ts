import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { contributionsOf, openSurvey, send, sending } from '../support/factories.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { outcomeOf, told } from '../support/told.ts';

let database: TestDatabase;
let cast: Cast;
let words: string;
let rating: string;

beforeAll(async () => {
  database = await openTestDatabase('pglite');
  cast = await gatherCast(database);
  const survey = await openSurvey(cast, 'here', [{ kind: 'statement', outcomes: [] }, { kind: 'open', outcomes: [] }]);
  const sent = sending([{ question: 'q0', rating: 'agree' }, { question: 'q1', body: 'أريد مفتاحًا' }], { boards: true });
  await told(cast.anon.db.rpc('send_response', {
    the_address: survey.address, the_response: sent.response, the_receipt_hash: sent.receipt, the_answers: sent.answers, the_consents: sent.consents, the_language: 'ar',
  }));
  // Boards read words once the wave is closed and enough people answered beside them.
  for (let more = 0; more < 8; more += 1) await told(send(cast, survey.address, sending([{ question: 'q1', body: 'A key' }])));
  await told(cast.as('facilitator').db.rpc('close_wave', { the_wave: survey.wave }));
  const said = await contributionsOf(database, sent.receipt);
  words = said.get('q1') ?? '';
  rating = said.get('q0') ?? '';
});
afterAll(() => database.close());

const rosa = () => cast.as('facilitator').db;
const tomas = () => cast.as('facilitator', 'here', 1).db;
const translate = (db: ReturnType<typeof rosa>, the_translation: string, the_contribution = words) => outcomeOf(db.rpc('translate', { the_contribution, the_translation }));
const waiting = async () => z.object({ untranslated: z.number() }).parse(await told(rosa().rpc('waiting', { the_programme: cast.programmes.here.id }))).untranslated;
const listed = async () => (await told(rosa().rpc('list_heard', { the_programme: cast.programmes.here.id, the_show: 'untranslated', the_listening: null, the_outcome: null, after_in: null, after_id: null, the_count: 9 }))).map(({ id }) => id);
const toCheck = async (db: ReturnType<typeof rosa>) => z.object({ quotesToClear: z.number() }).parse(await told(db.rpc('waiting', { the_programme: cast.programmes.here.id }))).quotesToClear;
/** What a board reads of what everyone said. */
const boardReads = async () => (await told(cast.as('board_member').db.rpc('programme_voices', { the_programme: cast.programmes.here.id }))).filter((row) => row.words !== null).map(({ words: said, language, translation }) => ({ said, language, translation }));

describe('a translation beside someone’s words', () => {
  it('is waited for by words that are not in English, and by nothing else', async () => {
    expect(await waiting()).toBe(1);
    expect(await listed()).toEqual([words]);
  });

  it('stands beside words alone, put there by a facilitator', async () => {
    expect(await translate(rosa(), 'Agreed', rating)).toBe('nothing_to_translate');
    expect(await translate(cast.as('secretary').db, 'A key')).toBe('forbidden');
    expect(await translate(rosa(), '  I want a key ')).toBe('ok');
    expect(await waiting()).toBe(0);
    expect(await listed()).toEqual([]);
  });

  it('goes to boards beside the words once both are cleared, and is checked by another than the translator (L4)', async () => {
    // Tomas asks; Rosa, who translated, may not check her own work, but may ask in her own name, and then Tomas checks.
    await told(tomas().rpc('ask_to_quote', { the_contribution: words, the_audience: 'boards' }));
    expect(await outcomeOf(rosa().rpc('clear_quote', { the_contribution: words, the_audience: 'boards' }))).toBe('own_translation');
    expect(await toCheck(rosa())).toBe(0);
    expect(await boardReads()).toEqual([]);
    await told(rosa().rpc('ask_to_quote', { the_contribution: words, the_audience: 'boards' }));
    expect(await toCheck(tomas())).toBe(1);
    expect(await told(tomas().rpc('clear_quote', { the_contribution: words, the_audience: 'boards' }))).toBe('cleared');
    expect(await boardReads()).toEqual([{ said: 'أريد مفتاحًا', language: 'ar', translation: 'I want a key' }]);
    // Saved as it was, nothing changes; changed, it waits for someone else to look.
    expect(await translate(tomas(), 'I want a key')).toBe('ok');
    expect(await boardReads()).toHaveLength(1);
    expect(await translate(tomas(), 'I want my own key')).toBe('ok');
    expect(await boardReads()).toEqual([]);
    expect(await told(tomas().rpc('clear_quote', { the_contribution: words, the_audience: 'boards' }))).toBe('asked');
    expect(await told(rosa().rpc('clear_quote', { the_contribution: words, the_audience: 'boards' }))).toBe('cleared');
  });

  it('can be taken away; the words stay where they were', async () => {
    expect(await translate(rosa(), '')).toBe('ok');
    expect(await boardReads()).toEqual([{ said: 'أريد مفتاحًا', language: 'ar', translation: null }]);
    expect(await waiting()).toBe(1);
  });
});
