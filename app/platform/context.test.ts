import { afterEach, describe, expect, it, vi } from 'vitest';
import { Device } from '../../tests/support/device.ts';

describe('a cookie', () => {
  it('without TLS has a name and flags that every browser keeps, Safari on localhost too', () => {
    const device = new Device();
    device.request({ publicUrl: 'http://localhost:3000' }).setCookie('session', 'token');
    expect(device.lines[0]).toMatch(/^plain-session=/);
    expect(device.lines[0]).not.toMatch(/secure|__Host|__Secure/i);
    expect(device.lines[0]).toMatch(/httponly/i);
    expect(device.request().cookie('session')).toBe('token');
    device.request().dropCookie('session');
    expect(device.cookies.size).toBe(0);
  });

  it.each([{ protocol: 'https' as const }, { publicUrl: 'https://listening.example.org' }])('with TLS, known by %o, is of this host alone and is sent no other way', (line) => {
    const device = new Device();
    device.request(line).setCookie('session', 'token');
    expect(device.lines[0]).toMatch(/^__Host-session=.*; Path=\/;.*Secure/);
    expect(device.lines[0]).not.toMatch(/domain/i);
    expect(device.request(line).cookie('session')).toBe('token');
  });

  it('that was planted over http counts for nothing over https, nor the other way', () => {
    const device = new Device();
    device.request().setCookie('session', 'planted');
    expect(device.request({ protocol: 'https' }).cookie('session')).toBeNull();
    const safe = new Device();
    safe.request({ protocol: 'https' }).setCookie('session', 'token');
    expect(safe.request().cookie('session')).toBeNull();
  });

  it('was sealed under its own name: another name opens it no more than a changed letter does', () => {
    const device = new Device();
    device.request().setCookie('draft', 'secret');
    const [[, sealed] = ['', '']] = device.cookies;
    expect(sealed).not.toContain('secret');
    device.cookies.set('plain-receipt', sealed);
    expect(device.request().cookie('receipt')).toBeNull();
  });
});

describe('the time of a cookie', () => {
  afterEach(() => void vi.useRealTimers());

  it('is sealed into it: the server takes none that is older, whatever the browser kept', () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 27, 12) });
    const device = new Device();
    device.request().setCookie('session', 'token');
    device.request().setCookie('signing-in', 'soon', 600);
    const after = (seconds: number) => {
      vi.setSystemTime(Date.UTC(2026, 10, 27, 12) + seconds * 1000);
      return ['session', 'signing-in'].map((name) => device.request().cookie(name));
    };
    expect(after(599)).toEqual(['token', 'soon']);
    expect(after(600)).toEqual(['token', null]);
    expect(after(12 * 3600 - 1)).toEqual(['token', null]);
    expect(after(12 * 3600)).toEqual([null, null]);
  });
});
