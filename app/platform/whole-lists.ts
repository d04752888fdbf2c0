/** The most rows the API gives at once: what a hosted project gives unless it is told otherwise, and the embedded one too. */
export const ROWS_AT_ONCE = 1000;

/** How often more is asked for: past this a list is a fault of ours, and no page could show it. */
const TIMES_MAX = 200;

/** Functions that give a list and do something by it: they are asked once, and this is what bounds each. */
export const ASKED_ONCE: Readonly<Record<string, string>> = {
  claim_jobs: 'as many as whoever claims them asks for',
  recount_people: 'one row: the last it came to, and how many it mended',
};

/** Functions that give a list and write something down, and may be asked for the rest of it: why asking again does nothing more. */
export const ASKED_AGAIN: Readonly<Record<string, string>> = {
  list_contacts: 'looking on within the hour, for the same reason, is the same reading in the audit trail',
};

/**
 * Lists whole, however long they are: the API cuts them at so many rows without a word. Where an answer is as long as that
 * and nobody asked for so many, the list is asked for again piece by piece: a table's in an order that tells every row from
 * the others, a function's in its own. What a function gives that may not be asked twice is a failure, never a part.
 */
export function wholeLists(ask: typeof fetch): typeof fetch {
  return async (input, init) => {
    const asked = new Request(input, init);
    const url = new URL(asked.url);
    const [, rpc, name = ''] = /^\/rest\/v1\/(rpc\/)?([a-z_]+)$/.exec(url.pathname) ?? [];
    const isOfNoList = name === '' || (!rpc && asked.method !== 'GET') || asked.method === 'HEAD';
    if (isOfNoList || url.searchParams.has('limit') || asked.headers.has('Range') || asked.headers.get('Accept')?.includes('vnd.pgrst.object')) return ask(asked);
    const answer = await ask(asked.clone());
    const rows = await fullIn(answer);
    if (!rows) return answer;
    if (rpc && Object.hasOwn(ASKED_ONCE, name)) return failed(`${name} gives ${ROWS_AT_ONCE} rows or more, which may be cut.`);
    if (!rpc) url.searchParams.set('order', inFullOrder(url.searchParams.get('order'), rows[0]));
    return byPieces(ask, asked, url);
  };
}

async function byPieces(ask: typeof fetch, asked: Request, url: URL): Promise<Response> {
  const rows: unknown[] = [];
  url.searchParams.set('limit', String(ROWS_AT_ONCE));
  for (let times = 0; times < TIMES_MAX; times++) {
    url.searchParams.set('offset', String(times * ROWS_AT_ONCE));
    const part = await ask(new Request(url, { method: asked.method, headers: asked.headers, body: asked.body && (await asked.clone().text()) }));
    if (!part.ok) return part;
    const more = (await part.json()) as unknown[];
    rows.push(...more);
    if (more.length < ROWS_AT_ONCE) return Response.json(rows);
  }
  return failed(`A list is longer than ${TIMES_MAX * ROWS_AT_ONCE} rows.`);
}

/** The rows of an answer that may have been cut; null for any other. */
async function fullIn(answer: Response): Promise<unknown[] | null> {
  if (!answer.ok || !answer.headers.get('Content-Type')?.includes('json')) return null;
  const rows: unknown = await answer.clone().json().catch(() => null);
  return Array.isArray(rows) && rows.length >= ROWS_AT_ONCE ? rows : null;
}

/** The order that was asked for, and after it every column: rows that are alike in all of them may change places. */
function inFullOrder(order: string | null, row: unknown): string {
  const columns = Object.keys(row as object).filter((column) => /^[a-z_]+$/.test(column));
  return [...(order ? [order] : []), ...columns].join(',');
}

/** As the API says that it failed. */
function failed(message: string): Response {
  return Response.json({ code: 'XX001', message, details: null, hint: null }, { status: 500 });
}
