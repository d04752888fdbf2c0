import { afterEach, describe, expect, it, vi } from 'vitest';
import { Device } from '../../tests/support/device.ts';
import { forgetPerson, languageOn, ON_DEVICE, onDevice, putOnDevice } from './participant-device.server.ts';

afterEach(() => void vi.useRealTimers());

describe('the device of someone who answers', () => {
  it('keeps nothing of them once it forgets, of all that can be there', () => {
    const device = new Device();
    for (const name of ON_DEVICE) putOnDevice(device.request(), name, `of ${name}`);
    expect(ON_DEVICE.map((name) => onDevice(device.request(), name))).toEqual(ON_DEVICE.map((name) => `of ${name}`));
    forgetPerson(device.request());
    expect([...device.cookies]).toEqual([]);
  });

  it('opens nothing after twelve hours, on a phone whose browser was never closed', () => {
    vi.useFakeTimers();
    const device = new Device();
    for (const name of ON_DEVICE) putOnDevice(device.request(), name, 'kept');
    vi.advanceTimersByTime(31 * 60_000);
    expect(onDevice(device.request(), 'receipt')).toBeNull();
    expect(onDevice(device.request(), 'draft')).toBe('kept');
    vi.advanceTimersByTime(12 * 3600_000);
    expect(ON_DEVICE.filter((name) => onDevice(device.request(), name) !== null)).toEqual([]);
  });

  it('leaves no cookie that stays when the browser is closed', () => {
    const device = new Device();
    for (const name of ON_DEVICE) putOnDevice(device.request(), name, 'kept');
    expect(device.lines.filter((line) => /max-age|expires/i.test(line))).toEqual([]);
  });

  it('speaks the language of the last page once more after it has forgotten it', () => {
    const page = new Request('http://site.test/respond/finished?in=ar', { headers: { 'Accept-Language': 'pl' } });
    expect(languageOn(new Device().request(), page)).toBe('ar');
    expect(languageOn(new Device().request(), new Request('http://site.test/respond/finished', { headers: { 'Accept-Language': 'pl' } }))).toBe('pl');
  });
});
