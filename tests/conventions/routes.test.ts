import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { THINGS_IN_ADDRESSES } from '../../app/platform/guards.server.ts';
import { filesUnder, textOf, treeOf } from '../support/source.ts';

const GUARDS = ['publicRoute', 'requireSignedIn', 'requireMember', 'requirePermission'];
const routes = [...filesUnder('app/routes', /\.tsx?$/), 'app/root.tsx'];

type Body = { name: string; first: string };

/** The functions a file declares at its top, each with its first statement. */
function functionsOf(file: string): Map<string, Body & { isExported: boolean }> {
  const found = new Map<string, Body & { isExported: boolean }>();
  for (const statement of treeOf(file).statements) {
    const isExported = ts.canHaveModifiers(statement) && (ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false);
    if (ts.isFunctionDeclaration(statement) && statement.name) {
      found.set(statement.name.text, { name: statement.name.text, first: statement.body?.statements[0]?.getText() ?? '', isExported });
    }
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (!initializer || !ts.isArrowFunction(initializer)) continue;
      const { body } = initializer;
      found.set(name.getText(), { name: name.getText(), first: ts.isBlock(body) ? (body.statements[0]?.getText() ?? '') : body.getText(), isExported });
    }
  }
  return found;
}

/** Whether a first statement is a guard, or calls something that begins with one: here, or in the file it comes from. */
function beginsWithGuard(file: string, first: string, depth = 0): boolean {
  const called = /^(?:const [^=]+= |return |void )?(?:await )?(\w+)\(/.exec(first)?.[1];
  if (!called || depth > 2) return false;
  if (GUARDS.includes(called)) return true;
  const here = functionsOf(file).get(called);
  if (here) return beginsWithGuard(file, here.first, depth + 1);
  const source = new RegExp(`import \\{[^}]*\\b${called}\\b[^}]*\\} from '([^']+)'`).exec(textOf(file))?.[1];
  const target = source?.startsWith('.') ? new URL(source, `file:///${file}`).pathname.slice(1) : null;
  return target ? beginsWithGuard(target, functionsOf(target).get(called)?.first ?? '', depth + 1) : false;
}

describe('routes', () => {
  it.each(routes)('%s guards its loader and its action first of all', (file) => {
    for (const { name, first, isExported } of functionsOf(file).values()) {
      if (isExported && (name === 'loader' || name === 'action')) expect(beginsWithGuard(file, first), `${name} begins with: ${first}`).toBe(true);
    }
  });

  it.each(routes)('%s has no code that runs in the browser', (file) => {
    expect(textOf(file)).not.toMatch(/\b(clientLoader|clientAction|useEffect|useState|onClick|<Scripts|<ScrollRestoration)\b/);
  });

  it('that name a programme and a thing of it go through the guard that asks whether it is of that programme', () => {
    // Which part of a thing is meant, and no thing of its own: read within the survey, which is checked.
    const within = ['programme', 'file', 'question', 'section', 'language'];
    for (const file of routes.filter((one) => one.includes('$programme'))) {
      const named = [...file.matchAll(/\$(\w+?)_?(?=[.]|$)/g)].map(([, name = '']) => name).filter((name) => !within.includes(name));
      for (const name of named) expect(THINGS_IN_ADDRESSES as readonly string[], file).toContain(name);
      if (named.length === 0) continue;
      // What is published is anyone's to read, and is asked for by its programme's address.
      if (file.includes('_public.')) expect(textOf(file), file).toMatch(/getPublishedDecision\(db, args\.params\.programme/);
      else expect(textOf(file), file).toMatch(/await require(Permission|Member)\(args/);
    }
  });

  it('stay thin: a page is a guard, a question to a feature and a component', () => {
    expect(routes.filter((file) => textOf(file).split('\n').length > 121)).toEqual([]);
  });

  it('with an action are no index routes, whose forms would post elsewhere', () => {
    expect(routes.filter((file) => file.includes('_index') && /export (async )?function action/.test(textOf(file)))).toEqual([]);
  });
});
