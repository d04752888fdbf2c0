// Finds or gets the engine of Safari, as Debian packs it, and a screen for it. Plain JavaScript, as ../chromium.mjs.
import { existsSync, readdirSync } from 'node:fs';
import { installDebian } from '../installing.mjs';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';

/** Where the driver, its browser and the screen stand; null when one of them is missing. */
export function webkitPaths() {
  if (!existsSync(DRIVER) || !existsSync(SCREEN)) return null;
  // The browser stands under a folder named after the kind of machine.
  const browser = readdirSync('/usr/lib').map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`).find((place) => existsSync(place));
  return browser ? { driver: DRIVER, browser, screen: SCREEN } : null;
}

/** Makes sure there is a WebKit, installing one when there is none; null when nothing worked. */
export function ensureWebKit() {
  if (webkitPaths()) return webkitPaths();
  console.log('No WebKit is here yet. Getting one for the end-to-end tests.');
  installDebian('webkit2gtk-driver', 'xvfb', 'openssl');
  return webkitPaths();
}
