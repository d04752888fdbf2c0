import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';

/** Where the seed files are. */
export const SEED = path.join(import.meta.dirname, '../../supabase/seed');

/** The bytes of a seed file, named by its path under supabase/seed. */
export function readSeedBytes(name: string): Uint8Array {
  return readFileSync(path.join(SEED, name));
}

/**
 * A seed file as data of the given shape.
 * @throws when the file is not of that shape, naming it and the place in it.
 */
export function readSeed<Shape extends z.ZodType>(name: string, shape: Shape): z.output<Shape> {
  const read = shape.safeParse(JSON.parse(readFileSync(path.join(SEED, name), 'utf8')));
  if (read.success) return read.data;
  const [fault] = read.error.issues;
  throw new Error(`supabase/seed/${name}: ${fault?.path.join('.')}: ${fault?.message}`);
}
