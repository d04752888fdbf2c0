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
  it('does not speak of a rule that said no', () => {
    console.error('error', Object.assign(new Error('throughline:not_found'), { code: 'P0001' }));
    expect(printed).not.toHaveBeenCalled();
  });
});
