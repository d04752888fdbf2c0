import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, type InlineConfig } from 'vite';
import { PURPOSES } from '../../../app/features/answering/consent.ts';
import { RATINGS } from '../../../app/features/voices/contribution.ts';
import { freePort } from '../../support/e2e-server.ts';
import type { Mirror } from '../../support/bare-mirror.ts';
import type * as OnServer from './on-server.tsx';
import type { SurveyProps } from './survey.tsx';

const HERE = 'tests/benchmarks/hydrated-survey';
const OUT = 'build/hydrated-survey';
const KEYS = [
  'continue', 'change', 'begin.from', 'begin.long_other', 'begin.skip.any', 'begin.nobody', 'begin.start', 'begin.keep.return', 'begin.private.title', 'begin.who.team', 'least_other',
  'begin.who.danger', 'begin.after.title', 'begin.after.words', 'begin.about', 'begin.leave.title', 'begin.leave.does', 'begin.leave.doesNot', 'begin.keep.title', 'begin.keep.words',
  'begin.agree', 'begin.agree.hint', 'begin.agree.yes', 'consent.take_part', 'consent.quote_boards', 'consent.quote_public', 'question.title', 'question.why',
  'question.skip', 'pause.button', 'check.title', 'check.skipped', 'check.send', 'sent.title',
];

/**
 * Serves the survey of the benchmark as a hydrated page. Its head, style, header and footer are those of our own page, so
 * that they cannot differ; React has what changes. Page and bundle are compressed once, as well as brotli can.
 */
export async function startHydratedSurvey(ourPage: string, survey: Pick<SurveyProps, 'address' | 'asker' | 'title' | 'introduction' | 'questions'>, fill: Record<string, string>): Promise<Mirror> {
  const [bundle, { render }] = [await clientBundle(), await pageRenderer()];
  const props: SurveyProps = { ...survey, ...wordsOf(fill), consents: PURPOSES.filter((purpose) => purpose !== 'take_part') };
  const data = JSON.stringify(props).replaceAll('<', '\\u003c');
  const page = ourPage
    .replace(/<script[^>]*>.*?<\/script>/gs, '')
    .replace(/<style[^>]*>/, '<style>')
    .replace('</head>', '<script type="module" src="/client.js"></script></head>')
    .replace(/<main.*<\/main>/s, () => `<div id="root">${render(props)}</div>`)
    .replace(/<\/body>.*/s, () => `<script type="application/json" id="survey">${data}</script></body></html>`);
  const [packedPage, packedBundle] = [brotliCompressSync(page), brotliCompressSync(bundle)];

  const port = await freePort();
  const server = createServer((asked, answer) => {
    if (asked.method === 'POST') {
      asked.resume().once('end', () => answer.writeHead(204).end());
      return;
    }
    const [type, body] = asked.url === '/client.js' ? ['text/javascript', packedBundle] : ['text/html; charset=utf-8', packedPage];
    answer.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'content-length': body.length }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}

const PRODUCTION: InlineConfig = { configFile: false, logLevel: 'error', mode: 'production', publicDir: false };

/** One file with React in it, minified as Vite does for production. */
async function clientBundle(): Promise<string> {
  const made = await build({ ...PRODUCTION, build: { write: false, target: 'es2022', modulePreload: false, rollupOptions: { input: path.resolve(HERE, 'client.tsx') } } });
  if (!('output' in made) || made.output.length !== 1) throw new Error('The hydrated survey was not built as one file.');
  return made.output[0].code;
}

async function pageRenderer(): Promise<typeof OnServer> {
  await build({ ...PRODUCTION, build: { ssr: path.resolve(HERE, 'on-server.tsx'), outDir: OUT, rollupOptions: { output: { entryFileNames: 'on-server.js' } } } });
  return (await import(pathToFileURL(path.resolve(OUT, 'on-server.js')).href)) as typeof OnServer;
}

/** Our own words, as our pages fill them in; which question it is stays open. */
function wordsOf(fill: Record<string, string>): Pick<SurveyProps, 'words' | 'ratings'> {
  const read = (feature: string) => JSON.parse(readFileSync(`app/locales/en/${feature}.json`, 'utf8')) as Record<string, string>;
  const [respond, voices, site] = [read('respond'), read('voices'), read('site')];
  // The one of several counts that the words are for: minutes of the survey, or fewest answers.
  const filled = (words = '', count = fill.count) => words.replace(/{{(\w+)}}/g, (gap, name: string) => (name === 'count' ? count : fill[name]) ?? gap);
  return {
    words: { ...Object.fromEntries(KEYS.map((key) => [key, filled(respond[key], key.startsWith('begin.long') ? fill.minutes : fill.count)])), back: site.back ?? '' },
    ratings: RATINGS.map((value) => ({ value, label: voices[`rating.${value}`] ?? '' })),
  };
}
