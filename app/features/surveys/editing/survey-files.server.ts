import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '../../../platform/context.server.ts';
import { storedFileShape, type FileStore, type StoredFile } from '../../../platform/files/file-store.ts';
import { putFile } from '../../../platform/files/put-file.server.ts';
import { readForm, withForm } from '../../../platform/forms.server.ts';
import { must, Refusal } from '../../../platform/refusals.server.ts';
import { FILE_BYTES_MAX, FILE_NAME_MAX, typeOf, type FileKind } from './survey-file.ts';

/** A file of a survey as its makers choose it: by its name. */
export interface SurveyFile {
  id: string;
  kind: FileKind;
  name: string;
}

/** The most a form with files may weigh: its words, and a few files at a time. */
const FORM_WITH_FILES_BYTES = 10_500_000;

const fileShape = z.object({ id: z.string(), kind: z.enum(['picture', 'recording']), name: z.string() });

/** The pictures and recordings of a survey, by name. */
export async function listSurveyFiles(db: Db, surveyId: string): Promise<SurveyFile[]> {
  return z.array(fileShape).parse(must(await db.from('survey_files').select('id, kind, name').eq('survey_id', surveyId).order('name').order('id')));
}

/**
 * A file of a survey, for those who may read it.
 * @throws Response 404 when the survey has no such file.
 */
export async function getSurveyFile(db: Db, surveyId: string, fileId: string): Promise<StoredFile> {
  return storedFileShape.parse(must(await db.rpc('read_survey_file', { the_survey: surveyId, the_file: fileId })));
}

/** What files are put with: the database and the store, and the survey they belong to. */
export interface KeepingFiles {
  db: Db;
  files: FileStore;
  programmeId: string;
  surveyId: string;
}

/** A field that takes a file: where the kept file is noted, and how. */
const FIELDS = [
  { ending: 'upload', kind: 'picture', noted: 'picture', note: (id: string) => `file:${id}` },
  { ending: 'recording', kind: 'recording', noted: 'audio', note: (id: string) => id },
] as const;

/**
 * The form of a request with its files kept and their places noted in it, so that no file is lost when something else on
 * the form is wrong or a row is added. A file that cannot be kept is noted as a fault beside its field.
 */
export async function keepFilesOf(keeping: KeepingFiles, request: Request): Promise<FormData> {
  const form = await readForm(request, FORM_WITH_FILES_BYTES);
  for (const [name, value] of [...form]) {
    if (typeof value === 'string') continue;
    form.delete(name);
    const field = FIELDS.find(({ ending }) => name === ending || name.endsWith(`.${ending}`));
    if (!field || value.name === '' || value.size === 0) continue;
    const path = name.slice(0, -field.ending.length);
    const kept = await keepFile(keeping, field.kind, value).catch((problem: unknown) => {
      throw problem instanceof Response && problem.status === 503 ? withForm(form, 503) : problem;
    });
    if ('fault' in kept) form.set(`${path}${field.ending}Fault`, kept.fault);
    else form.set(`${path}${field.noted}`, field.note(kept.id));
  }
  return form;
}

/** A request with what is left of its form once its files are kept: words alone. */
export function asWords(request: Request, form: FormData): Request {
  const words = new URLSearchParams([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  return new Request(request.url, { method: 'POST', body: words });
}

async function keepFile({ db, files, programmeId, surveyId }: KeepingFiles, kind: FileKind, file: File): Promise<{ id: string } | { fault: string }> {
  if (file.size > FILE_BYTES_MAX) return { fault: 'file.large' };
  const content = Buffer.from(await file.arrayBuffer());
  const type = typeOf(content, kind);
  if (type === null) return { fault: kind === 'picture' ? 'file.picture' : 'file.recording' };
  const id = idOf(surveyId, content);
  const hash = await putFile(files, programmeId, content);
  try {
    must(await db.rpc('keep_survey_file', {
      the_survey: surveyId, the_id: id, the_kind: kind, the_type: type, the_name: file.name.slice(0, FILE_NAME_MAX), the_hash: hash, the_size: content.length,
    }));
    return { id };
  } catch (fault) {
    if (fault instanceof Refusal) return { fault: `refusal.${fault.code}` };
    throw fault;
  }
}

/** The same content put with the same survey twice is one file: its id follows from both. */
function idOf(surveyId: string, content: Uint8Array): string {
  const hex = createHash('sha256').update(surveyId).update(content).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
