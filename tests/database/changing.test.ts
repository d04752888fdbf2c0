import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSurvey, getWrittenSurvey } from '../../app/features/surveys/written-survey.server.ts';
import { questionSchema } from '../../app/features/surveys/survey.schema.ts';
import { ENGINES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { publishTheory } from '../support/factories.ts';
import { gatherCast, type Cast, type Db } from '../support/personas.ts';
import { told } from '../support/told.ts';

/** The one way in which a survey is changed, by its editor, its library and its translations alike. */
describe.each(ENGINES)('changing a survey on %s', (engine) => {
  let database: TestDatabase;
  let cast: Cast;
  let db: Db;
  let outcomes: string[];
  let programme: string;
  let survey: string;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    cast = await gatherCast(database);
    db = cast.as('facilitator').db;
    programme = cast.programmes.here.id;
    outcomes = await publishTheory(database, cast, 'here', 2);
    survey = await told(db.rpc('create_survey', { the_programme: programme, the_title: 'S' }));
    await told(db.rpc('save_survey', { the_survey: survey, the_title: 'S', the_definition: { questions: [{ id: 'q0', kind: 'statement', text: 'I am heard', outcomes }] } }));
  });
  afterAll(() => database.close());

  const question = (id: string) => questionSchema.parse({ id, kind: 'open', text: `Words for ${id}` });
  const adding = (id: string, revision: number | null = null) =>
    changeSurvey(db, programme, survey, revision, ({ title, version: { definition } }) => ({ title, definition: { ...definition, questions: [...definition.questions, question(id)] } }));
  const written = async () => (await getWrittenSurvey(db, programme, survey)).version;

  it('two people adding at once both find theirs', async () => {
    await Promise.all([adding('a'), adding('b')]);
    expect((await written()).definition.questions.map(({ id }) => id).sort()).toEqual(['a', 'b', 'q0']);
  });

  it('a change to what someone has changed since is refused, and nothing of it kept', async () => {
    const { revision } = await written();
    await adding('c');
    await expect(adding('d', revision)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect((await written()).definition.questions.map(({ id }) => id)).not.toContain('d');
  });

  it('a change that changes nothing is no saving', async () => {
    const { revision } = await written();
    await changeSurvey(db, programme, survey, revision, ({ title, version: { definition } }) => ({ title, definition }));
    expect((await written()).revision).toBe(revision);
  });

  it('an outcome that has left the theory keeps nobody from translating', async () => {
    await told(db.rpc('draft_theory', { the_programme: programme }));
    await db.rpc('remove_element', { the_programme: programme, the_identity: outcomes[1] ?? '' });
    await told(db.rpc('publish_theory', { the_programme: programme }));
    await changeSurvey(db, programme, survey, null, ({ title, version: { definition } }) => ({ title, definition: { ...definition, languages: ['pl'] } }));
    const { definition } = await written();
    expect([definition.languages, definition.questions[0]?.outcomes]).toEqual([['pl'], outcomes.slice(0, 1)]);
  });
});
