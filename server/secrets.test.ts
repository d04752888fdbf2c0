import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appSecrets } from './secrets.ts';

describe('the secret of an installation', () => {
  let data = '';
  const file = () => path.join(data, 'secret');
  beforeEach(() => {
    data = path.join(mkdtempSync(path.join(tmpdir(), 'throughline-secret-')), 'data');
  });
  afterEach(() => rmSync(path.dirname(data), { recursive: true, force: true }));

  it('is made once, whole, for its owner alone, and nothing is left beside it', () => {
    const made = appSecrets(data, undefined);
    expect(appSecrets(data, undefined)).toEqual(made);
    expect(readdirSync(data)).toEqual(['secret']);
    expect(readFileSync(file(), 'utf8')).toMatch(/^[0-9a-f]{96}$/);
    expect([statSync(file()).mode & 0o777, statSync(data).mode & 0o777]).toEqual([0o600, 0o700]);
  });

  it('is kept to its owner in a folder that was there before, with a secret given from outside too', () => {
    mkdirSync(data);
    chmodSync(data, 0o755);
    writeFileSync(file(), 'a'.repeat(96));
    chmodSync(file(), 0o644);
    appSecrets(data, undefined);
    expect([statSync(file()).mode & 0o777, statSync(data).mode & 0o777]).toEqual([0o600, 0o700]);
    chmodSync(data, 0o755);
    appSecrets(data, 'b'.repeat(32));
    expect(statSync(data).mode & 0o777).toBe(0o700);
  });

  it.each(['', 'abc', ' \n'])('that is empty or short stops the start in words and is left as it is: %j', (damaged) => {
    mkdirSync(data);
    writeFileSync(file(), damaged);
    expect(() => appSecrets(data, undefined)).toThrow('is not whole');
    expect(readFileSync(file(), 'utf8')).toBe(damaged);
  });

  it('is made anew where its owner put the one before aside, which then only opens', () => {
    const before = appSecrets(data, undefined);
    mkdirSync(path.join(data, 'database/base'), { recursive: true });
    renameSync(file(), `${file()}-before`);
    const now = appSecrets(data, undefined);
    expect(now.cookieKeys).toEqual([now.cookieKeys[0], before.cookieKeys[0]]);
    expect(now.wrappingKeys).toEqual([now.wrappingKeys[0], before.wrappingKeys[0]]);
    expect(now.cookieKeys[0]).not.toBe(before.cookieKeys[0]);
    expect(now.tokenSecret).not.toBe(before.tokenSecret);
    expect(statSync(`${file()}-before`).mode & 0o777).toBe(0o600);
    rmSync(`${file()}-before`);
    expect(appSecrets(data, undefined).cookieKeys).toEqual([now.cookieKeys[0]]);
    expect(appSecrets(data, 'c'.repeat(32), ['d'.repeat(32)]).cookieKeys).toHaveLength(2);
    writeFileSync(`${file()}-before`, 'short');
    expect(() => appSecrets(data, undefined)).toThrow('is not whole');
  });

  it('that is missing beside a database stops the start in words, and none is made (M7)', () => {
    mkdirSync(path.join(data, 'database/base'), { recursive: true });
    expect(() => appSecrets(data, undefined)).toThrow('is missing, and a database is there');
    expect(existsSync(file())).toBe(false);
    expect(() => appSecrets(data, 'c'.repeat(32))).not.toThrow();
  });
});
