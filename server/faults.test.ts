import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepContentOutOfLogs } from './faults.ts';

describe('the log (X8)', () => {
  const printed = vi.fn();
  let before: typeof console.error;
  beforeEach(() => {
    before = console.error;
    console.error = printed;
    printed.mockClear();
    keepContentOutOfLogs();
  });
  afterEach(() => {
    console.error = before;
  });

  it('keeps the kind and code of a fault, and nothing it holds', () => {
    console.error('REF', Object.assign(new Error('duplicate key: what someone said'), { code: '23505', detail: 'someone' }), { query: 'someone' });
    const said = JSON.stringify(printed.mock.calls);
    expect(said).toContain('23505');
    expect(said).not.toContain('someone');
  });
  it('speaks of a rule that said no because a constraint was broken, by the names of the constraint alone', () => {
    console.error('error', Object.assign(new Error('throughline:answer_not_understood'), { code: 'P0001', hint: 'broken: 23514 consents consents_wording_check' }));
    expect(printed.mock.calls).toEqual([[expect.stringMatching(/^[0-9A-F]{8} The database refused what the app let through: 23514 consents consents_wording_check$/)]]);
    printed.mockClear();
    console.error('error', Object.assign(new Error('throughline:answer_not_understood'), { code: 'P0001', hint: 'broken: 23514 what "someone" said' }));
    expect(printed).not.toHaveBeenCalled();
  });
  it('does not speak of a rule that said no', () => {
    console.error('error', Object.assign(new Error('throughline:not_found'), { code: 'P0001' }));
    expect(printed).not.toHaveBeenCalled();
  });
});
