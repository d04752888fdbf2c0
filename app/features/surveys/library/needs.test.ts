import { describe, expect, it } from 'vitest';
import { surveyDefinitionSchema } from '../survey.schema.ts';
import { needsOf, statementFor, withReady } from './needs.ts';
import { BRISTOL_STATEMENTS, ONS4, READY_SETS } from './ready-questions.ts';

const outcome = '5f0c1b52-6a4e-4d6b-9c1a-0c6a3f1f2b11';
const indicator = (metric: string, availability: 'held' | 'collected_not_held' | 'new' | null) => ({ metric, unit: null, baseline: null, target: null, availability });
const element = { id: outcome, position: 1, level: 'individual' as const, kind: 'impact' as const, text: 'People are heard', theme: null, priorityGroup: null, indicators: [indicator('Trust', 'new'), indicator('Reach', 'collected_not_held'), indicator('Beds', 'held'), indicator('Cost', null)] };
const empty = surveyDefinitionSchema.parse({});

describe('the library', () => {
  it('drafts a statement for what nobody holds data on, linked to outcome and indicator', () => {
    expect(needsOf([element], []).flatMap(({ metrics }) => metrics.map(({ metric }) => metric))).toEqual(['Trust', 'Reach']);
    const drafted = statementFor(`${outcome}|Trust | felt`, 'x1');
    expect(drafted).toMatchObject({ kind: 'statement', text: 'Trust | felt', outcomes: [outcome], indicator: { outcome, metric: 'Trust | felt' } });
    expect(needsOf([element], [statementFor(`${outcome}|Trust`, 'x1')])[0]?.metrics.map(({ isAsked }) => isAsked)).toEqual([true, false]);
  });
  it('puts in once what is put in twice', () => {
    const once = withReady(empty, [...ONS4.questions, statementFor(`${outcome}|Trust`, 'x1')]);
    expect(withReady(once, [...ONS4.questions, statementFor(`${outcome}|Trust`, 'x2')])).toEqual(once);
    expect(once.questions).toHaveLength(6);
  });
  it('holds what a survey can hold', () => {
    const questions = READY_SETS.flatMap((set) => set.questions);
    expect(surveyDefinitionSchema.parse({ questions }).questions).toEqual(questions);
    expect(BRISTOL_STATEMENTS).toHaveLength(5);
    expect(ONS4.questions.map(({ low, high }) => [low, high])).toEqual([[undefined, undefined], ...['satisfied', 'worthwhile', 'happy', 'anxious'].map((word) => [`Not at all ${word}`, `Completely ${word}`])]);
  });
});
