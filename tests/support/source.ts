import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Paths of files under a folder whose whole path matches, from the root of the repository, in order. */
export function filesUnder(folder: string, matching: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')))
    .filter((name) => matching.test(name))
    .sort();
}

export function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

const trees = new Map<string, ts.SourceFile>();

/** The syntax tree of a TypeScript file. */
export function treeOf(file: string): ts.SourceFile {
  const known = trees.get(file);
  if (known) return known;
  const tree = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  trees.set(file, tree);
  return tree;
}

/** Every node of a file, outermost first. */
export function nodesOf(file: string): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(treeOf(file));
  return nodes;
}

export interface Import {
  /** The file it names, from the root of the repository; a package's name as it stands. */
  from: string;
  isTypeOnly: boolean;
}

/** What a file imports. */
export function importsOf(file: string): Import[] {
  return treeOf(file).statements.filter(ts.isImportDeclaration).map(({ moduleSpecifier, importClause }) => {
    const named = (moduleSpecifier as ts.StringLiteral).text;
    const bindings = importClause?.namedBindings;
    const everyNameIsType = bindings !== undefined && ts.isNamedImports(bindings) && !importClause?.name && bindings.elements.length > 0 && bindings.elements.every(({ isTypeOnly }) => isTypeOnly);
    return {
      from: named.startsWith('.') ? path.posix.join(path.posix.dirname(file), named) : named,
      isTypeOnly: importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword || everyNameIsType,
    };
  });
}
