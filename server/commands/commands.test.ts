import { createPgliteConnection } from '@supabase/lite/pglite';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Mailbox } from '../../app/platform/mail.ts';
import { inTime } from '../../tests/support/pace.ts';
import { openEmbedded } from '../backend/embedded.ts';
import { ConfigurationProblem, readConfiguration } from '../configuration.ts';
import { CommandProblem } from './command-problem.ts';
import { importTheoryFile, readArguments } from './import-theory.ts';
import { createProgrammeWithLead } from './programme-create.ts';
import { isSlug, toSlug } from './programmes.ts';
import { problemsOf } from './run-command.ts';

const SEED = path.resolve('supabase/seed/theory');
const TABLES = ['programmes', 'theory_versions', 'element_identities', 'elements', 'indicators', 'audit_events'];

let folder: string;
let env: NodeJS.ProcessEnv;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'throughline-'));
  // Not the demonstration and no mail server: a command needs none.
  env = { NODE_ENV: 'test', DATA_DIR: folder, DEMO: '0', INIT_CWD: SEED };
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

/** How many rows each table holds, asked of the files themselves once nobody holds them. */
async function countRows(): Promise<Record<string, number>> {
  const db = await createPgliteConnection({ url: path.join(folder, 'database') });
  const sums = TABLES.map((table) => `(select count(*)::integer from public.${table}) as ${table}`).join(', ');
  const { rows } = await db.exec<{ rows: Record<string, number>[] }>(`select ${sums}`);
  await db.close();
  return rows[0] ?? {};
}

describe('import:theory', { timeout: inTime(60_000) }, () => {
  it.each([
    ['nottingham.csv', { elements: 190, outcomes: 43, indicators: 51 }],
    ['bristol.csv', { elements: 302, outcomes: 185, indicators: 90 }],
  ])('brings %s in whole, and a second time changes nothing', async (file, holds) => {
    const given = ['--programme', 'north-place', '--create', 'North Place', file];
    const first = await importTheoryFile(given, env);
    expect(JSON.parse(first)).toEqual({ ...holds, skipped: [] });
    const counted = await countRows();
    expect(counted).toMatchObject({ programmes: 1, theory_versions: 1, element_identities: holds.elements, elements: holds.elements, indicators: holds.indicators });

    expect(await importTheoryFile(given, env)).toBe(first);
    expect(await countRows()).toEqual(counted);
  });

  it('asks the server that holds the data folder', async () => {
    const server = await openEmbedded(readConfiguration(env, 'command'), new Mailbox());
    const given = ['--programme', 'north-place', '--create', 'North Place', 'nottingham.csv'];
    const first = await importTheoryFile(given, env);
    expect(await importTheoryFile(given, env)).toBe(first);
    expect(await server.health()).toBe('ok');
    await server.close();
    expect(await countRows()).toMatchObject({ programmes: 1, elements: 190, indicators: 51 });
  });

  it('says in words which rows were left out', async () => {
    await writeFile(path.join(folder, 'mixed.csv'), 'Level,Element,Text\nSystem,Output,One\nGalaxy,Output,Two\n');
    const answer = await importTheoryFile(['--programme', 'north-place', '--create', 'North Place', path.join(folder, 'mixed.csv')], env);
    expect(JSON.parse(answer)).toEqual({ elements: 1, outcomes: 0, indicators: 0, skipped: [{ row: 3, reason: 'We do not know the level “Galaxy”. Write system, service or individual' }] });
  });

  it('says plainly what is missing, and makes nothing', async () => {
    await expect(importTheoryFile(['--programme', 'nowhere', 'nottingham.csv'], env)).rejects.toThrow(/no programme "nowhere"/);
    await expect(importTheoryFile(['--programme', 'No Where', '--create', 'Nowhere', 'nottingham.csv'], env)).rejects.toThrow(/cannot be part of an address/);
    await expect(importTheoryFile(['--programme', 'north-place', 'missing.csv'], env)).rejects.toThrow(/no file at/);
    await expect(importTheoryFile(['--programme', 'north-place', '.'], env)).rejects.toThrow(/is a folder/);
    await writeFile(path.join(folder, 'empty.csv'), '');
    await expect(importTheoryFile(['--programme', 'north-place', path.join(folder, 'empty.csv')], env)).rejects.toThrow(/This file is empty/);
    expect(await countRows()).toMatchObject({ programmes: 0, audit_events: 0 });
  });

  it('says how it is typed', () => {
    for (const given of [[], ['a.csv'], ['--programme', 'x'], ['--programme', 'x', 'a.csv', 'b.csv'], ['--wrong']]) expect(() => readArguments(given)).toThrow(CommandProblem);
    expect(readArguments(['a.csv', '--programme', 'x'])).toEqual({ programme: 'x', create: undefined, file: 'a.csv' });
  });
});

describe('programme:create', { timeout: inTime(60_000) }, () => {
  it('gives an invitation link, and a new one as long as nobody is in the programme', async () => {
    const link = /^https:\/\/voices\.example\.org\/invitation\/[\w-]{32}$/;
    const given = ['--name', 'Déjà Vu: North & South', '--lead', 'Lead@Example.org'];
    const first = await createProgrammeWithLead(given, { ...env, PUBLIC_URL: 'https://voices.example.org/' });
    const again = await createProgrammeWithLead(given, { ...env, PUBLIC_URL: 'https://voices.example.org/' });
    expect(first).toMatch(link);
    expect(again).toMatch(link);
    expect(again).not.toBe(first);
    expect(await countRows()).toMatchObject({ programmes: 1 });
  });

  it('makes addresses out of names', () => {
    expect(toSlug('Changing Futures Nottingham')).toBe('changing-futures-nottingham');
    expect(toSlug('  Déjà Vu: North & South!  ')).toBe('deja-vu-north-south');
    expect(toSlug('北')).toBe('');
    for (const name of ['a'.repeat(59) + ' b', '--a--', 'Ünï']) expect(isSlug(toSlug(name))).toBe(true);
  });
});

describe('a command that cannot go on', () => {
  it('says why in words, without what the fault holds', () => {
    expect(problemsOf(new ConfigurationProblem(['PORT must be a number.']))).toContain('  - PORT must be a number.');
    expect(problemsOf(new Error('someone said this', { cause: Object.assign(new Error('more'), { code: 'ECONNREFUSED' }) })).join()).toMatch(/ECONNREFUSED/);
    expect(problemsOf(new Error('someone said this')).join()).not.toMatch(/someone said this/);
  });
});
