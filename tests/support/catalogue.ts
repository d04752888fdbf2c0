/** The schemas that are ours: what stands in them is made by our migrations and routines alone. */
const OURS = `('public'::regnamespace, 'private'::regnamespace)`;

/** Each asks for one kind of thing, as lines of text that are equal when the things are. */
const KINDS: Readonly<Record<string, string>> = {
  schema: `select nspname || ' ' || coalesce(obj_description(oid, 'pg_namespace'), '') as line from pg_namespace where oid in ${OURS}`,
  column: `select format('%s.%s %s %s %s %s %s', c.oid::regclass, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid))
      || ' ' || coalesce(col_description(c.oid, a.attnum), '') as line
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace in ${OURS} and c.relkind in ('r', 'v', 'p')`,
  relation: `select format('%s %s %s %s %s %s', c.oid::regclass, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.reloptions, obj_description(c.oid, 'pg_class')) as line
    from pg_class c where c.relnamespace in ${OURS} and c.relkind <> 'c'`,
  constraint: `select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line from pg_constraint where connamespace in ${OURS}`,
  index: `select pg_get_indexdef(i.indexrelid) as line from pg_index i join pg_class c on c.oid = i.indexrelid where c.relnamespace in ${OURS}`,
  routine: `select case when p.prokind in ('f', 'p') then pg_get_functiondef(p.oid) else p.oid::regprocedure::text end || coalesce(obj_description(p.oid, 'pg_proc'), '') as line
    from pg_proc p where p.pronamespace in ${OURS}`,
  view: `select format('%s %s', c.oid::regclass, pg_get_viewdef(c.oid)) as line from pg_class c where c.relnamespace in ${OURS} and c.relkind = 'v'`,
  policy: `select format('%s %s %s %s %s %s %s', polrelid::regclass, polname, polcmd, polpermissive, array(select r::regrole::text from unnest(polroles) r order by 1),
      pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) as line
    from pg_policy join pg_class c on c.oid = polrelid where c.relnamespace in ${OURS}`,
  trigger: `select pg_get_triggerdef(t.oid) as line from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace in ${OURS} and not t.tgisinternal`,
  type: `select oid::regtype::text as line from pg_type where typnamespace in ${OURS}`,
  'grant on a relation': `select format('%s %s %s', c.oid::regclass, x.grantee::regrole, x.privilege_type) as line
    from pg_class c cross join lateral aclexplode(coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))) x
    where c.relnamespace in ${OURS} and c.relkind in ('r', 'v', 'p', 'S')`,
  'grant on a column': `select format('%s.%s %s %s', c.oid::regclass, a.attname, x.grantee::regrole, x.privilege_type) as line
    from pg_class c join pg_attribute a on a.attrelid = c.oid cross join lateral aclexplode(a.attacl) x where c.relnamespace in ${OURS}`,
  'grant on a routine': `select format('%s %s %s', p.oid::regprocedure, case x.grantee when 0 then 'public' else x.grantee::regrole::text end, x.privilege_type) as line
    from pg_proc p cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x where p.pronamespace in ${OURS}`,
  'grant on a schema': `select format('%s %s %s', n.nspname, case x.grantee when 0 then 'public' else x.grantee::regrole::text end, x.privilege_type) as line
    from pg_namespace n cross join lateral aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) x where n.oid in ${OURS}`,
  'default privilege': `select format('%s %s %s', defaclnamespace::regnamespace, defaclobjtype, defaclacl) as line from pg_default_acl`,
};

/**
 * Everything that stands in our schemas, one line for each thing: two databases with equal lines do the same. Order of
 * making, and numbers that a database gives by itself, are left out.
 */
export async function catalogueOf(ask: (query: string) => Promise<{ line: string }[]>): Promise<string[]> {
  const lines: string[] = [];
  for (const [kind, query] of Object.entries(KINDS)) {
    for (const { line } of await ask(query)) lines.push(`${kind}: ${line.replaceAll(/\s+/g, ' ')}`);
  }
  return lines.sort();
}
