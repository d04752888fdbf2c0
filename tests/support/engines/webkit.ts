import { spawn, type ChildProcess } from 'node:child_process';
import { Builder, By, Capabilities } from 'selenium-webdriver';
import { freePort } from '../e2e-server.ts';
import { inTime } from '../pace.ts';
import { EnginePage, type OpenOptions } from './engine-page.ts';
import { webkitPaths } from './webkit.mjs';

/** Opens a new browser with nothing in it. @throws when WebKit is not on this machine. */
export async function openWebKit({ scripts }: OpenOptions): Promise<EnginePage> {
  const paths = webkitPaths();
  if (!paths) throw new Error('No WebKit is on this machine.');
  const screen = await startScreen(paths.screen);
  const port = await freePort();
  const service = spawn(paths.driver, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: screen.display, WEBKIT_DISABLE_COMPOSITING_MODE: '1' } });
  const args = ['--automation', `--enable-javascript=${scripts}`];
  // The line of a test vouches for itself.
  const capabilities = new Capabilities({ browserName: 'MiniBrowser', acceptInsecureCerts: true, 'webkitgtk:browserOptions': { binary: paths.browser, args } });
  const driver = await listening(() => new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build());
  await driver.manage().setTimeouts({ script: inTime(10_000), pageLoad: inTime(30_000) });
  return new EnginePage({
    goto: (url) => driver.get(url),
    evaluate: (body) => driver.executeScript<string | null>(`return JSON.stringify((() => {${body}\n})()) ?? null`),
    async evaluateAsync(body) {
      const [found, fault] = await driver.executeAsyncScript<[string | null, string?]>(`
        const done = arguments[0];
        (async () => {${body}\n})().then((found) => done([JSON.stringify(found) ?? null]), (fault) => done([null, String(fault)]))`);
      if (fault) throw new Error(`${fault}, in ${body}`);
      return found;
    },
    click: (css) => driver.findElement(By.css(css)).click(),
    type: (css, words) => driver.findElement(By.css(css)).sendKeys(words),
    async close() {
      await driver.quit().catch(() => undefined);
      service.kill();
      screen.process.kill();
    },
  });
}

/** A screen nobody sees, on a number it finds itself. */
async function startScreen(command: string): Promise<{ process: ChildProcess; display: string }> {
  const process = spawn(command, ['-displayfd', '3', '-screen', '0', '800x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const said = process.stdio[3];
  if (!said) throw new Error('The screen has no way to say its number.');
  const number = await new Promise<string>((resolve, reject) => {
    said.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    process.once('exit', () => reject(new Error('No screen could be started.')));
  });
  return { process, display: `:${number}` };
}

/** The driver takes a moment before it listens. */
async function listening<T>(connect: () => PromiseLike<T>): Promise<T> {
  const until = Date.now() + inTime(20_000);
  for (;;) {
    try {
      return await connect();
    } catch (fault) {
      if (Date.now() > until) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
