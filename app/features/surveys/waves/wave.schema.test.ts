import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, it } from 'vitest';
import { PRIORITY_GROUP_MAX } from '../../theory/theory-file-words.ts';
import { wavePlanSchema } from './wave.schema.ts';

function planned(targets: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ revision: '1', name: 'Spring', 'replyBy.day': '1', 'replyBy.month': '1', 'replyBy.year': String(new Date().getFullYear() + 1), ...targets })) form.set(name, value);
  return parseWithZod(form, { schema: wavePlanSchema(false) }).reply().error ?? null;
}

describe('the plan of a wave', () => {
  it('says which group is too long, beside one without a target', () => {
    const long = 'a'.repeat(PRIORITY_GROUP_MAX + 1);
    expect(planned({ 'targets[0].group': long, 'targets[0].people': '5', 'targets[1].group': 'Roma', 'targets[1].people': '' })).toEqual({ 'targets[0].group': ['tooLong'] });
  });
  it('has each group once, and leaves out those without a target', () => {
    const group = { 'targets[0].group': 'Roma', 'targets[0].people': '5', 'targets[1].group': 'Roma' };
    expect(planned({ ...group, 'targets[1].people': '' })).toBeNull();
    expect(planned({ ...group, 'targets[1].people': '6' })).toEqual({ targets: ['target.twice'] });
  });
});
