import { numbersOf } from '../numbers.ts';
import type { EqualityQuestion, Question, Section, SurveyDefinition } from '../survey.ts';
import { CHOICE_MAX, COUNTED_MAX, HINT_MAX, INTRODUCTION_MAX, NOTICE_MAX, QUESTION_MAX, SECTION_TITLE_MAX, TITLE_MAX, WHY_MAX } from '../limits.ts';

/** Which part of a survey some words are. */
export type Part = 'title' | 'introduction' | 'sectionTitle' | 'notice' | 'support' | 'text' | 'hint' | 'why' | 'option' | 'low' | 'high' | 'unit' | 'easyText' | 'easyHint' | 'easyOption';

/** What the words belong to. */
export type Owner = { kind: 'survey' } | { kind: 'section' | 'question' | 'equality'; id: string };

/** Some words of a survey that people read, with what they are in other languages. */
export interface Text {
  /** Tells it from the other texts of the survey; the name of its box. Ids hold no colons. */
  id: string;
  owner: Owner;
  part: Part;
  /** In the survey's own language. */
  own: string;
  /** In the other languages, as far as they are there. */
  inLanguages: Record<string, string | undefined>;
  max: number;
}

type Translations<Words> = Record<string, Words>;

/** Collects what one part says in each language. */
function collect<Words>(translations: Translations<Words>, read: (words: Words) => string | undefined): Text['inLanguages'] {
  return Object.fromEntries(Object.entries(translations).map(([language, words]) => [language, read(words)]));
}

/** Every text of a survey in the order people meet it; parts without words of their own are not among them. */
export function textsOf(definition: SurveyDefinition, title: string): Text[] {
  const survey: Owner = { kind: 'survey' };
  const sections = new Map(definition.sections.map((section) => [section.id, section]));
  const shown = new Set<string>();
  const withSection = (question: Question): Text[] => {
    const section = question.section === undefined ? undefined : sections.get(question.section);
    if (!section || shown.has(section.id)) return textsOfQuestion(question, 'question');
    shown.add(section.id);
    return [...textsOfSection(section), ...textsOfQuestion(question, 'question')];
  };
  return [
    text('title', survey, 'title', title, collect(definition.translations, (words) => words.title), TITLE_MAX),
    text('introduction', survey, 'introduction', definition.introduction, collect(definition.translations, (words) => words.introduction), INTRODUCTION_MAX),
    ...definition.questions.flatMap(withSection),
    ...(definition.equality?.questions ?? []).flatMap((question) => textsOfQuestion(question, 'equality')),
  ].filter(({ own }) => own !== '');
}

function text(id: string, owner: Owner, part: Part, own: string | undefined, inLanguages: Text['inLanguages'], max: number): Text {
  return { id, owner, part, own: own ?? '', inLanguages, max };
}

function textsOfSection(section: Section): Text[] {
  const owner: Owner = { kind: 'section', id: section.id };
  const name = `section:${section.id}`;
  return [
    text(`${name}:title`, owner, 'sectionTitle', section.title, collect(section.translations, (words) => words.title), SECTION_TITLE_MAX),
    text(`${name}:notice`, owner, 'notice', section.notice, collect(section.translations, (words) => words.notice), NOTICE_MAX),
    text(`${name}:support`, owner, 'support', section.support, collect(section.translations, (words) => words.support), NOTICE_MAX),
  ];
}

/** The words of a question; of an equality question, those of them it has. */
export function textsOfQuestion(asked: Question | EqualityQuestion, kind: 'question' | 'equality'): Text[] {
  const question: Pick<Question, 'id' | 'text' | 'options' | 'translations'> & Partial<Question> = asked;
  const owner: Owner = { kind, id: question.id };
  const name = `${kind}:${question.id}`;
  const { translations, easy } = question;
  return [
    text(`${name}:text`, owner, 'text', question.text, collect(translations, (words) => words.text), QUESTION_MAX),
    text(`${name}:hint`, owner, 'hint', question.hint, collect(translations, (words) => words.hint), HINT_MAX),
    text(`${name}:why`, owner, 'why', question.why, collect(translations, (words) => words.why), WHY_MAX),
    ...question.options.map((option) => text(`${name}:option:${option.id}`, owner, 'option', option.text, collect(translations, (words) => words.options?.[option.id]), CHOICE_MAX)),
    text(`${name}:low`, owner, 'low', question.low, collect(translations, (words) => words.low), CHOICE_MAX),
    text(`${name}:high`, owner, 'high', question.high, collect(translations, (words) => words.high), CHOICE_MAX),
    text(`${name}:unit`, owner, 'unit', question.unit, collect(translations, (words) => words.unit), COUNTED_MAX),
    text(`${name}:easyText`, owner, 'easyText', easy?.text, collect(translations, (words) => words.easy?.text), QUESTION_MAX),
    text(`${name}:easyHint`, owner, 'easyHint', easy?.hint, collect(translations, (words) => words.easy?.hint), HINT_MAX),
    ...question.options.map((option) => text(`${name}:easyOption:${option.id}`, owner, 'easyOption', easy?.options?.[option.id], collect(translations, (words) => words.easy?.options?.[option.id]), CHOICE_MAX)),
  ];
}

/** How much of a survey is there in a language: texts with words, and all texts. */
export interface Readiness {
  ready: number;
  total: number;
}

/** How many of some texts are there in a language. */
export function readinessOf(texts: readonly Text[], language: string): Readiness {
  return { ready: texts.filter(({ inLanguages }) => inLanguages[language]).length, total: texts.length };
}

/** Texts with the place of what they belong to among its like, from 1: the third question, the first section; 0 for a page of information. */
export function numberedTexts(texts: readonly Text[], { questions, sections, equality }: SurveyDefinition): (Text & { number: number })[] {
  const lists = { survey: [], section: sections, equality: equality?.questions ?? [] };
  const numbers = numbersOf(questions);
  return texts.map((one) => {
    const { owner } = one;
    if (owner.kind === 'question') return { ...one, number: numbers.get(owner.id) ?? 0 };
    return { ...one, number: owner.kind === 'survey' ? 1 : lists[owner.kind].findIndex(({ id }) => id === owner.id) + 1 };
  });
}
