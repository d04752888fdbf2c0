import { LANGUAGES } from '../../../platform/languages.ts';
import type { PlainName } from '../../theory/outcome-name.ts';
import { isStandardWording } from '../library/ready-questions.ts';
import type { Question, SurveyDefinition } from '../survey.ts';
import { acronymsIn, longestSentence, longWordsIn, readingGrade } from './reading-grade.ts';
import { unreachableIn } from './reachable.ts';
import { readinessOf, textsOf, type Owner, type Part, type Text } from './texts.ts';
import { DEFINITIONS } from '../kinds/definitions.ts';

/**
 * What makes a survey impossible to answer as it stands, its outcomes impossible to tell people of, or leaves people nobody to
 * turn to about their rights; no wave opens before it is mended.
 */
export const STOPPING = ['empty', 'noOptions', 'gone', 'later', 'never', 'noEnds', 'noPlainName', 'noResponsible'] as const;

/** What someone may find hard, sad or useless; whoever makes the survey decides. */
export const ADVICE = [
  'untranslated', 'noEasyWords', 'noPicture', 'longSentence', 'longEasySentence', 'hardWords', 'acronym', 'noSkip', 'askedTwice', 'oneOption',
  'noOutcome', 'noWhy', 'noSupport', 'plainNameInEnglish',
] as const;

export type Rule = (typeof STOPPING)[number] | (typeof ADVICE)[number];

/** One thing the checker found. */
export interface Finding {
  rule: Rule;
  /** Whether it stops opening; else it is advice. */
  stops: boolean;
  /** What it is about, and where it is mended: in a translation when `language` says so. */
  owner: Owner;
  language?: string;
  /** Which of its words, where a rule looks at words. */
  part?: Part;
  /** The words that are meant: hard words, acronyms, the words of the question. */
  words?: string;
  /** The outcome that is meant, by identity. */
  outcome?: string;
  /** How many: words in a sentence, texts without a translation, the place of the question asked before. */
  count?: number;
}

/** Rule A11: no sentence longer than this, and nothing above this year of school. */
const SENTENCE = 20;
const GRADE = 6;
/** Rule A9: in easy read, sentences are shorter still. */
const EASY_SENTENCE = 15;
const HARD_WORDS_SHOWN = 5;

const EASY: readonly Part[] = ['easyText', 'easyHint', 'easyOption'];
/** What everyone reads, in easy read too. */
const FOR_ALL: readonly Part[] = ['introduction', 'notice', 'support', 'why'];
/** What of a question from a standard has its own words in every survey; hints and easy words are the team's. */
const STANDARD: readonly Part[] = ['text', 'low', 'high', 'option'];
const PROSE: readonly Part[] = [...FOR_ALL, 'text', 'hint', 'easyText', 'easyHint'];

const advice = (rule: (typeof ADVICE)[number], owner: Owner, more: Partial<Finding> = {}): Finding => ({ rule, stops: false, owner, ...more });
const stop = (rule: (typeof STOPPING)[number], owner: Owner): Finding => ({ rule, stops: true, owner });

/**
 * Everything that is missing in a survey or hard to read, what stops opening first, then in the order of its questions.
 * Pure: the same survey gives the same findings.
 */
export function findingsOf(definition: SurveyDefinition, title: string): Finding[] {
  if (definition.questions.length === 0) return [stop('empty', { kind: 'survey' })];
  const texts = textsOf(definition, title);
  const unreachable = unreachableIn(definition.questions);
  const found = [
    ...definition.languages.flatMap((language) => missingIn(texts, language)),
    ...texts.filter(({ owner }) => owner.kind === 'survey').flatMap((text) => findingsOfText(text, definition)),
    ...definition.questions.flatMap((question, place) => {
      const reason = unreachable.get(question.id);
      const owner: Owner = { kind: 'question', id: question.id };
      return [
        ...(reason ? [stop(reason, owner)] : []),
        ...findingsOfQuestion(question, definition),
        ...askedBefore(definition, place),
        ...texts.filter((text) => text.owner.kind === 'question' && text.owner.id === question.id).flatMap((text) => findingsOfText(text, definition)),
      ];
    }),
    ...definition.sections.flatMap((section) => {
      const isUsed = definition.questions.some((question) => question.section === section.id);
      const owner: Owner = { kind: 'section', id: section.id };
      return [
        ...(isUsed && section.notice && !section.support ? [advice('noSupport', owner)] : []),
        ...texts.filter((text) => text.owner.kind === 'section' && text.owner.id === section.id).flatMap((text) => findingsOfText(text, definition)),
      ];
    }),
    ...texts.filter(({ owner }) => owner.kind === 'equality').flatMap((text) => findingsOfText(text, definition)),
  ];
  return [...found.filter(({ stops }) => stops), ...found.filter(({ stops }) => !stops)];
}

/**
 * Outcomes the questions speak to that have no plain name yet, each once: whoever follows their words is told of them by it,
 * so no wave opens before they have one. As in the database (private.outcomes_unnamed). A name that is missing in a language
 * people read is read in English, and is advice.
 */
