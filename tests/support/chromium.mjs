// Finds or gets a Chromium for the end-to-end tests. Plain JavaScript: the test command uses it before anything is built.
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { attempt, installDebian } from './installing.mjs';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The path of a Chromium: CHROMIUM_PATH, one already installed, or Playwright's own; null when there is none. */
export function chromiumPath() {
  const places = [process.env.CHROMIUM_PATH, ...USUAL_PLACES, chromium.executablePath()];
  return places.find((place) => place && existsSync(place)) ?? null;
}

/** Makes sure there is a Chromium, installing one when there is none. Gives its path, or null when nothing worked. */
export function ensureChromium() {
  if (chromiumPath()) return chromiumPath();
  console.log('No Chromium is here yet. Getting one for the end-to-end tests.');
  attempt('npx', ['playwright', 'install', 'chromium']);
  if (chromiumPath()) return chromiumPath();
  installDebian('chromium');
  return chromiumPath();
}
