import { z } from 'zod';
import { VALUES } from '../../surveys/kinds/columns.ts';

export const FORMATS = ['csv', 'xlsx'] as const;

/** Which file is asked for. Words people typed come only when they are asked for. */
export const exportSchema = z.object({
  what: z.enum(['results', 'answers', 'tags', 'themes', 'dictionary']),
  format: z.enum(FORMATS),
  values: z.enum(VALUES).default('labels'),
  words: z.literal('yes').optional(),
});
/** Files with a row for each response or contribution. */
export const FILES_OF_ROWS: ReadonlySet<string> = new Set(['answers', 'tags', 'themes'] satisfies AskedFile['what'][]);
export type AskedFile = z.output<typeof exportSchema>;
