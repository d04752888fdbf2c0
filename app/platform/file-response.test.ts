import { describe, expect, it } from 'vitest';
import { fileResponse } from './file-response.ts';

const content = new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
const asking = (range?: string) => fileResponse(new Request('http://localhost/f', range ? { headers: { Range: range } } : {}), content, 'audio/mpeg');
const bytes = async (response: Response) => [...new Uint8Array(await response.arrayBuffer())];

describe('a file as an answer', () => {
  it('is whole when no part is asked for, or none that can be read', async () => {
    for (const range of [undefined, 'bytes=-', 'lines=1-2', 'bytes=1-2,4-5']) {
      const response = asking(range);
      expect([response.status, response.headers.get('Content-Length'), await bytes(response)]).toEqual([200, '10', [...content]]);
    }
  });

  it.each([['bytes=0-1', [0, 1], '0-1'], ['bytes=8-', [8, 9], '8-9'], ['bytes=-3', [7, 8, 9], '7-9'], ['bytes=5-500', [5, 6, 7, 8, 9], '5-9'], ['bytes=-99', [...content], '0-9']])(
    '%s is that part', async (range, part, place) => {
      const response = asking(range);
      expect([response.status, response.headers.get('Content-Range'), await bytes(response)]).toEqual([206, `bytes ${place}/10`, part]);
    });

  it.each(['bytes=10-', 'bytes=7-6', 'bytes=-0'])('%s is a part that is not there', (range) => {
    expect([asking(range).status, asking(range).headers.get('Content-Range')]).toEqual([416, 'bytes */10']);
  });
});
