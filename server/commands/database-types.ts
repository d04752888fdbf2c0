/**
 * Writes app/platform/database.types.ts from the migrations and routines, so that a misspelt column or argument does not compile.
 * Run by `npm run types:database`; a convention test fails when the file is out of date.
 */
import { createPgliteConnection } from '@supabase/lite/pglite';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Mailbox } from '../../app/platform/mail.ts';
import { startLiteApp } from '../backend/lite-app.ts';
import { drawSecrets } from '../secrets.ts';
import { neverNullIn } from './view-nulls.ts';

const TYPES: Record<string, string> = {
  bool: 'boolean', int2: 'number', int4: 'number', int8: 'number', float8: 'number', numeric: 'number',
  json: 'Json', jsonb: 'Json', void: 'undefined', _text: 'string[]', _uuid: 'string[]', _int4: 'number[]',
};
const typeOf = (name: string) => TYPES[name] ?? 'string';

/**
 * Columns of views that are never null for a reason their query does not tell. A test proves each by what it names
 * (tests/conventions/view-nulls.test.ts).
 */
export const NEVER_NULL: Readonly<Record<string, { because: string; proof: string }>> = {
  'waves.name': {
    because: 'a wave has a name, which is the round of its listening',
    proof: `select exists (select from pg_constraint where conrelid = 'public.listenings'::regclass and convalidated
      and pg_get_constraintdef(oid) = 'CHECK (((kind <> ''wave''::text) OR (round IS NOT NULL)))')
      and not exists (select from public.survey_waves s join public.listenings l using (id) where l.kind <> 'wave')`,
  },
  'open_recommendations.is_overdue': {
    because: 'a date compared with today',
    proof: `select private.today() is not null and (select attnotnull from pg_attribute where attrelid = 'public.recommendations'::regclass and attname = 'reply_by')`,
  },
};

interface Column { relation: string; kind: string; id: string; number: number; name: string; type: string; nullable: boolean }
interface View { id: string; tree: string }
interface Door { name: string; inputs: string; result: string; is_set: boolean; outputs: string | null }

/** The text of database.types.ts for the migrations and routines as they stand. */
export async function databaseTypes(): Promise<string> {
  const db = await createPgliteConnection({ url: 'memory://' });
  await startLiteApp('embedded', db, drawSecrets('types'), new Mailbox());
  const { rows: columns } = await db.exec<{ rows: Column[] }>(`
    select c.relname as relation, c.relkind as kind, c.oid::text as id, a.attnum as number, a.attname as name, t.typname as type, not a.attnotnull as nullable
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid where n.nspname = 'public' and c.relkind in ('r', 'v') order by 1, a.attnum`);
  const { rows: views } = await db.exec<{ rows: View[] }>(`
    select c.oid::text as id, r.ev_action::text as tree from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'v' order by c.oid`);
  markViews(columns, views);
  const { rows: doors } = await db.exec<{ rows: Door[] }>(`
    select p.proname as name, pg_get_function_arguments(p.oid) as inputs, t.typname as result, p.proretset as is_set,
      (select string_agg(m.name || ' ' || ot.typname, ',' order by m.n)
       from unnest(p.proargnames, p.proallargtypes, p.proargmodes) with ordinality m(name, type, mode, n)
       join pg_type ot on ot.oid = m.type where m.mode = 't') as outputs
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_type t on t.oid = p.prorettype
    where n.nspname = 'public' and p.prokind = 'f' order by 1`);
  await db.close();
  const shape = (relation: string) =>
    columns.filter((c) => c.relation === relation).map((c) => `${c.name}: ${typeOf(c.type)}${c.nullable ? ' | null' : ''}`).join('; ');
  const relations = (kind: string) => [...new Set(columns.filter((c) => c.kind === kind).map((c) => c.relation))];
  const table = (name: string) => `      ${name}: { Row: { ${shape(name)} }; Insert: never; Update: never; Relationships: [] };`;
  const view = (name: string) => `      ${name}: { Row: { ${shape(name)} }; Relationships: [] };`;
  return [
    '// Written by npm run types:database from supabase/migrations and supabase/routines. Do not edit.',
    'export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];',
    '',
    'export interface Database {',
    '  public: {',
    '    Tables: {',
    ...relations('r').map(table),
    '    };',
    '    Views: {',
    ...relations('v').map(view),
    '    };',
    '    Functions: {',
    ...doors.map(door),
    '    };',
    '    Enums: Record<string, never>;',
    '    CompositeTypes: Record<string, never>;',
    '  };',
    '}',
    '',
  ].join('\n');
}

/** Says of the columns of views whether they can be null: the catalogue calls all of them so. A view stands on those before it. */
function markViews(columns: Column[], views: View[]): void {
  const known = new Map(columns.filter(({ kind }) => kind === 'r').map(({ id, number, nullable }) => [`${id} ${number}`, !nullable]));
  for (const { id, tree } of views) {
    neverNullIn(tree, (relation, column) => known.get(`${relation} ${column}`) ?? false).forEach((isNever, n) => known.set(`${id} ${n + 1}`, isNever));
  }
  for (const column of columns) column.nullable = !known.get(`${column.id} ${column.number}`) && !(`${column.relation}.${column.name}` in NEVER_NULL);
}

/** Arguments may be null: an empty box of a form is one. */
function door({ name, inputs, result, is_set, outputs }: Door): string {
  const parameters = inputs.split(', ').filter(Boolean).map((input) => {
    const [argument, ...rest] = input.split(' ');
    const declared = rest.join(' ').replace(/ DEFAULT .*/, '');
    const type = declared.endsWith('[]') ? `${argumentType(declared.slice(0, -2))}[]` : argumentType(declared);
    return `${argument}${input.includes(' DEFAULT ') ? '?' : ''}: ${type} | null`;
  });
  const returns = outputs
    ? `{ ${outputs.split(',').map((output) => { const [column, type] = output.split(' '); return `${column}: ${typeOf(type ?? '')} | null`; }).join('; ')} }[]`
    : `${typeOf(result)}${is_set ? '[]' : ''}`;
  return `      ${name}: { Args: ${parameters.length > 0 ? `{ ${parameters.join('; ')} }` : 'Record<PropertyKey, never>'}; Returns: ${returns} };`;
}

function argumentType(declared: string): string {
  return { boolean: 'boolean', integer: 'number', bigint: 'number', jsonb: 'Json' }[declared] ?? 'string';
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync('app/platform/database.types.ts', await databaseTypes());
}
