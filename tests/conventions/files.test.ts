import { readdirSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ON_DEVICE } from '../../app/platform/participant-device.server.ts';
import { filesUnder, nodesOf, textOf } from '../support/source.ts';

const code = ['app', 'server', 'tests', 'public'].flatMap((folder) => filesUnder(folder, /\.(tsx?|mjs|js)$/)).filter((file) => !file.endsWith('database.types.ts'));
const styles = filesUnder('app', /\.scss$/);
const prose = [...filesUnder('docs', /\.md$/), ...filesUnder('app', /\.md$/), ...readdirSync('.').filter((name) => name.endsWith('.md'))];
const sql = filesUnder('supabase', /\.sql$/);

/** Files in which some line matches, with the line. */
function lines(files: string[], matching: RegExp): string[] {
  return files.flatMap((file) => textOf(file).split('\n').flatMap((line, n) => (matching.test(line) ? [`${file}:${n + 1} ${line.trim().slice(0, 200)}`] : [])));
}
// Spelt in two halves, so that this file does not find itself.
const either = (...halves: [string, string][]) => new RegExp(halves.map(([a, b]) => a + b).join('|'));

describe('files', () => {
  it('have names that say what is in them', () => {
    const everything = ['app', 'server', 'tests', 'public', 'supabase', 'docs'].flatMap((folder) => filesUnder(folder, /./));
    expect(everything.filter((file) => /(^|\/)(utils?|helpers?|common|lib|misc|shared|stuff)(\.|\/|$)/i.test(file))).toEqual([]);
    expect(everything.filter((file) => /^(app|server|tests)\//.test(file) && /[A-Z ]/.test(file) && !/README\.md$/.test(file))).toEqual([]);
  });

  it('are at most 250 lines long', () => {
    expect([...code, ...styles].filter((file) => textOf(file).split('\n').length > 251)).toEqual([]);
  });

  it('take no way around the types, the linter or the tests', () => {
    expect(code.filter((file) => /\.tsx?$/.test(file) && nodesOf(file).some(({ kind }) => kind === ts.SyntaxKind.AnyKeyword))).toEqual([]);
    expect(lines(code, either(['@ts-', '(ignore|expect-error|nocheck)']))).toEqual([]);
    expect(lines(code, either(['eslint-', 'disable'])).filter((line) => !/ --($| .{20,})/.test(line))).toEqual([]);
    expect(lines(code, either(['\\b(it|test|describe)(\\.\\w+)*\\.(skip|only|fixme', '|todo|skipIf)\\b'], ['\\b(xit|xdescribe', '|fit|fdescribe)\\(']))).toEqual([]);
  });

  it('set every time limit of a test as the machine needs it, so that none fails by time alone', () => {
    const tests = [...code.filter((file) => /^tests\/.*\.ts$/.test(file) || file.includes('.test.')), 'playwright.config.ts', 'vitest.config.ts'];
    expect(lines(tests, either(['\\b(\\w*[tT]imeout|interruptAfter', 'TimeLimit): \\d'], ['\\.set', 'Timeout\\(\\d']))).toEqual([]);
  });

  it('style by classes and logical directions alone, so that pages read right to left too and the policy on styles holds', () => {
    expect(lines(code.filter((file) => file.endsWith('.tsx')), /\sstyle=/)).toEqual([]);
    expect(lines(styles, /(^|[\s-])(left|right)\s*:|-(left|right)(-[a-z]+)?\s*:|(float|text-align|clear):\s*(left|right)|(^|\s)(margin|padding|border)-(left|right)/)).toEqual([]);
  });

  it('run no script and no handler inside a page', () => {
    // The hydrated survey is what the benchmark compares our pages with; nothing of it ships.
    const pages = code.filter((file) => file.endsWith('.tsx') && !file.startsWith('tests/benchmarks/hydrated-survey/'));
    expect(lines(pages, /\son(Click|Change|Submit|Input|KeyDown|Focus|Blur)=/)).toEqual([]);
    expect(lines(code.filter((file) => file.startsWith('app/') && file.endsWith('.tsx') && file !== 'app/root.tsx'), /dangerouslySetInnerHTML/)).toEqual([]);
  });

  it('name no machine they were written on', () => {
    const all = [...code, ...styles, ...prose, ...sql, 'package.json', '.ci/run'];
    expect(lines(all, either(['(?<![\\w.])/ho', 'me/'], ['(?<![\\w.])/ro', 'ot/'], ['(?<![\\w.])/wo', 'rk/'], ['(?<![\\w.])/Us', 'ers/'], ['C:\\\\', 'Users']))).toEqual([]);
    expect(lines(code.filter((file) => file.startsWith('app/') && !file.includes('.test.')), /localhost|127\.0\.0\.1/)).toEqual([]);
  });

  it('ask no other host for anything', () => {
    const hosts = code.filter((file) => /^(app|public)\//.test(file) && !file.includes('.test.')).flatMap((file) => [...textOf(file).matchAll(/https?:\/\/([a-z0-9.-]+)/gi)].map(([, host]) => `${file} ${host}`));
    const known = [/www\.w3\.org$/, /(app\/platform\/left-fast\.server\.ts|public\/participant\.js) www\.bbc\.co\.uk$/];
    const links = /(-page|-notice|-lines|-shell)\.tsx |\.json |xlsx|theory-file/;
    expect(hosts.filter((found) => !known.some((one) => one.test(found)) && !links.test(found))).toEqual([]);
  });

  it('name what stands on the device of someone who answers in one place, that forgets it too', () => {
    const ours = code.filter((file) => /^(app|public|server)\//.test(file) && !file.includes('.test.'));
    // Whoever signs in is another matter; each of these names what only they have.
    const ofStaff = /^app\/(platform\/(context|flash|guards)\.server\.ts|routes\/(sign-in|sign-in_\.code|invitation\.\$token|settings\.\$programme\.people)\.tsx|features\/(people\/signing-in|answering\/paper\/entry|answering\/contacts\/contacts)\.server\.ts) /;
    const cookies = lines(ours, /\b(cookie|setCookie|dropCookie)\(/).map((line) => line.replace(/:\d+ /, ' '));
    expect(cookies.filter((line) => !line.startsWith('app/platform/participant-device.server.ts') && !ofStaff.test(line))).toEqual([]);
    const names = new RegExp(`(cookie|setCookie|dropCookie)\\(['"\`](${ON_DEVICE.join('|')})['"\`]`, 'i');
    expect(cookies.filter((line) => names.test(line))).toEqual([]);
    const stores = lines(ours, /indexedDB|localStorage|sessionStorage|document\.cookie|\bcaches\b|\.register\(|cookieStore/).map((line) => line.replace(/:.*/, ''));
    expect([...new Set(stores)]).toEqual([...['sealing', 'shell', 'store'].map((name) => `app/platform/offline/${name}.ts`), 'public/participant.js']);
  });

  it('every feature says what it is for', () => {
    const features = readdirSync('app/features');
    expect(features.filter((feature) => !readdirSync(`app/features/${feature}`).includes('README.md'))).toEqual([]);
  });

  it('of SQL say what they are for, and open their doors only one way', () => {
    for (const file of sql) {
      expect(textOf(file), file).toMatch(/^-- Purpose: /);
      expect(textOf(file), file).not.toMatch(/grant (insert|update|delete|all|truncate)/i);
      expect(textOf(file), file).not.toMatch(/^create( or replace)? function public\./im);
    }
  });
});
