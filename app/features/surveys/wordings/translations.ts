import type { EqualityQuestion, Question, Section, SurveyDefinition } from '../survey.ts';
import type { Text } from './texts.ts';

/** What changes: the words of some texts by their id; empty words take a translation away. */
export type Changes = ReadonlyMap<string, string>;

/** Which of the words that were typed differ from what is there. */
export function changesIn(texts: readonly Text[], language: string, typed: Readonly<Record<string, string>>): Changes {
  const changed = texts.flatMap(({ id, inLanguages }): [string, string][] => {
    const words = typed[id];
    return words === undefined || words === (inLanguages[language] ?? '') ? [] : [[id, words]];
  });
  return new Map(changed);
}

/** The survey with these words in a language; everything else, other languages too, stays as it is. */
export function withTranslations(definition: SurveyDefinition, language: string, changes: Changes): SurveyDefinition {
  const { equality } = definition;
  const whole = fill(changes, '', definition.translations[language]);
  return {
    ...definition,
    translations: put(definition.translations, language, { ...definition.translations[language], ...whole(['title', 'introduction']) }),
    sections: definition.sections.map((section) => withSection(section, language, changes)),
    questions: definition.questions.map((question) => withQuestion(question, 'question', language, changes)),
    ...(equality ? { equality: { ...equality, questions: equality.questions.map((question) => withQuestion(question, 'equality', language, changes)) } } : {}),
  };
}

function withSection(section: Section, language: string, changes: Changes): Section {
  const there = section.translations[language];
  const filled = fill(changes, `section:${section.id}:`, there);
  return { ...section, translations: put(section.translations, language, { ...there, ...filled(['title', 'notice', 'support']) }) };
}

function withQuestion<Asked extends Question | EqualityQuestion>(question: Asked, kind: 'question' | 'equality', language: string, changes: Changes): Asked {
  const there = question.translations[language];
  const name = `${kind}:${question.id}:`;
  const filled = fill(changes, name, there);
  const options = fillOptions(question, changes, `${name}option:`, there?.options);
  const easyOptions = fillOptions(question, changes, `${name}easyOption:`, there?.easy?.options);
  const easy = without({ text: changed(changes, `${name}easyText`, there?.easy?.text), hint: changed(changes, `${name}easyHint`, there?.easy?.hint), options: easyOptions });
  const words = { ...there, ...filled(['text', 'hint', 'why', 'low', 'high', 'unit']), options, easy };
  return { ...question, translations: put(question.translations, language, words) };
}

function fillOptions({ options }: Pick<Question, 'options'>, changes: Changes, name: string, there: Record<string, string> | undefined): Record<string, string> | undefined {
  const words = options.flatMap(({ id }): [string, string][] => {
    const said = changed(changes, `${name}${id}`, there?.[id]);
    return said ? [[id, said]] : [];
  });
  return words.length === 0 ? undefined : Object.fromEntries(words);
}

/** What a text comes to: the change, else what is there; nothing for empty words. */
function changed(changes: Changes, id: string, there: string | undefined): string | undefined {
  return (changes.has(id) ? changes.get(id) : there) || undefined;
}

/** Reads several words of one owner, each under its own name after `name`. */
function fill(changes: Changes, name: string, there: object | undefined) {
  const known = new Map<string, unknown>(Object.entries(there ?? {}));
  return <Key extends string>(parts: readonly Key[]) => {
    const words: Partial<Record<Key, string>> = {};
    for (const part of parts) {
      const is = known.get(part);
      words[part] = changed(changes, `${name}${part}`, typeof is === 'string' ? is : undefined);
    }
    return words;
  };
}

/** A record without what is undefined, of which the types say that it may be missing; undefined when nothing is left. */
function without<Words extends object>(record: Words): Words | undefined {
  const kept = Object.entries(record).filter(([, value]) => value !== undefined);
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Words);
}

/** Puts the words of a language among the others, or takes the language out when there are none. */
function put<Words extends object>(translations: Record<string, Words>, language: string, words: Words): Record<string, Words> {
  const { [language]: _before, ...others } = translations;
  const kept = without(words);
  return kept ? { ...others, [language]: kept } : others;
}

/** The survey with these recordings of its questions in a language; null takes one off. Gives the same survey when nothing differs. */
export function withRecordings(definition: SurveyDefinition, language: string, recordings: Readonly<Record<string, string | null>>): SurveyDefinition {
  const isOther = ({ id, translations }: Question) => recordings[id] !== undefined && recordings[id] !== (translations[language]?.audio ?? null);
  if (!definition.questions.some(isOther)) return definition;
  const questions = definition.questions.map((question) => (isOther(question) ? { ...question, translations: put(question.translations, language, { ...question.translations[language], audio: recordings[question.id] ?? undefined }) } : question));
  return { ...definition, questions };
}

/** The survey offered in one more language. */
export function withLanguage(definition: SurveyDefinition, language: string): SurveyDefinition {
  return definition.languages.includes(language) || language === definition.language ? definition : { ...definition, languages: [...definition.languages, language] };
}

/** The survey offered, or not, in a language although some of its words are missing. */
export function withPartly(definition: SurveyDefinition, language: string, isOffered: boolean): SurveyDefinition {
  const others = definition.partly.filter((one) => one !== language);
  return { ...definition, partly: isOffered ? [...others, language] : others };
}

/** The survey no longer offered in a language. What was translated stays with it, in case the language comes back. */
export function withoutLanguage(definition: SurveyDefinition, language: string): SurveyDefinition {
  return { ...withPartly(definition, language, false), languages: definition.languages.filter((one) => one !== language) };
}
