import { readForm } from '../../platform/forms.server.ts';
import { sayProblem, type Say } from './theory-file-speech.ts';
import { readTheoryFile, type TheoryFile } from './theory-file.server.ts';
import { FILE_BYTES_MAX } from './theory-file.ts';

/** What a form weighs besides its file. */
const FORM_AROUND_FILE_BYTES = 10_000;
const FILENAME_SHOWN = 120;

export type Upload = { filename: string; theory: Extract<TheoryFile, { ok: true }> } | { problem: string };

/** Reads the spreadsheet somebody sent in the field "file"; gives its theory, or in words why there is none and what to do. */
export async function readUpload(request: Request, say: Say): Promise<Upload> {
  const form = await readForm(request, FILE_BYTES_MAX + FORM_AROUND_FILE_BYTES).catch((fault: unknown) => {
    if (fault instanceof Response && fault.status === 413) return null;
    throw fault;
  });
  if (!form) return { problem: sayProblem(say, { problem: 'too-large' }) };
  const file = form.get('file');
  // A browser sends an empty nameless file when none was chosen.
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return { problem: say('problem.no-file', {}) };
  const theory = await readTheoryFile(new Uint8Array(await file.arrayBuffer()), file.name);
  return theory.ok ? { filename: file.name.slice(0, FILENAME_SHOWN), theory } : { problem: sayProblem(say, theory) };
}
