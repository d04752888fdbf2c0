import { describe, expect, it } from 'vitest';
import { elementFormSchema, elementSchema, INDICATORS_MAX } from './theory.schema.ts';
import { ELEMENT_TEXT_MAX } from './theory-file-words.ts';

const element = { level: 'service', kind: 'impact', text: 'Nobody waits', indicators: [] as Record<string, string>[] };
const problems = (sent: unknown) => (elementSchema.safeParse(sent).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('an element from a form', () => {
  it('is kept in the same form as one from a file, so that both are the same element', () => {
    const read = elementSchema.parse({ ...element, text: '  Nobody \u200Bwaits ', theme: ' ', priorityGroup: 'Women\n' });
    expect(read).toEqual({ ...element, theme: null, priorityGroup: 'Women' });
  });

  it('needs a level, a kind and words that fit', () => {
    expect(problems({ indicators: [] })).toEqual(['level: choose', 'kind: choose', 'text: required']);
    expect(problems({ ...element, text: ' \u200B ' })).toEqual(['text: required']);
    expect(problems({ ...element, text: 'a'.repeat(ELEMENT_TEXT_MAX + 1) })).toEqual(['text: tooLong']);
  });

  it('leaves out indicators nobody filled in, and asks for the metric of half-filled ones in their own row', () => {
    expect(elementSchema.parse({ ...element, indicators: [{}, { metric: 'Days' }, { unit: ' ' }] }).indicators).toEqual([{ metric: 'Days', unit: null, baseline: null, target: null, availability: null }]);
    expect(problems({ ...element, indicators: [{}, { unit: 'days' }] })).toEqual(['indicators.1.metric: required']);
  });

  it('has each indicator once, and not more than fit', () => {
    expect(problems({ ...element, indicators: [{ metric: 'Days' }, { metric: ' Days' }] })).toEqual(['indicators.1.metric: refusal.indicator_exists']);
    const many = Array.from({ length: INDICATORS_MAX + 1 }, (_, n) => ({ metric: `Days ${n}` }));
    expect(problems({ ...element, indicators: many })).toEqual(['indicators: tooMany']);
  });

  it('can be removed without filling anything in', () => {
    expect(elementFormSchema.parse({ intent: 'remove' })).toEqual({ intent: 'remove' });
    expect(elementFormSchema.safeParse({ intent: 'burn' }).success).toBe(false);
  });
});
