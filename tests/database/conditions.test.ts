import fc from 'fast-check';
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apartSeed, contactId, equalityId, everythingApart, sealLanguage, unsealLanguage } from '../../app/features/answering/apart/apart.server.ts';
import { isGiven, withAnswer, type Draft } from '../../app/features/answering/draft/draft.ts';
import { sendable } from '../../app/features/answering/sending.server.ts';
import { askedOf, pagesOf } from '../../app/features/surveys/pages.ts';
import { questionSchema, surveyDefinitionSchema } from '../../app/features/surveys/survey.schema.ts';
import type { SurveyDefinition } from '../../app/features/surveys/survey.ts';
import type { Value } from '../../app/features/surveys/value.ts';
import { VARIANTS, wordingOf } from '../../app/features/surveys/wording.ts';
import type { RequestContext } from '../../app/platform/context.server.ts';
import { LANGUAGES } from '../../app/platform/languages.ts';
import { keyedHash } from '../../app/platform/seal.server.ts';
import { answeredSurveys, oddValues } from '../support/answered-surveys.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { openSurvey } from '../support/factories.ts';
import { gatherCast, type Cast } from '../support/personas.ts';
import { holds } from '../support/properties.ts';
import { TEST_DATA_KEY } from '../support/template.ts';
import { outcomeOf, told } from '../support/told.ts';

const CONSENTS = [{ purpose: 'take_part', given: true, wording: 'May we?', wordingVersion: '1' }];
const context = { hash: (purpose: string, value: string) => keyedHash(purpose, value, TEST_DATA_KEY) } as RequestContext;

/** A draft in which everything was answered at some time, asked for now or not. */
function draftOf(definition: SurveyDefinition, answers: Record<string, Value>): Draft {
  return pagesOf(definition).reduce<Draft>((draft, page) => withAnswer(draft, page, answers[page.id] ?? { skipped: true }), { consents: [], answers: {} });
}

