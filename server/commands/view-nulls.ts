/**
 * Which columns of a view can be null, read from the catalogue: PostgreSQL keeps each view as the tree of its query, which
 * says of every column whence it comes and whether an outer join can leave it empty (varnullingrels, from version 16 on).
 */

/** A node of a tree that PostgreSQL wrote: its kind, and its fields by name. */
interface Node {
  kind: string;
  fields: Record<string, Written>;
}
type Written = string | Node | Written[];

/** What is known of a relation before: of each column, by its number from 1, whether it is never null. */
export type NeverNull = (relation: string, column: number) => boolean;

/** As PostgreSQL numbers them: what stands in a "from", and the kind of a subquery in an expression. */
const FROM_RELATION = '0';
const FROM_SUBQUERY = '1';
const SUBLINK_EXISTS = '0';
const SUBLINK_EXPRESSION = '4';
/** count(*) and count(of something), and the cast of a count to integer. */
const COUNTS = ['2803', '2147'];
const COUNT_TO_INTEGER = '480';
const IS_NOT_NULL = '1';

/** Of each column of a view, in their order, whether it is never null. @param tree as pg_rewrite.ev_action holds it */
export function neverNullIn(tree: string, known: NeverNull): boolean[] {
  const [query] = listOf(readTree(tree));
  return columnsOf(nodeOf(query), known);
}

function columnsOf(query: Node, known: NeverNull): boolean[] {
  const { setOperations, groupingSets } = query.fields;
  const columns = listOf(query.fields.targetList).map(nodeOf).filter(({ fields }) => fields.resjunk === 'false');
  // Of a row for several groups together, what they are grouped by is null.
  if (Array.isArray(groupingSets)) return columns.map(() => false);
  if (isNode(setOperations)) {
    const parts = partsOf(setOperations).map((part) => columnsOf(subqueryAt(query, part), known));
    return (parts[0] ?? []).map((_, column) => parts.every((part) => part[column]));
  }
  const filled = new Set(conditionsOf(query).filter(isNotNullTest).map((test) => nameOf(nodeOf(test.fields.arg))));
  return columns.map(({ fields }) => isNeverNull(nodeOf(fields.expr), query, known, filled));
}

function isNeverNull(node: Node, query: Node, known: NeverNull, filled: ReadonlySet<string>): boolean {
  const { fields } = node;
  const holds = (one: Written | undefined) => isNeverNull(nodeOf(one), query, known, filled);
  switch (node.kind) {
    case 'VAR':
      return isColumnNeverNull(node, query, known) || filled.has(nameOf(node));
    case 'CONST':
      return fields.constisnull === 'false';
    case 'COALESCEEXPR':
      return listOf(fields.args).some(holds);
    case 'AGGREF':
      return COUNTS.includes(wordOf(fields.aggfnoid));
    case 'FUNCEXPR':
      return fields.funcid === COUNT_TO_INTEGER && listOf(fields.args).every(holds);
    case 'SUBLINK':
      return fields.subLinkType === SUBLINK_EXISTS || (fields.subLinkType === SUBLINK_EXPRESSION && isOneCount(nodeOf(fields.subselect), known));
    default:
      return false;
  }
}

function isColumnNeverNull(column: Node, query: Node, known: NeverNull): boolean {
  const { varno, varattno, varlevelsup, varnullingrels } = column.fields;
  if (varlevelsup !== '0' || listOf(varnullingrels).length > 1) return false;
  const from = nodeOf(listOf(query.fields.rtable)[Number(varno) - 1]);
  if (from.fields.rtekind === FROM_RELATION) return known(wordOf(from.fields.relid), Number(varattno));
  return from.fields.rtekind === FROM_SUBQUERY && columnsOf(nodeOf(from.fields.subquery), known)[Number(varattno) - 1] === true;
}

/** A subquery that counts without grouping gives one row always. */
function isOneCount(query: Node, known: NeverNull): boolean {
  return query.fields.hasAggs === 'true' && !Array.isArray(query.fields.groupClause) && !isNode(query.fields.havingQual) && columnsOf(query, known)[0] === true;
}

/** The parts of a "union": by their place in the "from" of the query over them. */
function partsOf(operation: Node): number[] {
  if (operation.kind === 'RANGETBLREF') return [Number(operation.fields.rtindex)];
  return [nodeOf(operation.fields.larg), nodeOf(operation.fields.rarg)].flatMap(partsOf);
}

const subqueryAt = (query: Node, place: number) => nodeOf(nodeOf(listOf(query.fields.rtable)[place - 1]).fields.subquery);

/** What every row of a query fulfils. */
function conditionsOf(query: Node): Node[] {
  const quals = nodeOf(query.fields.jointree).fields.quals;
  if (!isNode(quals)) return [];
  return quals.kind === 'BOOLEXPR' && quals.fields.boolop === 'and' ? listOf(quals.fields.args).map(nodeOf) : [quals];
}

const isNotNullTest = ({ kind, fields }: Node) => kind === 'NULLTEST' && fields.nulltesttype === IS_NOT_NULL && nodeOf(fields.arg).kind === 'VAR';
const nameOf = ({ fields }: Node) => [fields.varno, fields.varattno, fields.varlevelsup].map(wordOf).join(' ');
const wordOf = (written: Written | undefined): string => (typeof written === 'string' ? written : '');
const isNode = (written: Written | undefined): written is Node => typeof written === 'object' && !Array.isArray(written);
const listOf = (written: Written | undefined): Written[] => (Array.isArray(written) ? written : []);

function nodeOf(written: Written | undefined): Node {
  if (!isNode(written)) throw new Error('The tree of a view is written in another way than the one we read.');
  return written;
}

/** Reads what PostgreSQL writes of a tree: {KIND :field value ...}, (a list), and words. */
function readTree(text: string): Written {
  const words = text.match(/[{}()]|"(?:[^"\\]|\\.)*"|(?:\\.|[^\s{}()\\])+/g) ?? [];
  let at = 0;
  const read = (): Written => {
    const word = words[at++] ?? '';
    if (word === '(') return readUntil(')');
    if (word !== '{') return word;
    const kind = words[at++] ?? '';
    return { kind, fields: fieldsIn(readUntil('}')) };
  };
  const readUntil = (end: string): Written[] => {
    const found: Written[] = [];
    while (at < words.length && words[at] !== end) found.push(read());
    at += 1;
    return found;
  };
  return read();
}

/** A field may have several words as its value, as a constant does; its first is what is asked for here. */
function fieldsIn(written: Written[]): Record<string, Written> {
  const fields: Record<string, Written> = {};
  written.forEach((word, n) => {
    const value = written[n + 1];
    if (typeof word === 'string' && word.startsWith(':') && value !== undefined) fields[word.slice(1)] = value;
  });
  return fields;
}