export function unnamedIn({ questions, language, languages }: SurveyDefinition, outcomes: readonly { id: string; text: string; name: PlainName }[]): Finding[] {
  const waiting = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  const read = [language, ...languages].filter((code) => LANGUAGES.some((spoken) => spoken.code === code));
  const found = questions.flatMap(({ id, outcomes: about }) => about.flatMap((one): Finding[] => {
    const outcome = waiting.get(one);
    if (!outcome) return [];
    waiting.delete(one);
    const owner: Owner = { kind: 'question', id };
    const meant = { outcome: one, words: outcome.text };
    if (!outcome.name.en) return [{ ...stop('noPlainName', owner), ...meant }];
    return read.filter((code) => !outcome.name[code]).map((code) => advice('plainNameInEnglish', owner, { ...meant, language: code }));
  }));
  return [...found.filter(({ stops }) => stops), ...found.filter(({ stops }) => !stops)];
}

/**
 * That nobody has set down who is responsible for what people say here, and how to reach them about one's rights: they are told
 * before they answer (rule C5). Takes who is. As in the database (private.open_wave).
 */
export function responsibleIn(responsible: { contact: string } | null): Finding[] {
  return responsible ? [] : [stop('noResponsible', { kind: 'survey' })];
}

function missingIn(texts: readonly Text[], language: string): Finding[] {
  const { ready, total } = readinessOf(texts, language);
  return ready === total ? [] : [advice('untranslated', { kind: 'survey' }, { language, count: total - ready })];
}

function findingsOfQuestion(question: Question, { easyRead, sections }: SurveyDefinition): Finding[] {
  const owner: Owner = { kind: 'question', id: question.id };
  const is = DEFINITIONS[question.kind];
  const isSensitive = is.isSensitive || sections.some(({ id, notice }) => notice && id === question.section);
  const found: (Finding | false)[] = [
    ...is.faults(question).map((rule) => (rule === 'noOptions' || rule === 'noEnds' ? stop(rule, owner) : advice(rule, owner))),
    question.required && is.isBetterSkippable && advice('noSkip', owner),
    isSensitive && is.asks && !question.why && advice('noWhy', owner),
    easyRead && !question.easy?.text && advice('noEasyWords', owner),
    (is.hasPictures ? question.options.some(({ picture }) => !picture) : easyRead && !question.picture) && advice('noPicture', owner),
  ];
  return found.filter((one) => one !== false);
}

/** A question in the very words of an earlier one. */
function askedBefore({ questions }: SurveyDefinition, place: number): Finding[] {
  const same = (text: string) => text.normalize('NFKC').toLocaleLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const question = questions[place];
  const before = question ? questions.findIndex(({ text, kind }) => DEFINITIONS[kind].asks && same(text) === same(question.text)) : -1;
  if (!question || !DEFINITIONS[question.kind].asks || before < 0 || before >= place) return [];
  return [advice('askedTwice', { kind: 'question', id: question.id }, { count: before + 1 })];
}

/** What is hard to read in one text, in the survey's own language and in those it is offered in. */
function findingsOfText({ owner, part, own, inLanguages }: Text, definition: SurveyDefinition): Finding[] {
  if (STANDARD.includes(part) && owner.kind === 'question' && definition.questions.some((question) => question.id === owner.id && isStandardWording(question))) return [];
  const isEasy = EASY.includes(part);
  if (isEasy && !definition.easyRead) return [];
  const most = isEasy || (definition.easyRead && FOR_ALL.includes(part)) ? EASY_SENTENCE : SENTENCE;
  const inEach = [{ language: definition.language, words: own, isOwn: true }, ...definition.languages.map((language) => ({ language, words: inLanguages[language] ?? '', isOwn: false }))];
  return inEach.flatMap(({ language, words, isOwn }) => {
    const where = isOwn ? { part } : { part, language };
    const longest = PROSE.includes(part) ? longestSentence(words, language) : 0;
    const acronyms = isEasy ? acronymsIn(words, language) : [];
    const found: (Finding | false)[] = [
      longest > most && advice(most === EASY_SENTENCE ? 'longEasySentence' : 'longSentence', owner, { ...where, count: longest }),
      language === 'en' && PROSE.includes(part) && isHard(words) && advice('hardWords', owner, { ...where, words: longWordsIn(words).slice(0, HARD_WORDS_SHOWN).join(', ') }),
      acronyms.length > 0 && advice('acronym', owner, { ...where, words: acronyms.join(', ') }),
    ];
    return found.filter((one) => one !== false);
  });
}

/** Whether an English text is above the grade. In a short one, a single long word such as "example" weighs more than it is hard. */
function isHard(words: string): boolean {
  const grade = Math.floor(readingGrade(words) ?? 0);
  return grade > GRADE && (longWordsIn(words).length !== 1 || longestSentence(words, 'en') > SENTENCE);
}

/** How many findings stop opening, and how many are advice. */
export function countFindings(findings: readonly Finding[]): { stopping: number; advice: number } {
  const stopping = findings.filter(({ stops }) => stops).length;
  return { stopping, advice: findings.length - stopping };
}
