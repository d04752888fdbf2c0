import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesUnder, nodesOf, textOf } from '../support/source.ts';

/**
 * All that we use of @supabase/lite, which calls itself alpha and not for production (docs/operations.md). Each line is one
 * more thing that another ground under the same API would have to bring; a new one is a decision, not a convenience.
 */
const IMPORTED = {
  '@supabase/lite': ['App', 'Connection'],
  '@supabase/lite/cli': ['applyPendingMigrations'],
  '@supabase/lite/pglite': ['PGlite', 'PgliteConnection', 'createPgliteConnection'],
  '@supabase/lite/postgres': ['PostgresConnection'],
};
/** What is asked of a connection: run SQL, close, tell and forget what it knows of the schema; the embedded one's own PGlite. */
const OF_A_CONNECTION = ['clearSchemaCache', 'close', 'driver', 'exec', 'introspect'];
const OF_THE_APP = ['fetch', 'init'];

const files = ['app', 'server'].flatMap((folder) => filesUnder(folder, /\.tsx?$/)).filter((file) => !file.includes('.test.'));
const backend = files.filter((file) => file.startsWith('server/backend/'));
const namesAfter = (subject: RegExp, among: string[]) => [...new Set(among.flatMap((file) => [...textOf(file).matchAll(subject)].map(([, name = '']) => name)))].sort();

describe('@supabase/lite', () => {
  it('is imported in a few files of the backend, a few names of it', () => {
    const found = new Map<string, Set<string>>();
    const users = new Set<string>();
    for (const file of files.filter((one) => textOf(one).includes('@supabase/lite'))) {
      for (const node of nodesOf(file)) {
        if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier) || !node.moduleSpecifier.text.startsWith('@supabase/lite')) continue;
        users.add(file);
        const names = found.get(node.moduleSpecifier.text) ?? new Set();
        const bindings = node.importClause?.namedBindings;
        if (bindings && ts.isNamedImports(bindings)) for (const { name, propertyName } of bindings.elements) names.add((propertyName ?? name).text);
        else names.add(`all of it, in ${file}`);
        found.set(node.moduleSpecifier.text, names);
      }
    }
    expect(Object.fromEntries([...found].map(([from, names]) => [from, [...names].sort()]))).toEqual(IMPORTED);
    expect([...users].filter((file) => !file.startsWith('server/backend/') && file !== 'server/commands/database-types.ts')).toEqual([]);
  });

  it('is asked for little: to run SQL, to answer a request of its API, and to bring migrations in', () => {
    expect(namesAfter(/\bconnection\??\.(\w+)/g, backend)).toEqual(OF_A_CONNECTION);
    expect(namesAfter(/\bapp\.(\w+)\(/g, backend)).toEqual(OF_THE_APP);
    // What is replaced by name: the first two since they take ten statements to say who asks (decision 038), the third since it
    // grants every table to everyone (decision 002), the last since it goes through all it is told of the schema for each request.
    expect(namesAfter(/Reflect\.set\(connection, '(\w+)'/g, backend)).toEqual(['applyJwtSessionContext', 'applyRpcRequestGucs', 'ensureRlsContext', 'introspect']);
  });
});
