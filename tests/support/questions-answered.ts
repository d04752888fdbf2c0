import type { Db } from '../../app/platform/context.server.ts';
import { told } from './told.ts';

/** The question each of these contributions answers, by the contribution. For tests that know a survey's questions by id. */
export async function questionsAnswered(db: Db, contributions: readonly (string | null)[]): Promise<Map<string, string>> {
  const ids = contributions.flatMap((id) => id ?? []);
  const rows = await told(db.from('answers').select('contribution_id, question_id').in('contribution_id', ids));
  return new Map(rows.map(({ contribution_id, question_id }) => [contribution_id ?? '', question_id]));
}
