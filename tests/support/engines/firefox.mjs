// Finds or gets Firefox, as Debian packs it. Plain JavaScript, as ../chromium.mjs.
import { existsSync } from 'node:fs';
import { installDebian } from '../installing.mjs';

const USUAL_PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** The path of a Firefox: FIREFOX_PATH, or one already installed; null when there is none. */
export function firefoxPath() {
  return [process.env.FIREFOX_PATH, ...USUAL_PATHS].find((path) => path && existsSync(path)) ?? null;
}

/** Makes sure there is a Firefox, installing one when there is none. Gives its path, or null when nothing worked. */
export function ensureFirefox() {
  if (firefoxPath()) return firefoxPath();
  console.log('No Firefox is here yet. Getting one for the end-to-end tests.');
  installDebian('firefox-esr');
  return firefoxPath();
}
