import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { EQUALITY_QUESTIONS } from '../../surveys/library/equality-questions.ts';
import { contactSheetSchema, equalitySheetSchema } from './apart-entry.schema.ts';
import { paperCodeOf } from './paper-code.ts';

const [age, sex] = EQUALITY_QUESTIONS;
if (!age || !sex) throw new Error('No equality questions.');
const questions = [age, { ...sex, many: true }];

describe('an equality sheet', () => {
  const sheet = randomUUID();
  const read = (first: string, second: string) => equalitySheetSchema(questions).safeParse({ intent: 'save', sheet, answers: { [age.id]: { value: first }, [sex.id]: { value: second } } });
  const [under, ...others] = age.options.map(({ id }) => id);

  it('is read by what is ticked: one, several by their numbers, or that someone would rather not say', () => {
    expect(read(under ?? '', '1 2').data).toEqual({ sheet, answers: [{ question: age.id, choices: [under] }, { question: sex.id, choices: sex.options.slice(0, 2).map(({ id }) => id) }] });
    expect(read(others.at(-1) ?? '', '').data?.answers).toEqual([{ question: age.id, choices: [others.at(-1)] }, { question: sex.id, choices: null }]);
  });
  it.each([['nonsense', '', age.id], ['', '9', sex.id], ['', '1 3', sex.id], ['', '', age.id], ['🙂', '', age.id]])('%j and %j are pointed at', (first, second, id) => {
    expect(read(first, second).error?.issues.map(({ path }) => path)).toEqual([['answers', id, 'value']]);
  });
  it('is no sheet without the word that makes it one', () => expect(equalitySheetSchema(questions).safeParse({ intent: 'save', sheet: 'mine', answers: {} }).success).toBe(false));
});

describe('a sheet of how to reach someone', () => {
  const [code, spare] = [1, 2].map((n) => paperCodeOf('contact', new Uint8Array(8).fill(n)));
  const read = (typed: Record<string, string>) => contactSheetSchema.safeParse({ intent: 'save', spare, language: 'cy', ...typed });

  it('goes by its code, and by one made for it when it has none', () => {
    expect(read({ code: code ?? '', email: 'sam@example.org', note: 'Mornings', name: 'Sam' }).data).toEqual({ code, isMade: false, language: 'cy', contact: { contact: true, name: 'Sam', note: 'Mornings', ways: [{ way: 'email', to: 'sam@example.org' }] } });
    expect(read({ code: ' ', call: '0115 496 0000' }).data).toMatchObject({ code: spare, isMade: true });
  });
  it.each([
    [{ code: 'ABCD', call: '0115 496 0000' }, 'code'],
    [{ code: `${code?.slice(0, -1)}${code?.endsWith('A') ? 'B' : 'A'}`, call: '0115 496 0000' }, 'code'],
    [{ code: paperCodeOf('answers', new Uint8Array(8)), call: '0115 496 0000' }, 'code'],
    [{ call: 'x' }, 'call'],
    [{ email: 'nowhere' }, 'email'],
    [{}, 'email'],
    [{ name: 'Sam' }, 'email'],
    [{ call: '0115 496 0000', language: 'xx' }, 'language'],
  ])('%j is pointed at', (typed: Record<string, string>, field) => expect(read(typed).error?.issues.map(({ path }) => path)).toEqual([[field]]));
});
