import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { readForm } from '../../platform/forms.server.ts';
import { readWhole } from '../../platform/reading/number.ts';
import { previewOf, type Preview } from './theory-file-preview.ts';
import { sayProblem, type Say } from './theory-file-speech.ts';
import { readTheoryFileApart } from './theory-file-apart.server.ts';
import type { TheoryFile } from './theory-file.server.ts';
import { FIELDS, FILE_BYTES_MAX, FILE_COLUMNS_MAX, FILE_RECORDS_MAX, type Chosen, type Field } from './theory-file.ts';

/** What a form weighs besides its file. The file comes back from the preview in letters, which are a third more than bytes. */
const FORM_AROUND_FILE_BYTES = 100_000;
const FORM_BYTES = Math.ceil((FILE_BYTES_MAX * 4) / 3) + FORM_AROUND_FILE_BYTES;
const FILENAME_SHOWN = 120;

/** Beside the pages, as the reading of the file. */
const [pack, unpack] = [promisify(deflateRaw), promisify(inflateRaw)];

/** What somebody sent: a theory to bring in, a page to look at first, or in words why there is none. */
export type Upload = { bring: Extract<TheoryFile, { ok: true }>; filename: string } | { preview: Preview } | { problem: string };

/**
 * Reads the spreadsheet somebody sent in the field "file", or sends back from the preview in the field "kept": no server
 * keeps a file that nobody has decided to bring in.
 */
export async function readUpload(request: Request, say: Say): Promise<Upload> {
  const form = await readForm(request, FORM_BYTES).catch((fault: unknown) => {
    if (fault instanceof Response && fault.status === 413) return null;
    throw fault;
  });
  if (!form) return { problem: sayProblem(say, { problem: 'too-large' }) };
  const sent = await fileIn(form);
  if (!sent) return { problem: say('problem.no-file', {}) };
  const { bytes, filename } = sent;
  const chosen = form.has('kept') ? chosenIn(form) : undefined;
  const theory = await readTheoryFileApart(bytes, filename, chosen);
  if (theory.ok && form.get('intent') === 'bring') return { bring: theory, filename };
  if (!theory.ok && !theory.table) return { problem: sayProblem(say, theory) };
  const kept = (await pack(bytes)).toString('base64');
  return { preview: previewOf(theory, { filename, kept, problem: theory.ok ? null : sayProblem(say, theory), chosen: chosen?.columns ?? null }) };
}

async function fileIn(form: FormData): Promise<{ bytes: Uint8Array; filename: string } | null> {
  const kept = form.get('kept');
  if (typeof kept === 'string') {
    const bytes = await unpacked(kept);
    return bytes && { bytes, filename: textIn(form, 'filename').slice(0, FILENAME_SHOWN) };
  }
  const file = form.get('file');
  // A browser sends an empty nameless file when none was chosen.
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return null;
  return { bytes: new Uint8Array(await file.arrayBuffer()), filename: file.name.slice(-FILENAME_SHOWN) };
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

async function unpacked(kept: string): Promise<Uint8Array | null> {
  try {
    return await unpack(Buffer.from(kept, 'base64'), { maxOutputLength: FILE_BYTES_MAX });
  } catch {
    return null;
  }
}

/** What was chosen in the preview. Another sheet than the one shown has columns of its own, which are found anew. */
function chosenIn(form: FormData): Chosen {
  const sheet = textIn(form, 'sheet') || null;
  const headerAt = readWhole(textIn(form, 'header'), 1, FILE_RECORDS_MAX);
  if (headerAt === null || textIn(form, 'sheet') !== textIn(form, 'shown')) return { sheet, columns: null };
  const columns = new Map<Field, number>();
  for (let column = 0; column < FILE_COLUMNS_MAX; column += 1) {
    const field = FIELDS.find((one) => one === form.get(`column-${column}`));
    if (field && !columns.has(field)) columns.set(field, column);
  }
  return { sheet, columns: { headerAt: headerAt - 1, columns } };
}
