import { addRow } from '../../../platform/form-intents.ts';
import { DEFINITIONS } from '../kinds/definitions.ts';
import type { Question } from '../survey.ts';
import { asWords, keepFilesOf, type KeepingFiles } from './survey-files.server.ts';

/**
 * A question's form as it is read: its files are kept first, and the button that adds a row about the earlier question
 * chosen beside it becomes the intent that adds that row.
 */
export async function readQuestionRequest(keeping: KeepingFiles, request: Request, earlier: readonly Question[]): Promise<Request> {
  const form = await keepFilesOf(keeping, request);
  const about = earlier.find(({ id }) => id === form.get('earlier'));
  if (form.has('addTest') && about) {
    const { name, value } = addRow('tests', { question: about.id, test: DEFINITIONS[about.kind].tests[0] ?? 'answered' });
    form.set(name, value);
  }
  for (const name of ['addTest', 'earlier']) form.delete(name);
  return asWords(request, form);
}
