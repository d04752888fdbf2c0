import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '../../../platform/context.server.ts';
import { mayBe, must, Refusal } from '../../../platform/refusals.server.ts';
import { surveyDefinitionSchema } from '../survey.schema.ts';
import type { SurveyDefinition } from '../survey.ts';
import { partsOf } from './parts.ts';
import { textsOf, type Text } from './texts.ts';
import { changesIn, withRecordings, withTranslations } from './translations.ts';

/** The newest version of a survey with its title, for pages about its words. */
export interface WordedSurvey {
  id: string;
  title: string;
  number: number;
  isLocked: boolean;
  revision: number;
  definition: SurveyDefinition;
}

const versionShape = z.object({ number: z.number(), state: z.enum(['draft', 'locked']), revision: z.number(), definition: surveyDefinitionSchema });

/**
 * One survey in its newest words.
 * @throws Response 404 when it is not in this programme.
 */
export async function getWordedSurvey(db: Db, programmeId: string, surveyId: string): Promise<WordedSurvey> {
  const [survey, versions] = await Promise.all([
    db.from('surveys').select('id, title').eq('programme_id', programmeId).eq('id', surveyId).maybeSingle(),
    db.from('survey_versions').select('number, state, revision, definition').eq('programme_id', programmeId).eq('survey_id', surveyId).order('number', { ascending: false }).limit(1),
  ]);
  const { id, title } = must(survey);
  const { state, ...version } = versionShape.parse(must(versions)[0]);
  return { id, title, isLocked: state === 'locked', ...version };
}

/** The date a wave of the survey promises last; null while none is planned. */
export async function findPromise(db: Db, programmeId: string, surveyId: string): Promise<string | null> {
  const waves = must(await db.from('waves').select('reply_by').eq('programme_id', programmeId).eq('survey_id', surveyId).order('reply_by', { ascending: false }).limit(1));
  return z.array(z.object({ reply_by: z.string() })).parse(waves)[0]?.reply_by ?? null;
}

/** A survey that many people translate at once is saved anew this often before anyone is asked to look again. */
const TRIES = 3;

/**
 * Changes a survey as it stands now and saves it, unless someone saved it in between: then it is changed anew as it stands then.
 * @throws Refusal changed_meanwhile when that happens again and again.
 */
export async function changeWords(db: Db, programmeId: string, surveyId: string, change: (survey: WordedSurvey) => SurveyDefinition): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    const survey = await getWordedSurvey(db, programmeId, surveyId);
    const definition = change(survey);
    if (definition === survey.definition) return;
    try {
      mayBe(await db.rpc('save_survey', { the_survey: surveyId, the_title: survey.title, the_definition: definition, the_revision: survey.revision }));
      return;
    } catch (fault) {
      if (tried === TRIES || !(fault instanceof Refusal) || fault.code !== 'changed_meanwhile') throw fault;
    }
  }
}

/** What someone who opens a translation sees, as one short mark: it differs as soon as any of those words does. */
export function seenIn(texts: readonly Text[], language: string): string {
  const words = texts.map(({ id, own, inLanguages }) => [id, own, inLanguages[language] ?? '']);
  return createHash('sha256').update(JSON.stringify(words)).digest('base64url');
}

/** One page of a translation as it was typed. */
export interface TypedTranslation {
  language: string;
  /** The place of the page, from 1. */
  part: number;
  boxes: Readonly<Record<string, string>>;
  /** The file of each question's recording; null for none. */
  recordings: Readonly<Record<string, string | null>>;
  seen: string;
}

/**
 * Saves what was changed on one page of a translation. Others may have saved other pages or languages meanwhile.
 * @throws Refusal changed_meanwhile when someone changed the words of this very page.
 */
export async function saveTranslation(db: Db, programmeId: string, surveyId: string, { language, part, boxes, recordings, seen }: TypedTranslation): Promise<void> {
  await changeWords(db, programmeId, surveyId, ({ definition, title }) => {
    const texts = partsOf(definition, textsOf(definition, title))[part - 1]?.texts ?? [];
    const changes = changesIn(texts, language, boxes);
    // What is there already may be sent twice, whatever was seen before.
    const recorded = withRecordings(definition, language, recordings);
    if (changes.size === 0) return recorded;
    if (seenIn(texts, language) !== seen) throw new Refusal('changed_meanwhile', null);
    return withTranslations(recorded, language, changes);
  });
}
