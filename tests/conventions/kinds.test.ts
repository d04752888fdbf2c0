import { existsSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { QUESTION_KINDS } from '../../app/features/surveys/kinds/names.ts';
import { filesUnder, importsOf, nodesOf, treeOf } from '../support/source.ts';

const KINDS = 'app/features/surveys/kinds/';
const code = filesUnder('app', /\.tsx?$/).filter((file) => !file.includes('.test.') && !file.startsWith(KINDS));
const isKindName = (text: string) => QUESTION_KINDS.some((kind) => kind === text);

/** Whether an expression is the kind of a question, by what it is called. The pages of a survey and what words belong to have kinds of their own. */
const saysKind = (node: ts.Expression) => /(^|\.|\?)kind\)?$/.test(node.getText());
const namesKind = (node: ts.Node) => ts.isStringLiteralLike(node) && isKindName(node.text);

/** A kind told from the others by its name: a switch, a comparison, a list or a record that spells kinds out. */
function tellsKindsApart(node: ts.Node): boolean {
  if (ts.isSwitchStatement(node)) return saysKind(node.expression) && node.caseBlock.clauses.some((clause) => ts.isCaseClause(clause) && namesKind(clause.expression));
  if (ts.isBinaryExpression(node) && /^[!=]==?$/.test(node.operatorToken.getText())) return (saysKind(node.left) && namesKind(node.right)) || (saysKind(node.right) && namesKind(node.left));
  if (ts.isArrayLiteralExpression(node)) return node.elements.filter(namesKind).length > 1 && node.elements.every(namesKind);
  if (ts.isObjectLiteralExpression(node)) return node.properties.filter(({ name }) => name !== undefined && isKindName(name.getText().replaceAll("'", ''))).length > 3;
  if (ts.isTypeReferenceNode(node)) return /^(Partial<)?Record<(QuestionKind|Question\['kind'\])\b/.test(node.getText());
  return ts.isRegularExpressionLiteral(node) && ts.isPropertyAccessExpression(node.parent) && ts.isCallExpression(node.parent.parent) && node.parent.parent.arguments.some(saysKind);
}

const found = (files: readonly string[]) => files.flatMap((file) => nodesOf(file).filter(tellsKindsApart).map((node) => `${file}: ${node.getText().split('\n')[0]}`));

/** Objects that name several kinds and are no records of them: what forms may send, and faces of an enumeration. */
const ARE_FIELDS = /^app\/features\/answering\/answering\.schema\.ts: \{/;

describe('kinds of question', () => {
  it('are told apart in their own folders alone: everything else asks the records of its kind', () => {
    expect(found(code).filter((one) => !ARE_FIELDS.test(one))).toEqual([]);
  });

  it('would be found if they were told apart elsewhere', () => {
    const bad = "switch (question.kind) { case 'open': break; }\nif (asked?.kind !== 'scale') f();\nconst WRITTEN = ['open', 'short'];\nconst A: Record<QuestionKind, string> = {};\n/scale|number/.test(page.kind);";
    const tree = ts.createSourceFile('bad.ts', bad, ts.ScriptTarget.Latest, true);
    const told: string[] = [];
    const visit = (node: ts.Node) => {
      if (tellsKindsApart(node)) told.push(ts.SyntaxKind[node.kind]);
      ts.forEachChild(node, visit);
    };
    visit(tree);
    expect(told).toEqual(['SwitchStatement', 'BinaryExpression', 'ArrayLiteralExpression', 'TypeReference', 'RegularExpressionLiteral']);
  });

  const indexes = filesUnder(KINDS, /^[^/]*\/.*\.ts$/).filter((file) => path.dirname(`${file}`) + '/' === KINDS)
    .filter((file) => treeOf(file).getText().includes('Readonly<Record<QuestionKind,'));

  it('have a folder each, with a file for every place they run in', () => {
    expect(indexes.length).toBeGreaterThan(6);
    for (const kind of QUESTION_KINDS) {
      expect(existsSync(KINDS + kind), kind).toBe(true);
      for (const index of indexes) expect(importsOf(index).some(({ from }) => from.startsWith(`${KINDS}${kind}/`)), `${index} knows ${kind}`).toBe(true);
    }
  });

  it('are not known to the phone at all, and their parts for staff not to what people are asked with', () => {
    const reached = (from: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(from) || !existsSync(from)) return seen;
      seen.add(from);
      for (const { from: next, isTypeOnly } of importsOf(from)) if (!isTypeOnly && next.startsWith('app/')) reached(next, seen);
      return seen;
    };
    const onPhone = [...reached('app/features/answering/offline/phone/worker.ts')];
    expect(onPhone.filter((file) => file.startsWith(KINDS))).toEqual([]);
    const asking = [...reached('app/features/answering/question/question-page.tsx')];
    expect(asking.filter((file) => /\/(editings?|papers?|charts?|results|results-by-kind|columns|columns-by-kind|phones?)\.tsx?$/.test(file) && file.startsWith(KINDS))).toEqual([]);
  });
});
