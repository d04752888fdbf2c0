import { spawn, type ChildProcess } from 'node:child_process';
import { Builder, By, Capabilities, type WebDriver } from 'selenium-webdriver';
import { freePort } from './e2e-server.ts';
import { inTime } from './pace.ts';
import { webkitPaths } from './webkit.mjs';

/** A page in the engine of Safari, by what a person on a phone does with it. */
export interface WebKitPage {
  driver: WebDriver;
  heading(): Promise<string>;
  path(): Promise<string>;
  has(css: string): Promise<boolean>;
  /** Presses the first of these that can be seen, and waits for the page it leads to. */
  press(css: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a new browser with nothing in it. @throws when WebKit is not on this machine. */
export async function openWebKit(): Promise<WebKitPage> {
  const paths = webkitPaths();
  if (!paths) throw new Error('No WebKit is on this machine.');
  const screen = await startScreen(paths.screen);
  const port = await freePort();
  const service = spawn(paths.driver, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: screen.display, WEBKIT_DISABLE_COMPOSITING_MODE: '1' } });
  const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: paths.browser, args: ['--automation'] } });
  const driver = await listening(() => new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build());
  return {
    driver,
    heading: () => driver.findElement(By.css('h1')).getText(),
    path: async () => new URL(await driver.getCurrentUrl()).pathname,
    has: async (css) => (await driver.findElements(By.css(css))).length > 0,
    async press(css) {
      const shown = [];
      for (const one of await driver.findElements(By.css(css))) if (await one.isDisplayed()) shown.push(one);
      const [pressed] = shown;
      if (!pressed) throw new Error(`Nothing to press: ${css}`);
      await driver.executeScript('window.isPageBefore = true; arguments[0].scrollIntoView({ block: "center" })', pressed);
      // A step further down the same document is there at once.
      const isFurtherDown = (await pressed.getAttribute('href'))?.startsWith(`${(await driver.getCurrentUrl()).split('#')[0]}#`);
      await pressed.click();
      if (isFurtherDown) return;
      // While one page goes and the next comes, the engine answers some questions with an error.
      const hasCome = () => driver.executeScript<boolean>('return !window.isPageBefore && document.readyState === "complete"').catch(() => false);
      await driver.wait(hasCome, inTime(10_000));
    },
    async close() {
      await driver.quit().catch(() => undefined);
      service.kill();
      screen.process.kill();
    },
  };
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
