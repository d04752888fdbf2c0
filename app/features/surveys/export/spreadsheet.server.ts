import { PassThrough, Readable } from 'node:stream';
import exceljs from 'exceljs';
import { csvLine, inert, UTF8_MARK, type Cell } from './cells.ts';

/** Rows one after the other, the first of them the headings. */
export type Rows = AsyncGenerator<Cell[], void, undefined>;

const asFile = (name: string, ending: string, type: string) => ({
  headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}.${ending}"`, 'Cache-Control': 'no-store' },
});

/** A CSV file as it is made, with the mark by which spreadsheets know UTF-8. */
export function csvFile(name: string, rows: Rows): Response {
  const lines = async function* () {
    yield UTF8_MARK;
    for await (const row of rows) yield csvLine(row);
  };
  return new Response(toWeb(Readable.from(lines())), asFile(name, 'csv', 'text/csv; charset=utf-8'));
}

/** An XLSX file as it is made, one sheet after the other. Cells are words or numbers, never formulas. */
export function xlsxFile(name: string, sheets: Record<string, Rows>): Response {
  const stream = new PassThrough();
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false, useStyles: true });
  const write = async () => {
    for (const [title, rows] of Object.entries(sheets)) {
      const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
      let isFirst = true;
      for await (const row of rows) {
        const added = sheet.addRow(row.map((cell) => (typeof cell === 'string' ? inert(cell) : cell)));
        if (isFirst) added.font = { bold: true };
        isFirst = false;
        added.commit();
      }
      sheet.commit();
    }
    await book.commit();
  };
  // A fault half-way must not look like a whole file: the stream breaks off.
  write().catch((fault: unknown) => stream.destroy(fault instanceof Error ? fault : new Error('The file could not be made.')));
  return new Response(toWeb(stream), asFile(name, 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'));
}

function toWeb(stream: Readable): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<string | Buffer> = stream[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(typeof next.value === 'string' ? encoder.encode(next.value) : new Uint8Array(next.value));
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}
