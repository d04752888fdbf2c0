import { describe, expect, test } from 'vitest';
import { isSteady, wilson } from './wilson.ts';

describe('wilson (rule P7)', () => {
  test.each([
    [18, 20, 0.698966, 0.972134],
    [0, 10, 0, 0.277533],
    [10, 10, 0.722467, 1],
  ])('%i of %i lies from %f to %f', (successes, trials, low, high) => {
    const interval = wilson(successes, trials);
    expect(interval.low).toBeCloseTo(low, 6);
    expect(interval.high).toBeCloseTo(high, 6);
  });

  test('knows nothing without a rating', () => expect(wilson(0, 0)).toEqual({ low: 0, high: 1 }));

  test('holds the share it is about, and never leaves 0 to 1', () => {
    for (let trials = 1; trials <= 40; trials += 1) {
      for (let successes = 0; successes <= trials; successes += 1) {
        const { low, high } = wilson(successes, trials);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(successes / trials + 1e-12);
        expect(high).toBeGreaterThanOrEqual(successes / trials - 1e-12);
      }
    }
  });

  test('few ratings are called few', () => {
    expect(isSteady(3, 5)).toBe(false);
    expect(isSteady(18, 20)).toBe(true);
  });
});
