import { z } from 'zod';
import type { Db } from '../../../platform/context.server.ts';
import { hashOf, storedFileShape, type FileStore, type StoredFile } from '../../../platform/files/file-store.ts';
import { putFile } from '../../../platform/files/put-file.server.ts';
import { readForm } from '../../../platform/forms.server.ts';
import { mayBe, must } from '../../../platform/refusals.server.ts';
import { typeOf } from '../editing/survey-file.ts';
import { PICTURE_BYTES_MAX, type Face } from './face.ts';

const rowShape = z.object({ name: z.string(), reasons: z.record(z.string(), z.string()), picture_id: z.string().nullable() });

/** What a programme shows of itself to people who answer; its own name alone while nothing was set. */
export async function getFace(db: Db, programme: { id: string; name: string }): Promise<Face> {
  const found = mayBe(await db.from('programme_faces').select('name, reasons, picture_id').eq('programme_id', programme.id).maybeSingle());
  if (found === null) return { name: programme.name, reasons: {}, picture: null };
  const { name, reasons, picture_id: picture } = rowShape.parse(found);
  return { name, reasons, picture };
}

/** A picture as it was uploaded, its kind told by its first bytes. */
export interface Picture {
  id: string;
  type: string;
  content: Uint8Array;
}

/** The form of a request with its picture taken off it: what it is, or in the form why it cannot be taken. */
export async function takePicture(request: Request): Promise<{ form: FormData; picture: Picture | null }> {
  const form = await readForm(request, PICTURE_BYTES_MAX * 50);
  const file = form.get('picture');
  form.delete('picture');
  if (!(file instanceof File) || file.size === 0) return { form, picture: null };
  const content = Buffer.from(await file.arrayBuffer());
  const type = typeOf(content, 'picture');
  const fault = type === null ? 'file.picture' : content.length > PICTURE_BYTES_MAX ? 'file.heavy' : null;
  if (fault !== null || type === null) {
    form.set('pictureFault', fault ?? 'file.picture');
    return { form, picture: null };
  }
  const hex = hashOf(content);
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return { form, picture: { id, type, content } };
}

/** Sets what people see. `picture` null leaves the one there is, unless it is to be taken out. */
export async function setFace({ db, files }: { db: Db; files: FileStore }, programmeId: string, { name, reasons, takeOut }: Pick<Face, 'name' | 'reasons'> & { takeOut: boolean }, picture: Picture | null): Promise<void> {
  const put = picture && { id: picture.id, type: picture.type, size: picture.content.length, hash: await putFile(files, programmeId, picture.content) };
  mayBe(await db.rpc('set_face', { the_programme: programmeId, the_name: name, the_reasons: reasons, the_picture: put ?? (takeOut ? {} : null) }));
}

/**
 * The picture of a programme.
 * @throws Response 404 when there is none with this id.
 */
export async function getFacePicture(db: Db, id: string): Promise<StoredFile> {
  return storedFileShape.parse(must(await db.rpc('read_face_picture', { the_picture: id })));
}
