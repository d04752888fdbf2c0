import { z } from 'zod';
import { requiredText } from '../../platform/text.ts';
import { conditionSchema } from './condition.ts';
import { QUESTION_KINDS } from './kinds/names.ts';
import { OWN_FIELDS } from './kinds/own-fields.ts';
import { words } from './kinds/words.ts';
import { CHOICE_MAX, COUNTED_MAX, HINT_MAX, INTRODUCTION_MAX, LANGUAGES_MAX, METRIC_MAX, NOTICE_MAX, OPTIONS_MAX, QUESTIONS_MAX, QUESTION_ID_MAX, QUESTION_MAX, SECTION_TITLE_MAX, TITLE_MAX, WHY_MAX } from './limits.ts';

const shortId = z.string().regex(/^[a-z0-9-]{1,40}$/i).max(QUESTION_ID_MAX);

/** The name of one of our own drawings (public/pictures), or a picture the programme put with the survey. */
export const pictureSchema = z.string().regex(/^([a-z-]{1,40}|file:[0-9a-f-]{36})$/);

/** A language tag of BCP 47, as far as surveys use it: "cy", "pt-BR", "so". */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).max(35);

/** Something to choose. What its words are in other languages stands with the question's translation. */
export const optionSchema = z.object({
  id: shortId,
  text: requiredText(CHOICE_MAX),
  picture: pictureSchema.optional(),
  /** "Something else", with a box for words, or "prefer not to say", which stands alone. */
  role: z.enum(['other', 'prefer_not']).optional(),
});

/** The same question in easy words: one idea, short sentences, a picture at the left (rule A9). Its answers pool with the others. */
export const easyWordsSchema = z.object({
  text: words(QUESTION_MAX).optional(),
  hint: words(HINT_MAX).optional(),
  options: z.record(shortId, words(CHOICE_MAX)).optional(),
});

/** The question's words in another language; what is missing is shown in the language the survey was written in. */
export const translatedWordsSchema = z.object({
  text: words(QUESTION_MAX).optional(),
  hint: words(HINT_MAX).optional(),
  why: words(WHY_MAX).optional(),
  options: z.record(shortId, words(CHOICE_MAX)).optional(),
  low: words(CHOICE_MAX).optional(),
  high: words(CHOICE_MAX).optional(),
  unit: words(COUNTED_MAX).optional(),
  easy: easyWordsSchema.optional(),
  /** A recording of the question read out: the id of a file of the survey. */
  audio: z.uuid().optional(),
});

export const questionSchema = z.object({
  /** Short and random: stays the same through every version, so that waves compare. */
  id: shortId,
  kind: z.enum(QUESTION_KINDS, { error: 'choose' }),
  text: requiredText(QUESTION_MAX),
  hint: words(HINT_MAX).optional(),
  /** Why we ask, in words for the person who answers. */
  why: words(WHY_MAX).optional(),
  /** The outcomes every answer is tagged to, by identity. */
  outcomes: z.array(z.uuid()).default([]),
  /** The indicator its answers feed: a metric of one of those outcomes. */
  indicator: z.object({ outcome: z.uuid(), metric: requiredText(METRIC_MAX) }).optional(),
  /** Whether it must be answered; else it can be skipped. */
  required: z.boolean().default(false),
  /** Whether it stays word for word the same in every wave, so that results compare. */
  core: z.boolean().default(false),
  /** The section it stands in. */
  section: shortId.optional(),
  options: z.array(optionSchema).max(OPTIONS_MAX, 'tooMany').default([]),
  ...OWN_FIELDS,
  picture: pictureSchema.optional(),
  audio: z.uuid().optional(),
  /** Who sees it, by earlier answers; everyone when it is missing. */
  when: conditionSchema.optional(),
  easy: easyWordsSchema.optional(),
  translations: z.record(languageTag, translatedWordsSchema).default({}),
});

/** Questions that belong together, with words before them and support after (rule S6). */
export const sectionSchema = z.object({
  id: shortId,
  title: requiredText(SECTION_TITLE_MAX),
  notice: words(NOTICE_MAX).optional(),
  support: words(NOTICE_MAX).optional(),
  translations: z.record(languageTag, z.object({ title: words(SECTION_TITLE_MAX).optional(), notice: words(NOTICE_MAX).optional(), support: words(NOTICE_MAX).optional() })).default({}),
});

/** An equality question as this survey asks it, copied from a version of the library. */
export const equalityQuestionSchema = z.object({
  id: shortId,
  text: requiredText(QUESTION_MAX),
  hint: words(HINT_MAX).optional(),
  /** Whether more than one answer may be chosen. */
  many: z.boolean().default(false),
  options: z.array(optionSchema).min(2).max(OPTIONS_MAX),
  translations: z.record(languageTag, translatedWordsSchema).default({}),
});

/** A survey as data. The same shape everywhere: the editor's forms, the database, the answering pages, paper. */
export const surveyDefinitionSchema = z.object({
  /** The language it is written in; translations stand beside the words. */
  language: languageTag.default('en'),
  introduction: words(INTRODUCTION_MAX).default(''),
  /** The languages it is translated into besides its own, whole or not. */
  languages: z.array(languageTag).max(LANGUAGES_MAX).default([]),
  /** Those of them people are offered although some words are missing, because the team said so. */
  partly: z.array(languageTag).max(LANGUAGES_MAX).default([]),
  translations: z.record(languageTag, z.object({ title: words(TITLE_MAX).optional(), introduction: words(INTRODUCTION_MAX).optional() })).default({}),
  /** Whether it is offered in easy read. */
  easyRead: z.boolean().default(false),
  sections: z.array(sectionSchema).max(QUESTIONS_MAX, 'tooMany').default([]),
  questions: z.array(questionSchema).max(QUESTIONS_MAX, 'tooMany').default([]),
  /** Asked after sending, apart from the answers (rule C8). */
  equality: z.object({ version: z.string().max(20), questions: z.array(equalityQuestionSchema).max(OPTIONS_MAX) }).optional(),
});

/** Beginning a survey. The id is made with the form, so that sending it twice makes one. */
export const newSurveySchema = z.object({ id: z.uuid(), title: requiredText(TITLE_MAX) });
