import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { minify, type MangleOptions } from 'terser';
import { build, type Plugin, type Rollup } from 'vite';
import { SHORT_NAMES } from '../app/features/answering/offline/short-names.ts';

/** The service worker, written in parts that tests can try; a browser wants one plain file. */
const WORKER = 'app/features/answering/offline/phone/worker.ts';
const ADDRESS = '/answers-worker.js';
/** What stands in public/ for everyone who answers. */
const PARTICIPANT = 'participant.js';

/** The worker as one plain script, made small. */
export async function workerScript(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, copyPublicDir: false, target: 'es2022', minify: false, lib: { entry: path.resolve(WORKER), formats: ['es'] }, rollupOptions: { output: { strict: false } } },
  });
  const [{ output: [{ code }] }] = made as [Rollup.RollupOutput];
  return small(code, { properties: { regex: new RegExp(`^(${Object.keys(SHORT_NAMES).join('|')})$`), builtins: true } });
}

/** A script with nothing in it that a phone does not need: terser finds some three percent that esbuild leaves. */
async function small(script: string, mangle?: MangleOptions): Promise<string> {
  const nameCache = { props: { props: Object.fromEntries(Object.entries(SHORT_NAMES).map(([name, short]) => [`$${name}`, short])) } };
  const { code } = await minify(script, { mangle: mangle ?? true, nameCache: mangle ? nameCache : undefined, ecma: 2020, module: true, toplevel: true, compress: { passes: 5, unsafe: true, unsafe_arrows: true, unsafe_methods: true, pure_getters: true, sequences: false, booleans_as_integers: true, inline: 1, lhs_constants: false } });
  if (code === undefined) throw new Error('A script came to nothing when it was made small.');
  return code;
}

/**
 * Makes the scripts of the answering pages small: people pay for each byte (budgets 1 and 5). Words for whoever reads the
 * source cost nothing then. In development the script is served as it is written, and the worker is made when asked for.
 */
export const phoneScripts: Plugin = {
  name: 'phone-scripts',
  configureServer({ middlewares }) {
    middlewares.use(ADDRESS, (_request, response, next) => {
      workerScript().then((code) => response.setHeader('Content-Type', 'text/javascript').end(code), next);
    });
  },
  applyToEnvironment: ({ name }) => name === 'client',
  async closeBundle() {
    if (this.environment.config.command !== 'build' || this.environment.config.build.ssr) return;
    const folder = this.environment.config.build.outDir;
    await writeFile(path.join(folder, ADDRESS), await workerScript());
    await writeFile(path.join(folder, PARTICIPANT), await small(await readFile(path.join('public', PARTICIPANT), 'utf8')));
  },
};
