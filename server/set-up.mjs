// Set-up shared by start, dev and test. Plain JavaScript, because it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressFiles } from './compress-files.mjs';

export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** Node 24, which the lock file pins as a package. */
export const NODE = path.join(ROOT, 'node_modules/.bin/node');
process.chdir(ROOT);

const INSTALLED = 'node_modules/.throughline-installed';
const BUILT = 'build/server/index.js';
const SOURCES = ['app', 'public', 'package-lock.json', 'remix.config.js', 'server/phone-scripts.ts', 'vite.config.ts'];

/** Standard output belongs to a command's answer, so what set-up says then goes to standard error. */
let words = 1;
export function speakOnStandardError() {
  words = 2;
}

function say(line) {
  writeSync(words, `${line}\n`);
}

/** Runs a command with its output shown; ends this process when it fails. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, { stdio: ['inherit', words, 2], env: { ...process.env, ...env } });
  if (error || status !== 0) {
    say(`\nThis step did not work: ${command} ${args.join(' ')}${error ? ` (${error.message})` : ''}`);
    process.exit(status || 1);
  }
}

/** A server that dies is started again after a pause, twice as long each time it did not last; after so many it is given up. */
const AGAIN = { pauseMs: 1000, longestPauseMs: 30_000, lastsMs: 60_000, deathsMax: 5 };

/**
 * Runs the server for as long as this process lives, and passes on a request to stop. The server sees this process end
 * by the channel between them; this one sees npm end by having another parent, since npm may be stopped without a word.
 * One that had been ready and dies is started again. One that never was has said why, and one that was asked to stop has stopped.
 */
export function runServer(args, env, again = AGAIN) {
  let server;
  let isStopping = false;
  let wasReady = false;
  let deaths = 0;
  const begin = () => {
    const began = Date.now();
    server = spawn(NODE, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: { ...process.env, LITE_TELEMETRY: '0', DO_NOT_TRACK: '1', ...env } });
    server.on('message', (told) => {
      if (told === 'ready') wasReady = true;
    });
    server.on('exit', (code, signal) => {
      if (isStopping || code === 0 || !wasReady) process.exit(code ?? 0);
      deaths = Date.now() - began > again.lastsMs ? 1 : deaths + 1;
      const how = signal ? `by ${signal}` : `with code ${code}`;
      if (deaths > again.deathsMax) {
        say(`Throughline stopped by itself ${deaths} times in a row (${how}), so it is not started again. What it said before is the reason. Start it with npm start when that is mended.`);
        process.exit(1);
      }
      const pause = Math.min(again.longestPauseMs, again.pauseMs * 2 ** (deaths - 1));
      say(`Throughline stopped by itself (${how}). It is started again in ${pause / 1000} s.`);
      setTimeout(begin, pause);
    });
  };
  const stop = (signal = 'SIGTERM') => {
    isStopping = true;
    if (server.exitCode === null && server.signalCode === null) server.kill(signal);
    else process.exit(0);
  };
  begin();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  const npm = process.env.npm_lifecycle_event ? process.ppid : null;
  const watch = setInterval(() => {
    if (npm === null || process.ppid === npm) return;
    clearInterval(watch);
    stop();
  }, 500);
}

/** Installs exactly what the lock file names, unless that is done already. */
export async function install() {
  const lock = readFileSync('package-lock.json', 'utf8');
  if (existsSync(INSTALLED) && existsSync(NODE) && readFileSync(INSTALLED, 'utf8') === lock) return;
  say('Installing what Throughline needs. This takes a minute or two, once.');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(INSTALLED, lock);
}

/** Builds the app when a source is newer than the build. */
export async function build() {
  if (existsSync(BUILT) && newest(SOURCES) <= statSync(BUILT).mtimeMs) return;
  say('Building the app.');
  run(NODE, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'error'], { NODE_ENV: 'production' });
  compressFiles('build/client');
}

function newest(entries) {
  return entries.reduce((latest, entry) => {
    const seen = statSync(entry);
    const inside = seen.isDirectory() ? newest(readdirSync(entry).map((name) => path.join(entry, name))) : 0;
    return Math.max(latest, seen.mtimeMs, inside);
  }, 0);
}