describe.each(ENGINES)('what is asked and what answers it, on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
  });
  afterAll(() => database.close());

  async function open(definition: SurveyDefinition) {
    const made = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
    // The wave is open and its version locked: the generated questions take the place of its one question underneath.
    await database.sql('update public.survey_versions v set definition = $1 from public.waves w where w.survey_version_id = v.id and w.id = $2', [definition, made.wave]);
    return made;
  }

  const sendAnswers = (address: string, response: string, answers: unknown[]) =>
    cast.anon.db.rpc('send_response', { the_address: address, the_response: response, the_receipt_hash: randomBytes(32).toString('hex'), the_answers: answers as never, the_consents: CONSENTS, the_language: 'en' });

  it('no answer to a hidden question is ever stored, whoever sends it; what is asked is the same everywhere', async () => {
    await holds(
      fc.asyncProperty(answeredSurveys, async ({ questions, answers }) => {
        const definition = surveyDefinitionSchema.parse({ questions });
        const { address } = await open(definition);
        const asked = askedOf(definition.questions, answers);
        const draft = draftOf(definition, answers);
        const ours = sendable(definition.questions, draft);
        expect(ours.every(({ question }) => asked.has(question))).toBe(true);
        // Our pages send only what is asked; a careless sender sends everything it ever heard. Both leave the same.
        const everything = Object.entries(answers).map(([question, value]) => ({ question, ...value }));
        for (const sent of [ours, everything]) {
          const response = randomUUID();
          await told(sendAnswers(address, response, sent));
          const rows = await database.sql<{ question_id: string; state: string; said: boolean }>('select question_id, state, contribution_id is not null as said from public.answers where response_id = $1', [response]);
          // A way to be reached leaves no row beside what was said, asked or not (decision 024).
          expect(rows.filter(({ question_id }) => definition.questions.some(({ id, kind }) => id === question_id && kind === 'contact'))).toEqual([]);
          const expected = definition.questions.filter(({ kind }) => kind !== 'information' && kind !== 'contact').map(({ id }) => [id, !asked.has(id) ? 'not_asked' : isGiven(draft.answers[id]) ? 'given' : 'skipped']);
          const found = new Map(rows.map((row) => [row.question_id, row.state === 'answered' || row.state === 'prefer_not' ? 'given' : row.state]));
          expect(expected.map(([id]) => [id, found.get(id ?? '')])).toEqual(expected);
          for (const { question_id, said } of rows) if (!asked.has(question_id)) expect(said).toBe(false);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('what a form can give is what the database takes, and what no form can give it refuses', async () => {
    await holds(
      fc.asyncProperty(answeredSurveys, async ({ questions, answers }) => {
        for (const question of surveyDefinitionSchema.parse({ questions }).questions) {
          const value = answers[question.id];
          if (!value) continue;
          const [row] = await database.sql<{ fits: boolean }>('select private.value_fits($1, $2) as fits', [question, value]);
          expect(row?.fits, JSON.stringify([question, value])).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
    for (const [question, value] of oddValues) {
      const [row] = await database.sql<{ fits: boolean | null }>('select private.value_fits($1, $2) as fits', [question, value]);
      expect(row?.fits ?? false, JSON.stringify([question, value])).toBe(false);
    }
  });

  it('a question is read in the same words by the pages and by the database that keeps a consent to it (C1, A8, A9)', async () => {
    const said = (name: string) => fc.constantFrom(undefined, '', name);
    const wording = fc.record({ easy: said('easy'), there: said('there'), thereEasy: said('there, easy'), own: fc.constantFrom('en', 'ur') });
    await holds(
      fc.asyncProperty(wording, fc.constantFrom('en', 'ar', 'ur'), fc.constantFrom(...VARIANTS), async ({ easy, there, thereEasy, own }, language, variant) => {
        const question = questionSchema.parse({ id: 'q', kind: 'consent', text: 'own', easy: { text: easy }, translations: { ar: { text: there, easy: { text: thereEasy } } } });
        const [row] = await database.sql('select words as text, language from private.words_read($1, $2, $3, $4)', [question, own, language, variant]);
        expect(row).toEqual(wordingOf(question, { language, variant }, own).text);
      }),
      { numRuns: 60 },
    );
    const asked = surveyDefinitionSchema.parse({ questions: [{ id: 'q0', kind: 'consent', text: 'May we?', translations: { ar: { text: 'هل تسمح؟' } } }, { id: 'q1', kind: 'choice', text: 'Which?', options: [{ id: 'a', text: 'Yes' }] }] });
    const { address } = await open(asked);
    const receipt = randomBytes(32).toString('hex');
    await told(cast.anon.db.rpc('send_response', { the_address: address, the_response: randomUUID(), the_receipt_hash: receipt, the_answers: [{ question: 'q0', agreed: true }, { question: 'q1', choices: ['a'] }], the_consents: CONSENTS, the_language: 'ar', the_variant: 'easy_read' }));
    const found = await told(cast.anon.db.rpc('follow_receipt', { the_receipt_hash: receipt }));
    expect(found).toMatchObject({ language: 'ar', variant: 'easy_read', contributions: [{ question: 'q1', given: { choices: ['a'] } }] });
    expect(found).toMatchObject({ consents: [{ purpose: 'question', given: true, wording: 'هل تسمح؟', language: 'ar' }, { purpose: 'take_part' }] });
    expect(await told(cast.anon.db.rpc('find_response', { the_receipt_hash: receipt }))).toMatchObject({ language: 'ar', variant: 'easy_read' });
  });

  it('what is kept apart goes with the receipt, and nothing of anyone else does (C3, C8)', async () => {
    const { address } = await openSurvey(cast, 'here', [{ kind: 'open', outcomes: [] }]);
    const [mine, other] = ['MY0000000000', 'ANOTHER00000'].map((code) => ({ code, seed: apartSeed(context, code) }));
    if (!mine || !other) throw new Error('No codes.');
    for (const { code, seed } of [mine, other]) {
      await told(cast.anon.db.rpc('send_response', { the_address: address, the_response: randomUUID(), the_receipt_hash: keyedHash('receipt', code, TEST_DATA_KEY), the_answers: [{ question: 'q0', body: 'Words' }], the_consents: CONSENTS, the_language: 'en' }));
      await told(cast.anon.db.rpc('give_equality', { the_address: address, the_id: equalityId(context, seed, 0), the_question: 'age', the_choices: ['a'] }));
      await told(cast.anon.db.rpc('give_equality', { the_address: address, the_id: equalityId(context, seed, 0), the_question: 'age', the_choices: ['p'] }));
      await told(cast.anon.db.rpc('leave_contact', { the_address: address, the_id: contactId(context, seed, 99), the_name: '', the_ways: [{ way: 'email', to: 'sam@example.org' }], the_language_sealed: sealLanguage(context, 'ur') }));
    }
    expect(new Set(everythingApart(context, mine.seed)).size).toBe(140);
    expect(await outcomeOf(cast.anon.db.rpc('withdraw_by_receipt', { the_receipt_hash: keyedHash('receipt', mine.code, TEST_DATA_KEY), the_reason: null, the_apart: everythingApart(context, mine.seed) }))).toBe('ok');
    expect(await database.sql('select id, choices from public.equality_answers')).toEqual([{ id: equalityId(context, other.seed, 0), choices: ['p'] }]);
    const [kept, ...rest] = await database.sql<{ id: string; language_sealed: string }>('select id, language_sealed from public.contact_requests');
    expect([kept?.id, rest]).toEqual([contactId(context, other.seed, 99), []]);
    // Nobody who has the database alone learns which language it is, by its letters or by their number (decision 014).
    expect(unsealLanguage(context, kept?.language_sealed ?? null)).toBe('ur');
    expect(unsealLanguage({ hash: (purpose: string, value: string) => keyedHash(purpose, value, '00'.repeat(32)) }, kept?.language_sealed ?? null)).toBeNull();
    expect(new Set(LANGUAGES.map(({ code }) => sealLanguage(context, code).length)).size).toBe(1);
    expect(sealLanguage(context, 'ur')).not.toBe(kept?.language_sealed);
  });
});
