import { strToU8, Zip, ZipDeflate } from 'fflate';
import { csvLine, inert, UTF8_MARK, writable, type Cell } from './cells.ts';
import { fixedParts, rowXml, SHEET_END, sheetStart } from './xlsx-parts.ts';

/** Rows one after the other, the first of them the headings. */
export type Rows = AsyncGenerator<Cell[], void, undefined>;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How much of a file is gathered before it goes out, in bytes. */
const PORTION = 64 * 1024;

/** A name in letters every system takes, and as it is for those that take more (RFC 6266). */
function asFile(name: string, ending: string, type: string) {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7e]|["\\/:*?<>|%]/g, '-').replace(/-{2,}/g, '-').trim() || 'file';
  const whole = encodeURIComponent(`${writable(name).replace(/[\\/:*?"<>|\r\n]/g, '-')}.${ending}`).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return { headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${plain}.${ending}"; filename*=UTF-8''${whole}`, 'Cache-Control': 'no-store' } };
}

/** A CSV file as it is made, with the mark by which spreadsheets know UTF-8. */
export function csvFile(name: string, rows: Rows): Response {
  const lines = async function* () {
    yield strToU8(UTF8_MARK);
    let text = '';
    for await (const row of rows) {
      text += csvLine(row);
      if (text.length < PORTION) continue;
      yield strToU8(text);
      text = '';
    }
    yield strToU8(text);
  };
  return new Response(toWeb(lines()), asFile(name, 'csv', 'text/csv; charset=utf-8'));
}

/** An XLSX file as it is made, one sheet after the other. Cells are words or numbers, never formulas. */
export function xlsxFile(name: string, sheets: Record<string, Rows>): Response {
  return new Response(toWeb(xlsxBytes(sheets)), asFile(name, 'xlsx', XLSX));
}

/** The bytes of a workbook, row by row: no more of it is held than what is on its way. */
export async function* xlsxBytes(sheets: Record<string, Rows>): AsyncGenerator<Uint8Array, void, undefined> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    ready.push(chunk);
  });
  const give = function* () {
    const chunks = ready;
    ready = [];
    yield* chunks;
  };
  const begin = (path: string) => {
    const part = new ZipDeflate(path, { level: 6 });
    zip.add(part);
    return part;
  };
  for (const [path, xml] of fixedParts(Object.keys(sheets))) begin(path).push(strToU8(xml), true);
  for (const [index, rows] of Object.values(sheets).entries()) {
    const part = begin(`xl/worksheets/sheet${index + 1}.xml`);
    let xml = sheetStart;
    let number = 0;
    for await (const row of rows) {
      number += 1;
      xml += rowXml(number, row.map((cell) => (typeof cell === 'string' ? inert(cell) : cell)));
      if (xml.length < PORTION) continue;
      part.push(strToU8(xml));
      xml = '';
      yield* give();
    }
    part.push(strToU8(xml + SHEET_END), true);
    yield* give();
  }
  zip.end();
  yield* give();
}

/** A fault half-way must not look like a whole file: the stream breaks off. */
function toWeb(chunks: AsyncGenerator<Uint8Array, void, undefined>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await chunks.return();
    },
  });
}
