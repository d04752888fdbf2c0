import { describe, expect, it, vi } from 'vitest';
import { ROWS_AT_ONCE, wholeLists } from './whole-lists.ts';

/** An API that holds so many rows, cuts every answer at its limit without a word, and writes down what it was asked. */
function api(count: number) {
  const rows = Array.from({ length: count }, (_, n) => ({ id: n, title: `T${n}` }));
  const asked: string[] = [];
  const ask = vi.fn(async (input: RequestInfo | URL) => {
    const request = new Request(input);
    const { pathname, searchParams: query } = new URL(request.url);
    asked.push(`${request.method} ${pathname} ${query.get('order') ?? '-'} ${query.get('offset') ?? '-'} ${await request.text()}`.trim());
    const from = Number(query.get('offset') ?? 0);
    return Response.json(rows.slice(from, from + Math.min(ROWS_AT_ONCE, Number(query.get('limit') ?? Infinity))));
  });
  return { asked, list: async (path: string, init?: RequestInit) => (await (await wholeLists(ask)(`http://a.test${path}`, init)).json()) as unknown[] };
}

describe('a list', () => {
  it('that is short is asked for once, as it was', async () => {
    const { list, asked } = api(ROWS_AT_ONCE - 1);
    expect(await list('/rest/v1/themes?select=id,title&order=title')).toHaveLength(ROWS_AT_ONCE - 1);
    expect(asked).toEqual(['GET /rest/v1/themes title -']);
  });

  it.each([ROWS_AT_ONCE, ROWS_AT_ONCE + 1, ROWS_AT_ONCE * 3 + 7])('of %d rows comes whole, in an order that tells each row from the others', async (count) => {
    const { list, asked } = api(count);
    const rows = await list('/rest/v1/themes?select=id,title&order=title');
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(count);
    expect(asked.slice(1).every((one) => one.startsWith('GET /rest/v1/themes title,id,title '))).toBe(true);
  });

  it('of a function comes whole too, in its own order, and asks with the same arguments', async () => {
    const { list, asked } = api(ROWS_AT_ONCE + 5);
    expect(await list('/rest/v1/rpc/theme_counts', { method: 'POST', body: '{"a":1}' })).toHaveLength(ROWS_AT_ONCE + 5);
    expect(asked).toEqual(['POST /rest/v1/rpc/theme_counts - - {"a":1}', 'POST /rest/v1/rpc/theme_counts - 0 {"a":1}', 'POST /rest/v1/rpc/theme_counts - 1000 {"a":1}']);
  });

  it('that a page asked for in part is left as it was asked for, and so is whatever is no list', async () => {
    const { list, asked } = api(ROWS_AT_ONCE * 2);
    expect(await list('/rest/v1/themes?limit=1000')).toHaveLength(ROWS_AT_ONCE);
    await list('/auth/v1/user');
    await list('/rest/v1/themes', { method: 'POST' });
    expect(asked).toHaveLength(3);
  });
});
