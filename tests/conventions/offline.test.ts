import { describe, expect, it } from 'vitest';
import { filesUnder, importsOf, textOf } from '../support/source.ts';

const OFFLINE = 'app/platform/offline/';
const files = filesUnder(OFFLINE, /\.(ts|md)$/);

/** Words of one feature: a client brings them, what is shared has none. */
const OF_A_FEATURE = /\b(survey|question|respon(d|dent|se)|wave|pack|draft|receipt|consent|rating|equality|wording|interview|forum|theme|participant|researcher)(s|ed|naire)?\b/i;
/** What the web itself calls so. */
const OF_THE_WEB = /\bResponse\b/g;

const found = (text: string) => text.split('\n').filter((line) => OF_A_FEATURE.test(line.replace(OF_THE_WEB, '')));

describe('what is shared for use without signal', () => {
  it('has not one word of a feature', () => {
    expect(files.length).toBeGreaterThan(5);
    expect(files.flatMap((file) => found(textOf(file)).map((line) => `${file}: ${line.trim()}`))).toEqual([]);
  });

  it('would be found if it had', () => {
    for (const file of ['worker.ts', 'kept.ts', 'pages.ts']) expect(found(textOf(`app/features/answering/offline/phone/${file}`)), file).not.toEqual([]);
  });

  it('stands on itself alone: no library, and nothing of ours beside it', () => {
    const code = files.filter((file) => file.endsWith('.ts') && !file.includes('.test.'));
    expect(code.flatMap((file) => importsOf(file).map(({ from }) => from)).filter((from) => !from.startsWith(OFFLINE))).toEqual([]);
  });

  it('is the only code that opens what browsers keep, and each client of it has a name of its own', () => {
    const code = ['app', 'server', 'public'].flatMap((folder) => filesUnder(folder, /\.(tsx?|js)$/)).filter((file) => !file.includes('.test.'));
    const clients = code.filter((file) => !file.startsWith(OFFLINE) && importsOf(file).some(({ from }) => /\/platform\/offline\/(store|sealing|outbox|shell)\.ts$/.test(from)));
    const names = clients.flatMap((file) => /^const NAME = '(\w+)';$/m.exec(textOf(file))?.[1] ?? []);
    expect(names).toContain('kept');
    expect(new Set(names).size).toBe(names.length);
  });
});
