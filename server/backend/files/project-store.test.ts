import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from '../../../app/platform/files/file-store.ts';
import { projectStore } from './project-store.ts';

const PROGRAMME = '0b6e1c1e-0000-4000-8000-000000000001';
const KEY = 'sb_secret_of-the-test';

/**
 * As much of Supabase's storage as is documented and used here, in memory. That the store speaks to a real one is not shown
 * by it (docs/operations.md says so).
 */
const kept = new Map<string, { content: Buffer; updated: Date }>();
let buckets: string[];
let server: Server;
let url: string;

beforeEach(async () => {
  kept.clear();
  buckets = [];
  server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterEach(() => server.close());

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const say = (status: number, body: unknown) => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const missing = () => say(400, { statusCode: '404', error: 'not_found', message: 'Object not found' });
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const json = () => JSON.parse(body.toString()) as { id?: string; public?: boolean; prefix?: string; search?: string; limit?: number; offset?: number; prefixes?: string[] };
  const asked = `${request.method} ${(request.url ?? '').replace('/storage/v1', '')}`;
  if (request.headers.apikey !== KEY) return say(403, { statusCode: '403', error: 'Unauthorized', message: 'No key' });
  if (asked === 'POST /bucket') {
    if (json().public !== false) return say(400, { statusCode: '400', message: 'Open to everyone' });
    buckets.push(json().id ?? '');
    return say(200, { name: json().id });
  }
  if (!buckets.includes('files')) return say(400, { statusCode: '404', error: 'Bucket not found', message: 'Bucket not found' });
  if (asked === 'POST /object/list/files') {
    const { prefix = '', search = '', limit = 100, offset = 0 } = json();
    const found = new Map<string, string | null>();
    for (const [path, { updated }] of kept) {
      const [folder = '', name = ''] = path.split('/');
      if (prefix === '') found.set(folder, null);
      else if (prefix === folder && name.startsWith(search)) found.set(name, updated.toISOString());
    }
    return say(200, [...found].map(([name, updated_at]) => ({ name, updated_at })).toSorted((one, other) => one.name.localeCompare(other.name)).slice(offset, offset + limit));
  }
  if (asked === 'DELETE /object/files') {
    for (const path of json().prefixes ?? []) kept.delete(path);
    return say(200, []);
  }
  const path = /^(?:GET|POST) \/object\/files\/(.+)$/.exec(asked)?.[1] ?? '';
  if (request.method === 'POST') {
    if (request.headers['x-upsert'] !== 'true') return say(400, { statusCode: '409', error: 'Duplicate', message: 'There already' });
    kept.set(path, { content: body, updated: new Date() });
    return say(200, { Id: path, Key: `files/${path}` });
  }
  const found = kept.get(path);
  if (!found) return missing();
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  response.writeHead(from === undefined ? 200 : 206).end(from === undefined ? found.content : found.content.subarray(Number(from), Number(to) + 1));
}

describe('files in the storage of a project', () => {
  const store = () => projectStore({ url, secretKey: KEY });
  const read = async (stream: ReadableStream<Uint8Array> | null) => stream && Buffer.from(await new Response(stream).arrayBuffer()).toString();

  it('make their private bucket with the first of them, and come back whole and in part', async () => {
    const hash = await store().put(PROGRAMME, Buffer.from('0123456789'));
    await store().put(PROGRAMME, Buffer.from('0123456789'));
    expect([buckets, [...kept.keys()]]).toEqual([['files'], [`${PROGRAMME}/${hashOf(Buffer.from('0123456789'))}`]]);
    const file = { programme: PROGRAMME, hash };
    expect(await read(await store().get(file))).toBe('0123456789');
    expect(await read(await store().get(file, { from: 2, to: 4 }))).toBe('234');
    expect(await store().get({ ...file, hash: 'a'.repeat(64) })).toBeNull();
  });

  it('are found and removed when they are old, and not when they were put again', async () => {
    const hash = await store().put(PROGRAMME, Buffer.from('x'));
    const file = { programme: PROGRAMME, hash };
    const dayAgo = new Date(Date.now() - 86_400_000);
    const old = async () => {
      const found = [];
      for await (const some of store().putBefore(dayAgo)) found.push(...some);
      return found;
    };
    await store().remove(file, dayAgo);
    expect([await old(), kept.size]).toEqual([[], 1]);
    for (const entry of kept.values()) entry.updated = new Date(1);
    expect(await old()).toEqual([file]);
    await store().remove(file, dayAgo);
    expect(kept.size).toBe(0);
  });

  it('say what the storage said when it fails', async () => {
    await expect(projectStore({ url, secretKey: 'another' }).put(PROGRAMME, Buffer.from('x'))).rejects.toThrow(/storage failed \(403\)/);
    await expect(projectStore({ url, secretKey: 'another' }).get({ programme: PROGRAMME, hash: 'a'.repeat(64) })).rejects.toThrow(/storage failed/);
  });
});
