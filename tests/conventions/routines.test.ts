import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { orderOf } from '../../server/backend/routines.ts';
import { FEATURES, featureOf as featureOfCode } from '../support/features.ts';
import { filesUnder, nodesOf, textOf } from '../support/source.ts';

/** In the order of the data, after what the platform gives to all: what comes later may look back, never ahead. */
const ORDER: readonly string[] = ['platform', ...FEATURES];

/** The feature whose tables a migration makes, where it is not the migration's own name. */
const TABLES_OF: Readonly<Record<string, string>> = {
  foundation: 'platform', attempts: 'platform', jobs: 'platform', files: 'platform', listenings: 'listening', assignments: 'listening', plans: 'listening', unlinked: 'listening', reminders: 'listening', counts: 'voices', retention: 'voices', faces: 'surveys', waves: 'surveys', sending: 'answering',
  small_numbers: 'results', publishing: 'results', recommendations: 'decisions',
};

/** What tables begin with, and the book of routines: all that a migration may make that is not a table or an index. */
const FOUNDATION = ['function private.day_of', 'function private.today', 'function private.this_month', 'function private.routine_catalogue',
  'procedure private.drop_routines', 'procedure private.begin_routines', 'procedure private.finish_routines'];

const bare = (sql: string) => sql.replaceAll(/--.*$/gm, '');
const migrations = filesUnder('supabase/migrations', /\.sql$/);
const routines = filesUnder('supabase/routines', /\.sql$/);
const featureOf = (file: string) => file.split('/')[2] ?? '';
const order = orderOf(textOf('supabase/routines/order.txt'));

/** Where each table, view and function of ours is made: the feature, by name. */
const made = new Map<string, string>();
for (const file of migrations) {
  const name = path.basename(file, '.sql').replace(/^\d+_/, '');
  for (const [, thing = ''] of bare(textOf(file)).matchAll(/^create (?:table|function|procedure) (?:public|private)\.(\w+)/gm)) made.set(thing, TABLES_OF[name] ?? name);
}
for (const file of routines) for (const [, thing = ''] of bare(textOf(file)).matchAll(/^create (?:view|function|procedure) (?:public|private)\.(\w+)/gm)) made.set(thing, featureOf(file));

describe('SQL that can change', () => {
  it('stands in routines, each file once in the list, feature by feature', () => {
    expect([...order].sort()).toEqual(routines.map((file) => file.replace('supabase/routines/', '')));
    expect([...new Set(order.map((file) => path.dirname(file)))]).toEqual(ORDER);
    const turns = order.map((file) => ORDER.indexOf(path.dirname(file)));
    expect(turns).toEqual([...turns].sort((a, b) => a - b));
  });

  it('says in each file what it is for, in fewer than 250 lines', () => {
    expect(routines.filter((file) => !textOf(file).startsWith('-- Purpose: ') || textOf(file).split('\n').length > 250)).toEqual([]);
  });

  it('makes no table, index, type or data: a file that is applied again must find nothing to lose', () => {
    expect(routines.filter((file) => /^\s*(create (unlogged )?(table|(unique )?index|type|domain|sequence|materialized|schema)|alter (table|type|sequence)|insert|update|delete|truncate|drop)\b/im.test(outsideBodies(textOf(file))))).toEqual([]);
  });

  it('is in no migration, but for what tables begin with and the book of routines', () => {
    const found = migrations.flatMap((file) => [...bare(textOf(file)).matchAll(/^\s*(?:create (?:or replace )?((?:function|procedure|view|policy|(?:constraint )?trigger) \S*?)(?=[(\s]|$)|(grant) )/gim)].map(([, thing = 'grant']) => thing));
    expect(found.sort()).toEqual([...FOUNDATION].sort());
  });

  it('knows the feature of every table', () => {
    expect([...made].filter(([, feature]) => !ORDER.includes(feature))).toEqual([]);
  });

  it('is told in the glossary under the feature that makes it', () => {
    const told = [...textOf('docs/glossary.md').matchAll(/^\| `(\w+)` \| (\w+) \|/gm)].map(([, name = '', feature = '']) => `${name}: ${feature}`);
    expect(told.length).toBeGreaterThan(50);
    expect(told.filter((line) => made.has(line.split(': ')[0] ?? '') && line !== `${line.split(': ')[0]}: ${made.get(line.split(': ')[0] ?? '')}`)).toEqual([]);
  });

  it('names nothing of a later feature', () => {
    const ahead = routines.flatMap((file) => [...new Set([...bare(textOf(file)).matchAll(/\b(?:public|private)\.(\w+)/g)].map(([, name = '']) => name))]
      .filter((name) => ORDER.indexOf(made.get(name) ?? ORDER[0] ?? '') > ORDER.indexOf(featureOf(file)))
      .map((name) => `${file.replace('supabase/routines/', '')} ${name}`));
    expect(ahead).toEqual([]);
  });
});

/** Every function, table or view that a file calls by name, in .rpc('...') and .from('...'). */
function calledIn(file: string): string[] {
  return nodesOf(file).flatMap((node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || !['rpc', 'from'].includes(node.expression.name.text)) return [];
    const [name] = node.arguments;
    return name && ts.isStringLiteralLike(name) && made.has(name.text) ? [name.text] : [];
  });
}

describe('code that asks the database', () => {
  const code = filesUnder('app', /\.tsx?$/).filter((file) => !file.includes('.test.'));
  // Guards know who asks: what the platform calls may be of people, who come before everything else.
  const placeOf = (file: string) => ORDER.indexOf(featureOfCode(file) ?? 'people');
  const isOfApp = (file: string) => !/^app\/(routes|shell)\//.test(file);

  it('calls nothing of a later feature', () => {
    expect(code.flatMap(calledIn).length).toBeGreaterThan(100);
    const ahead = code.filter(isOfApp).flatMap((file) => calledIn(file).filter((name) => ORDER.indexOf(made.get(name) ?? '') > placeOf(file)).map((name) => `${file} ${name} of ${made.get(name)}`));
    expect(ahead).toEqual([]);
  });

  it('names what it asks, so that this can be read', () => {
    const unnamed = code.flatMap((file) => nodesOf(file).flatMap((node) => (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'rpc'
      && !(node.arguments[0] && ts.isStringLiteralLike(node.arguments[0])) ? [`${file}: ${node.getText().slice(0, 60)}`] : [])));
    expect(unnamed).toEqual([]);
  });
});

/** SQL without the bodies of functions. */
function outsideBodies(sql: string): string {
  return bare(sql).replaceAll(/\$(\w*)\$[\s\S]*?\$\1\$/g, '');
}
