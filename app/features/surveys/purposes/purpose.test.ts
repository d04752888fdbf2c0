import { describe, expect, it } from 'vitest';
import { purposesMissing, purposesNeeded } from './purpose.ts';
import { surveyDefinitionSchema } from '../survey.schema.ts';
import { purposesSchema } from './purposes.schema.ts';

const definition = (parts: object) => surveyDefinitionSchema.parse(parts);
const contact = { id: 'q1', kind: 'contact', text: 'May we write to you?' };
const equality = { version: '1', questions: [{ id: 'age', text: 'Age', options: [{ id: 'a', text: 'Under 25' }, { id: 'b', text: '25 or over' }] }] };

describe('what a survey’s data is for', () => {
  it('is taking part and being quoted, whatever is asked', () => {
    expect(purposesNeeded(definition({}))).toEqual(['take_part', 'quote_boards', 'quote_public']);
  });
  it('is contact and equality too, when the survey asks for them', () => {
    expect(purposesNeeded(definition({ questions: [contact] }))).toContain('contact_again');
    expect(purposesNeeded(definition({ equality }))).toContain('equality');
  });
  it('is missing while nobody has set it down', () => {
    expect(purposesMissing(definition({ questions: [contact] }), [{ purpose: 'take_part' }, { purpose: 'quote_boards' }])).toEqual(['quote_public', 'contact_again']);
  });
});

describe('setting down what the data is for', () => {
  const row = { lawfulBasis: 'consent', specialCondition: 'explicit_consent', criminalCondition: 'none_held' };
  const read = (retentionMonths: string) => purposesSchema(['take_part']).safeParse({ revision: 0, purposes: { take_part: { ...row, retentionMonths } } });

  it('reads the months as people type them', () => {
    for (const typed of ['24', ' 24 ', '24 months', '２４']) expect(read(typed).data?.purposes).toEqual([{ purpose: 'take_part', ...row, retentionMonths: 24 }]);
  });
  it('asks for months from 1 to 120', () => {
    for (const typed of ['', '0', '121', '2.5', '-3', 'two years']) expect(read(typed).success).toBe(false);
  });
  it('asks for every part of every purpose', () => {
    const found = purposesSchema(['take_part', 'equality']).safeParse({ revision: 0, purposes: { take_part: {}, equality: {} } });
    expect(found.error?.issues.map(({ path }) => path.join('.'))).toHaveLength(8);
  });
});
