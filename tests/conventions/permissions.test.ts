import { describe, expect, it } from 'vitest';
import { PERMISSIONS } from '../../app/platform/permissions.ts';
import { ROLES } from '../../app/platform/roles.ts';
import { PERMISSIONS_SQL, permissionsSql } from '../../server/commands/permissions.ts';
import { filesUnder, textOf } from '../support/source.ts';

const decidesByName = new RegExp(`(includes\\(|=== )'(${ROLES.join('|')})'`);

/** Where who someone is decides what they are told, not what they may do. */
const SPEAK_OF_ROLES = ['app/platform/permissions.ts', 'app/features/work/my-work-page.tsx', 'app/routes/my._index.tsx', 'app/routes/theory.$programme.tsx'];

const routines = filesUnder('supabase/routines', /\.sql$/).filter((file) => file !== PERMISSIONS_SQL);

describe('who may do what', () => {
  it('is the same list in the database (npm run permissions:database)', () => {
    expect(textOf(PERMISSIONS_SQL)).toBe(permissionsSql());
  });

  it('is asked of the database by permissions that are in the list, and by no role', () => {
    const asked = routines.flatMap((file) => [...textOf(file).matchAll(/private\.(?:may\(|require_permission\([^;]*?, )'([^']+)'\)/g)].map(([, name = '']) => `${file} ${name}`));
    expect(asked.length).toBeGreaterThan(80);
    expect(asked.filter((line) => !(line.slice(line.indexOf(' ') + 1) in PERMISSIONS))).toEqual([]);
    // roles.sql makes what asks by role; everything else asks by permission.
    expect(routines.filter((file) => !file.endsWith('people/roles.sql') && /private\.(require_role\([^;]*?'|my_programmes\(\s*')/.test(textOf(file)))).toEqual([]);
  });

  it('is told in docs/access.md as the list has it', () => {
    const rows = [...textOf('docs/access.md').split('## Permissions')[1]?.split('\n## ')[0]?.matchAll(/^\| ([a-z][a-z ]+) \| ([a-z_, ]+) \|$/gm) ?? []];
    const told = Object.fromEntries(rows.filter(([, name]) => name !== 'permission').map(([, name = '', roles = '']) => [name, roles.split(', ').sort()]));
    expect(told).toEqual(Object.fromEntries(Object.entries(PERMISSIONS).map(([name, roles]) => [name, [...roles].sort()])));
  });

  it('is asked by permission: no page and no rule names a role to decide', () => {
    const files = filesUnder('app', /\.tsx?$/).filter((file) => !/\.test\.tsx?$/.test(file) && !SPEAK_OF_ROLES.includes(file));
    expect(files.filter((file) => decidesByName.test(textOf(file)))).toEqual([]);
  });

  it.each(Object.keys(PERMISSIONS))('%s is asked for somewhere', (permission) => {
    const asked = [...filesUnder('app', /\.tsx?$/), ...routines].filter((file) => file !== 'app/platform/permissions.ts' && textOf(file).includes(`'${permission}'`));
    expect(asked).not.toEqual([]);
  });
});
