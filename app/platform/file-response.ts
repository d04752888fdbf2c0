const ONE_RANGE = /^bytes=(\d*)-(\d*)$/;

/**
 * A file as an answer, whole or the one part that was asked for (RFC 9110, section 14): some phones play no recording
 * that they cannot ask for in parts. Status 200, 206 for a part, 416 for a part that is not there.
 */
export function fileResponse(request: Request, content: Uint8Array<ArrayBuffer>, type: string): Response {
  const size = content.length;
  const headers = { 'Content-Type': type, 'Accept-Ranges': 'bytes' };
  const [, from = '', to = ''] = ONE_RANGE.exec(request.headers.get('Range') ?? '') ?? [];
  if (from === '' && to === '') return new Response(content, { headers: { ...headers, 'Content-Length': String(size) } });
  // "-500" is the last 500 bytes.
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (start > end) return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } });
  return new Response(content.subarray(start, end + 1), {
    status: 206,
    headers: { ...headers, 'Content-Length': String(end - start + 1), 'Content-Range': `bytes ${start}-${end}/${size}` },
  });
}
