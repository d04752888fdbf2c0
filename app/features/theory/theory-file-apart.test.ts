import { describe, expect, it } from 'vitest';
import { readTheoryFileApart } from './theory-file-apart.server.ts';
import { readTheoryFile } from './theory-file.server.ts';
import { FILE_BYTES_MAX } from './theory-file.ts';

const csv = (text: string) => Buffer.from(text);
const small = csv('Level,Kind,Text\nservice,output,People are met where they are\nsystem,impact,Nobody is turned away\n');
/** As many rows as are read, each with a text of its own. */
const long = csv(`Level,Kind,Text\n${Array.from({ length: 4900 }, (_, n) => `service,output,${n} ${'words that say what is done '.repeat(12)}`).join('\n')}\n`.slice(0, FILE_BYTES_MAX));

describe('a file read beside the pages', () => {
  it('is read as it is read anywhere', async () => {
    expect(await readTheoryFileApart(small, 'plan.csv')).toEqual(readTheoryFile(small, 'plan.csv'));
    const chosen = { sheet: null, columns: { headerAt: 0, columns: new Map([['level', 0], ['kind', 1], ['text', 2]] as const) } };
    expect(await readTheoryFileApart(small, 'plan.csv', chosen)).toEqual(readTheoryFile(small, 'plan.csv', chosen));
  });

  it('leaves the main thread, on which everyone else is answered, next to nothing to do', async () => {
    const alone = process.threadCpuUsage();
    expect(readTheoryFile(long, 'plan.csv').ok).toBe(true);
    const read = process.threadCpuUsage(alone).user;
    const began = process.threadCpuUsage();
    expect((await readTheoryFileApart(long, 'plan.csv')).ok).toBe(true);
    expect(process.threadCpuUsage(began).user).toBeLessThan(read / 2);
  });

  it('is refused in words when it takes too long, and the next one is read', async () => {
    const [late, next] = await Promise.all([readTheoryFileApart(long, 'plan.csv', undefined, 1), readTheoryFileApart(small, 'plan.csv')]);
    expect(late).toEqual({ ok: false, problem: 'unsafe-file' });
    expect(next.ok).toBe(true);
  });
});
