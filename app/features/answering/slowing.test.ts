import { describe, expect, it } from 'vitest';
import type { PublicScene } from '../../platform/guards.server.ts';
import { readConfiguration } from '../../../server/configuration.ts';
import { countSaving } from './draft/saving.server.ts';

const read = (given?: string) => readConfiguration({ NODE_ENV: 'test', APP_SECRET: 'a'.repeat(40), ...(given === undefined ? {} : { ANSWERS_PER_ADDRESS: given }) });

describe('how many may answer from one address', () => {
  it.each([[undefined, 200], ['1', 1], ['5000', 5000]])('is %s as it was set: %d', (given, expected) => {
    expect(read(given).sendsPerCaller).toBe(expected);
  });

  it.each(['0', '-1', 'many', '1.5', '10001', ''])('is refused in words when it is "%s"', (given) => {
    expect(() => read(given)).toThrow('ANSWERS_PER_ADDRESS must be a number from 1 to 10000');
  });

  it('is what a saving is counted against', async () => {
    const asked: unknown[] = [];
    const scene = { context: { caller: 'someone', sendsPerCaller: 3 }, db: { rpc: (...given: unknown[]) => Promise.resolve({ data: asked.push(given) > 0, error: null }) } };
    await countSaving(scene as unknown as PublicScene);
    expect(asked).toEqual([['count_attempt', { the_bucket: 'answer:someone', the_limit: 45, the_minutes: 10 }]]);
  });
});
