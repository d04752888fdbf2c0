import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { equalitySet, EQUALITY_VERSION } from '../../app/features/surveys/library/equality-questions.ts';
import { surveyDefinitionSchema } from '../../app/features/surveys/survey.schema.ts';
import type { SurveyDefinition } from '../../app/features/surveys/survey.ts';
import { PLACES, type PlaceName } from './people.ts';
import { readSeed, SEED } from './seed.ts';

const definitionShape = surveyDefinitionSchema.shape;

const waveShape = z.strictObject({
  key: z.string(),
  name: z.string(),
  address: z.string(),
  replyInWeeks: z.number(),
  state: z.enum(['open', 'closed']),
  /** Questions of the survey that this wave does not ask. */
  without: z.array(z.string()).default([]),
  links: z.array(z.strictObject({ address: z.string(), channel: z.string().optional(), group: z.string().optional() })).default([]),
});
export type SeedWave = z.output<typeof waveShape>;

const surveyShape = z.strictObject({
  title: z.string(),
  introduction: z.string(),
  easyRead: z.boolean().default(false),
  languages: z.array(z.string()).default([]),
  sections: definitionShape.sections,
  /** How many people of each priority group a wave must reach. */
  targets: z.record(z.string(), z.array(z.strictObject({ group: z.string(), people: z.number() }))).default({}),
  waves: z.array(waveShape),
  /** The outcomes of the theory of change the survey and the tags speak to, by the words of the published plan. */
  outcomes: z.record(z.string(), z.string()),
  /** What those are called in plain words, by language. */
  plainNames: z.record(z.string(), z.record(z.string(), z.string())),
  /** As in a definition, with outcomes by the key above. */
  questions: z.array(z.looseObject({ id: z.string(), kind: z.string(), outcomes: z.array(z.string()) })),
  /** Equality questions of the library, by id. */
  equality: z.array(z.string()).default([]),
});
export type SeedSurvey = z.output<typeof surveyShape>;

const words = z.record(z.string(), z.unknown());
/** A survey's words in one language, by what they are the words of. */
const translationShape = z.strictObject({
  title: z.string(), introduction: z.string(), sections: z.record(z.string(), words).default({}), questions: z.record(z.string(), words),
});

/** The survey of a place, with what belongs to it. */
export function surveyOf(place: PlaceName): SeedSurvey {
  return readSeed(`${place}/survey.json`, surveyShape);
}

/** The survey as one wave asks it, in every language there is. `outcome` gives the id of an outcome by its key. */
export function definitionFor(place: PlaceName, survey: SeedSurvey, wave: SeedWave, outcome: (key: string) => string): SurveyDefinition {
  const read = survey.languages.map((language) => [language, translationOf(place, language)] as const);
  const saidOf = (part: 'sections' | 'questions', id: string) => Object.fromEntries(read.flatMap(([language, said]) => (said[part][id] ? [[language, said[part][id]]] : [])));
  return surveyDefinitionSchema.parse({
    introduction: survey.introduction,
    languages: survey.languages,
    easyRead: survey.easyRead,
    translations: Object.fromEntries(read.map(([language, { title, introduction }]) => [language, { title, introduction }])),
    sections: survey.sections.map((section) => ({ ...section, translations: saidOf('sections', section.id) })),
    questions: survey.questions
      .filter(({ id }) => !wave.without.includes(id))
      .map((question) => ({ ...question, outcomes: question.outcomes.map(outcome), translations: saidOf('questions', question.id) })),
    equality: survey.equality.length === 0 ? undefined : { version: EQUALITY_VERSION, questions: equalitySet(survey.equality) },
  });
}

function translationOf(place: PlaceName, language: string): z.output<typeof translationShape> {
  return readSeed(`${place}/survey.${language}.json`, translationShape);
}

/** The places where invented people answered by the plan of a crowd, besides those whose words are written one by one. */
export const CROWDED = PLACES.filter((place) => existsSync(path.join(SEED, place, 'crowd.json')));
