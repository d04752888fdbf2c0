import { describe, expect, it, vi } from 'vitest';
import { healthOf } from './health.ts';

const works = () => Promise.resolve();
const fails = () => Promise.reject(new Error('no'));

describe('the health of a database', () => {
  it('is ok when it writes, whatever it could read', async () => expect(await healthOf(works, fails)()).toBe('ok'));
  it('is told when the disk is full and it only reads', async () => expect(await healthOf(fails, works)()).toBe('unwritable'));
  it('is told when nothing answers', async () => expect(await healthOf(fails, fails)()).toBe('unreachable'));

  it('is slow while a try still waits, and asking again adds none', async () => {
    let release: () => void = () => undefined;
    const write = vi.fn(() => new Promise<void>((resolve) => (release = resolve)));
    const health = healthOf(write, works, 20);
    expect(await Promise.all([health(), health(), health()])).toEqual(['slow', 'slow', 'slow']);
    expect(await health()).toBe('slow');
    expect(write).toHaveBeenCalledTimes(1);
    release();
    await vi.waitFor(async () => expect(await health()).toBe('ok'));
    expect(write).toHaveBeenCalledTimes(1);
  });
});
