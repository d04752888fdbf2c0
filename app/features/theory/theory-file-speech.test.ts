import { describe, expect, it } from 'vitest';
import words from '../../locales/en/theory.json' with { type: 'json' };
import { sayProblem, saySkip, type Say } from './theory-file-speech.ts';
import { FIELDS, FILE_PROBLEMS, SKIP_REASONS } from './theory-file.ts';

const spoken = new Map<string, string>(Object.entries(words));
const say: Say = (key, values) => {
  const text = spoken.get(key);
  if (text === undefined) throw new Error(`No words for ${key}`);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? `?${name}?`);
};

describe('what a file could not give', () => {
  it('has words for every reason', () => {
    for (const reason of SKIP_REASONS) expect(saySkip(say, { reason, detail: '7' })).not.toMatch(/[?{]/);
  });

  it('has words for every problem, with and without detail', () => {
    for (const problem of FILE_PROBLEMS) {
      for (const detail of [undefined, problem === 'missing-columns' ? FIELDS.join(', ') : '7']) {
        if (problem === 'missing-columns' && detail === undefined) continue;
        expect(sayProblem(say, { problem, detail })).not.toMatch(/[?{]/);
      }
    }
    expect(sayProblem(say, { problem: 'missing-columns', detail: 'level, text' })).toContain('Level, Text');
    expect(sayProblem(say, { problem: 'not-a-table', detail: 'pdf' })).toContain('PDF');
    expect(sayProblem(say, { problem: 'malformed', detail: '7' })).toContain('line 7');
    expect(sayProblem(say, { problem: 'malformed', detail: 'end' })).not.toContain('line');
  });
});
