import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { longestSentence, readingGrade } from '../../app/features/surveys/wordings/reading-grade.ts';
import { LANGUAGES } from '../../app/platform/languages.ts';
import { filesUnder, nodesOf, textOf } from '../support/source.ts';

const code = [...filesUnder('app', /\.tsx?$/), ...filesUnder('server', /\.ts$/)].filter((file) => !file.includes('.test.'));
const readWords = (file: string) => JSON.parse(textOf(file)) as Record<string, string>;
const english = new Map(filesUnder('app/locales/en', /\.json$/).map((file) => [path.basename(file, '.json'), readWords(file)]));
const others = filesUnder('app/locales', /\.json$/).filter((file) => !file.startsWith('app/locales/en/'));
const languages = [...new Set(others.map((file) => path.basename(path.dirname(file))))];

/** i18next's ending for a number: "voices_one" is a form of "voices". */
const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const keysOf = (words: Record<string, string>) => new Set(Object.keys(words).map(base));
const allKeys = [...english].flatMap(([namespace, words]) => [...keysOf(words)].map((key) => `${namespace}:${key}`));

/** Every text a file spells out, and every text it puts together, as a pattern. */
function textsIn(node: ts.Node): { whole?: string; pattern?: RegExp; spelt?: string } {
  if (ts.isStringLiteralLike(node)) return { whole: node.text };
  if (!ts.isTemplateExpression(node)) return {};
  const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  return { pattern: new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`), spelt: parts.join('') };
}

/** The texts an expression can come to. */
function outcomesOf(node: ts.Expression): ts.Expression[] {
  if (ts.isConditionalExpression(node)) return [...outcomesOf(node.whenTrue), ...outcomesOf(node.whenFalse)];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return outcomesOf(node.expression);
  return [node];
}

interface Asked {
  file: string;
  said: ts.Expression;
  namespaces: string[];
}

/** Every key a file asks for in t(...) or <Trans i18nKey>, with the files of words it may be in. */
function asked(file: string): Asked[] {
  const nodes = nodesOf(file);
  const opened = nodes.flatMap((node) => (ts.isCallExpression(node) && node.expression.getText() === 'useTranslation' && node.arguments[0] && ts.isStringLiteralLike(node.arguments[0]) ? [node.arguments[0].text] : []));
  const namespaces = [...opened, 'site'];
  return nodes.flatMap((node): Asked[] => {
    if (ts.isCallExpression(node) && /(^|\.)t$/.test(node.expression.getText()) && node.arguments[0]) return outcomesOf(node.arguments[0]).map((said) => ({ file, said, namespaces }));
    if (ts.isJsxAttribute(node) && node.name.getText() === 'i18nKey' && node.initializer) {
      const said = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
      return said ? outcomesOf(said).map((one) => ({ file, said: one, namespaces })) : [];
    }
    return [];
  });
}

const literals = new Set<string>();
const patterns: RegExp[] = [];
for (const file of code) {
  for (const node of nodesOf(file)) {
    const { whole, pattern, spelt } = textsIn(node);
    if (whole !== undefined) literals.add(whole);
    // A pattern that is nearly all gap says nothing about which keys are used; except of a form's fields, in its schema.
    if (pattern && (spelt?.replace(/^\w+:/, '').length ?? 0) > (file.endsWith('.schema.ts') ? 0 : 3)) patterns.push(pattern);
  }
}
const sql = filesUnder('supabase', /\.sql$/).map(textOf).join('\n');
/** Rules that refuse, in the database and in the code; the first two become pages of their own. */
const refusals = [...new Set([...sql.matchAll(/refuse(?:_broken)?\('(\w+)'/g), ...code.flatMap((file) => [...textOf(file).matchAll(/(?:new Refusal|inWords)\('(\w+)'/g)])].map(([, code]) => code ?? ''))].filter((code) => !['not_found', 'forbidden'].includes(code));

function isUsed(name: string): boolean {
  const [namespace = '', key = ''] = name.split(/:(.*)/s);
  if (namespace === 'errors' && key.startsWith('refusal.')) return refusals.includes(key.slice('refusal.'.length));
  if (namespace === 'letters') return true;
  return literals.has(key) || literals.has(name) || patterns.some((pattern) => pattern.test(key) || pattern.test(name));
}

describe('words', () => {
  it('every key a page asks for has words', () => {
    const missing = code.flatMap(asked).flatMap(({ file, said, namespaces }) => {
      const { whole, pattern } = textsIn(said);
      const known = (name: string) => (name.includes(':') ? allKeys.includes(name) : namespaces.some((namespace) => allKeys.includes(`${namespace}:${name}`)));
      if (whole !== undefined) return known(whole) ? [] : [`${file}: ${whole}`];
      if (!pattern) return [];
      const hit = allKeys.some((name) => pattern.test(name) || namespaces.some((namespace) => name.startsWith(`${namespace}:`) && pattern.test(name.slice(namespace.length + 1))));
      return hit ? [] : [`${file}: ${said.getText()}`];
    });
    expect(missing).toEqual([]);
  });

  it('every rule that can refuse a form has words', () => {
    expect(refusals.filter((code) => !(`refusal.${code}` in (english.get('errors') ?? {})))).toEqual([]);
  });

  it('every key is asked for', () => {
    expect(allKeys.filter((name) => !isUsed(name))).toEqual([]);
  });

  it('no words are empty, and none are said in someone else\'s terms', () => {
    const wrong = [...english].flatMap(([namespace, words]) => Object.entries(words).filter(([, text]) => text.trim() === '' || /\b(respondents?|service users?|end users?|cases? worker|data subjects?|users?)\b/i.test(text)).map(([key, text]) => `${namespace}:${key} ${text}`));
    expect(wrong).toEqual([]);
  });

  const blanks = (text: string) => [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}|<\/?\w+\/?>/g)].map(([found]) => found.replace(/\s/g, '')))].sort();

  it.each(others)('%s says only what English says, with the same blanks to fill', (file) => {
    const source = english.get(path.basename(file, '.json')) ?? {};
    const wrong = Object.entries(readWords(file)).flatMap(([key, text]) => {
      const same = source[key] ?? source[`${base(key)}_other`] ?? source[base(key)];
      if (same === undefined) return [`${key}: not in English`];
      const [theirs, ours] = [blanks(text), blanks(same)];
      // "One voice" and "two voices" may spell the number out.
      const mayLack = /_(zero|one|two)$/.test(key) ? ours.filter((blank) => blank !== '{{count}}') : ours;
      return theirs.every((blank) => ours.includes(blank)) && mayLack.every((blank) => theirs.includes(blank)) ? [] : [`${key}: ${theirs.join()} for ${ours.join()}`];
    });
    expect(wrong).toEqual([]);
  });

  it('every language that can be chosen has words, and every language with words can be chosen', () => {
    expect([...languages, 'en'].sort()).toEqual(LANGUAGES.map(({ code }) => code).sort());
  });

  /** What people who answer read: all of these files, and of any other whatever one of the languages has. */
  const wanted = new Set([
    ...['respond', 'receipt'].flatMap((namespace) => [...keysOf(english.get(namespace) ?? {})].map((key) => `${namespace}:${key}`)),
    ...others.flatMap((file) => [...keysOf(readWords(file))].map((key) => `${path.basename(file, '.json')}:${key}`)),
  ]);

  const namespacesRead = new Set([...wanted].map((name) => name.split(':')[0] ?? '').flatMap((namespace) => [namespace, `${namespace}.easy`]));

  it.each(languages)('%s says everything a person who answers or holds a receipt reads', (language) => {
    const theirs = new Set(others.filter((file) => file.startsWith(`app/locales/${language}/`)).flatMap((file) => [...keysOf(readWords(file))].map((key) => `${path.basename(file, '.json')}:${key}`)));
    expect([...wanted].filter((name) => !theirs.has(name))).toEqual([]);
  });

  /** As it is read: what fills a blank counts as one short word, and an example of an address is not read at all. */
  const asRead = (text: string) => text.replace(/\{\{\s*\w+\s*\}\}/g, 'May').replace(/<\/?\w+\/?>/g, '').replace(/\S+@\S+/g, 'this');

  it('people who answer read short sentences in plain English, short enough for easy read (A9, A11)', () => {
    const hard = [...english].flatMap(([namespace, words]) => Object.entries(words).filter(([key]) => wanted.has(`${namespace}:${base(key)}`)).flatMap(([key, text]) => {
      const [longest, grade] = [longestSentence(asRead(text), 'en'), readingGrade(asRead(text)) ?? 0];
      return longest > 15 || grade > 6 ? [`${namespace}:${key} ${longest} words, grade ${grade.toFixed(1)}: ${text}`] : [];
    }));
    expect(hard).toEqual([]);
  });

  it.each(others)('%s has no sentence of more than 20 words (A11)', (file) => {
    const language = path.basename(path.dirname(file));
    expect(Object.entries(readWords(file)).filter(([, text]) => longestSentence(asRead(text).replaceAll('۔', '.'), language) > 20)).toEqual([]);
  });

  /** What someone reads who answers in easy words: the easy ones where there are any, the standard ones else. */
  const inEasyWords = (language: string) => ['respond', 'device', 'receipt'].flatMap((feature) => {
    const words = { ...readWords(`app/locales/${language}/${feature}.json`), ...readWords(`app/locales/${language}/${feature}.easy.json`) };
    return Object.entries(words).map(([key, text]) => ({ key: `${feature}:${key}`, words: longestSentence(asRead(text).replaceAll('۔', '.'), language), text }));
  });

  it.each(LANGUAGES.map(({ code }) => code))('nobody who answers in easy words reads a long sentence in %s (A9)', (language) => {
    const most = language === 'en' ? 12 : 15;
    expect(inEasyWords(language).filter(({ words }) => words > most)).toEqual([]);
  });

  it('nobody who answers is told that they are told: what came of their words is seen with the code, by whoever looks (P5)', () => {
    const said = [...english].filter(([namespace]) => namespacesRead.has(namespace)).flatMap(([namespace, words]) => Object.entries(words).map(([key, text]) => `${namespace}:${key} ${text}`));
    expect(said.filter((text) => /\b(will|promised to) tell you\b|hears? from us|people (hear|will be told)|you (hear|will be told)/i.test(text))).toEqual([]);
  });

  it('every page someone answers or holds a receipt on has a picture beside its heading in easy read (A9)', () => {
    const theirs = filesUnder('app', /\.tsx$/).filter((file) => /useTranslation\('(respond|device|receipt)'\)/.test(textOf(file)));
    expect(theirs.length).toBeGreaterThan(20);
    expect(theirs.filter((file) => textOf(file).includes('<h1') && !file.endsWith('/page-heading.tsx'))).toEqual([]);
  });

  it.each(filesUnder('app/locales', /\.json$/))('%s has a form for every kind of number its language tells apart, and none empty', (file) => {
    const words = readWords(file);
    const forms = new Intl.PluralRules(path.basename(path.dirname(file))).resolvedOptions().pluralCategories;
    const counted = new Set(Object.keys(english.get(path.basename(file, '.json')) ?? {}).filter((key) => base(key) !== key).map(base));
    const expected = [...keysOf(words)].flatMap((key) => (counted.has(key) ? forms.map((form) => `${key}_${form}`) : [key]));
    // Any language may have words of its own for none at all.
    expect(Object.keys(words).filter((key) => !key.endsWith('_zero')).sort()).toEqual(expected.filter((key) => !key.endsWith('_zero')).sort());
    expect(Object.values(words).filter((text) => text.trim() === '')).toEqual([]);
  });
});
