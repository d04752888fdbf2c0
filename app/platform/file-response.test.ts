import { describe, expect, it, vi } from 'vitest';
import { fileResponse } from './file-response.ts';
import type { ByteRange, FileStore } from './files/file-store.ts';

const CONTENT = new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
const FILE = { programme: 'p', hash: 'h', size: 10, type: 'audio/mpeg' };
/** A store that holds this content, whatever it is asked for, or nothing. */
const storeOf = (content: Uint8Array | null): FileStore => ({
  put: () => Promise.reject(new Error('Nothing is put.')),
  get: (_file, range: ByteRange = { from: 0, to: 9 }) => Promise.resolve(content && new Blob([content.slice(range.from, range.to + 1)]).stream()),
  putBefore: async function* () {},
  remove: () => Promise.resolve(),
});
const asking = (range?: string, method = 'GET') => fileResponse(new Request('http://localhost/f', { method, ...(range ? { headers: { Range: range } } : {}) }), storeOf(CONTENT), FILE);
const bytes = async (response: Response) => [...new Uint8Array(await response.arrayBuffer())];

describe('a file as an answer', () => {
  it('is whole when no part is asked for, or none that can be read', async () => {
    for (const range of [undefined, 'bytes=-', 'lines=1-2', 'bytes=1-2,4-5']) {
      const response = await asking(range);
      expect([response.status, response.headers.get('Content-Length'), await bytes(response)]).toEqual([200, '10', [...CONTENT]]);
    }
  });

  it.each([['bytes=0-1', [0, 1], '0-1'], ['bytes=8-', [8, 9], '8-9'], ['bytes=-3', [7, 8, 9], '7-9'], ['bytes=5-500', [5, 6, 7, 8, 9], '5-9'], ['bytes=-99', [...CONTENT], '0-9']])(
    '%s is that part', async (range, part, place) => {
      const response = await asking(range);
      expect([response.status, response.headers.get('Content-Range'), await bytes(response)]).toEqual([206, `bytes ${place}/10`, part]);
    });

  it.each(['bytes=10-', 'bytes=7-6', 'bytes=-0'])('%s is a part that is not there', async (range) => {
    const response = await asking(range);
    expect([response.status, response.headers.get('Content-Range')]).toEqual([416, 'bytes */10']);
  });

  it('is told of without being fetched', async () => {
    const response = await asking(undefined, 'HEAD');
    expect([response.status, response.headers.get('Content-Length'), response.body]).toEqual([200, '10', null]);
  });

  it('is not there when the store has lost it, which the log says', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    await expect(fileResponse(new Request('http://localhost/f'), storeOf(null), FILE)).rejects.toMatchObject({ status: 404 });
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});
