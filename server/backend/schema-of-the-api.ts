import type { Connection } from '@supabase/lite';

/** What the library knows of the schema, as far as this is about it. */
interface KnownSchema {
  columns: readonly { schema: string }[];
  functions?: readonly { schema: string }[];
  views: readonly { schema: string; sql: string }[];
}

/** The one schema whose views and functions can be asked for. */
const API = 'public';

/**
 * For each request the library goes through all columns it knows, and looks for each column of a view in the words of the
 * view, to find types that only other projects have. It is told of the columns and functions of the API alone, and of views without
 * their words; whoever changes the schema, and so asks for it as it stands now, is told all.
 */
export function tellOfTheApiAlone(connection: Connection): void {
  const whole = connection.introspect.bind(connection);
  const parts = new WeakMap<object, object>();
  Reflect.set(connection, 'introspect', async (options?: { useCache?: boolean }) => {
    const known = await whole(options);
    if (!options?.useCache) return known;
    const part = parts.get(known) ?? partOf(known);
    parts.set(known, part);
    return part;
  });
}

function partOf<Known extends KnownSchema>(known: Known): Known {
  return {
    ...known,
    columns: known.columns.filter(({ schema }) => schema === API),
    functions: known.functions?.filter(({ schema }) => schema === API),
    views: known.views.map((view) => ({ ...view, sql: '' })),
  };
}
