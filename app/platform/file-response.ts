import type { ByteRange, FileStore, StoredFile } from './files/file-store.ts';

const ONE_RANGE = /^bytes=(\d*)-(\d*)$/;

/**
 * A stored file as an answer, whole or the one part that was asked for (RFC 9110, section 14): some phones play no recording
 * that they cannot ask for in parts. Status 200, 206 for a part, 416 for a part that is not there. Ask a row of the database
 * first: the store gives to everyone.
 * @throws Response 404 when the store has no such content, as after a restore of the database alone.
 */
export async function fileResponse(request: Request, store: FileStore, file: StoredFile): Promise<Response> {
  const { size, type } = file;
  const headers = { 'Content-Type': type, 'Accept-Ranges': 'bytes' };
  const range = rangeOf(request, size);
  if (range && range.from > range.to) return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } });
  const content = request.method === 'HEAD' ? undefined : await store.get(file, range ?? undefined);
  if (content === null) {
    console.error('A file that the database knows is not in the file store.');
    throw new Response(null, { status: 404 });
  }
  if (!range) return new Response(content, { headers: { ...headers, 'Content-Length': String(size) } });
  return new Response(content, {
    status: 206,
    headers: { ...headers, 'Content-Length': String(range.to - range.from + 1), 'Content-Range': `bytes ${range.from}-${range.to}/${size}` },
  });
}

/** The part that was asked for, which may begin after it ends; null for the whole. */
function rangeOf(request: Request, size: number): ByteRange | null {
  const [, from = '', to = ''] = ONE_RANGE.exec(request.headers.get('Range') ?? '') ?? [];
  if (from === '' && to === '') return null;
  // "-500" is the last 500 bytes.
  return { from: from === '' ? Math.max(0, size - Number(to)) : Number(from), to: from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}
