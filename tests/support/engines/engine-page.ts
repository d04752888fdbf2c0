import { inTime } from '../pace.ts';

/** How a browser is opened. */
export interface OpenOptions {
  /** Whether the scripts of pages run. What a test evaluates runs either way. */
  scripts: boolean;
}

/** What each engine does in its own way; everything else follows from it. */
export interface EngineDriver {
  goto(url: string): Promise<void>;
  /** Runs the body of a function in the page and gives what it returns, as JSON. */
  evaluate(body: string): Promise<string | null>;
  /** As evaluate, of an asynchronous function. A page whose scripts do not run comes to no end of one. */
  evaluateAsync(body: string): Promise<string | null>;
  /** Clicks the one element that matches, as a mouse does. */
  click(css: string): Promise<void>;
  /** Types into the one element that matches, key by key. */
  type(css: string, words: string): Promise<void>;
  close(): Promise<void>;
}

const PRESSED = 'data-test-pressed';

/** A page in an engine other than Chromium, by what a person on a phone does with it. */
export class EnginePage {
  readonly #driver: EngineDriver;

  constructor(driver: EngineDriver) {
    this.#driver = driver;
  }

  goto(url: string): Promise<void> {
    return this.#driver.goto(url);
  }

  close(): Promise<void> {
    return this.#driver.close();
  }

  /** Runs the body of a function in the page and gives what it returns. */
  async evaluate<T>(body: string): Promise<T> {
    return JSON.parse((await this.#driver.evaluate(body)) ?? 'null') as T;
  }

  /** As evaluate, of an asynchronous function. */
  async evaluateAsync<T>(body: string): Promise<T> {
    return JSON.parse((await this.#driver.evaluateAsync(body)) ?? 'null') as T;
  }

  heading(): Promise<string> {
    return this.text('h1');
  }

  path(): Promise<string> {
    return this.evaluate('return location.pathname');
  }

  /** The words of the first that matches; nothing when there is none. */
  text(css: string): Promise<string> {
    return this.evaluate(`return document.querySelector(${JSON.stringify(css)})?.innerText ?? ''`);
  }

  has(css: string): Promise<boolean> {
    return this.evaluate(`return document.querySelector(${JSON.stringify(css)}) !== null`);
  }

  /** Chooses what a press of it or of its label would choose. */
  async check(css: string): Promise<void> {
    await this.#mark(css, false);
    await this.evaluate(`document.querySelector('[${PRESSED}]').checked = true`);
  }

  async type(css: string, words: string): Promise<void> {
    await this.#mark(css);
    await this.evaluate(`document.querySelector('[${PRESSED}]').value = ''`);
    await this.#driver.type(`[${PRESSED}]`, words);
  }

  /** Presses the first of these that can be seen, and waits for the page it leads to; a press that nothing came of is made again, as people do. */
  async press(css: string): Promise<void> {
    await this.#mark(css);
    // A step further down the same document is there at once.
    const isFurtherDown = await this.evaluate(`
      const href = document.querySelector('[${PRESSED}]').href ?? '';
      return href.includes('#') && href.split('#')[0] === location.href.split('#')[0]`);
    await this.evaluate('window.isPageBefore = true');
    await this.#driver.click(`[${PRESSED}]`);
    if (isFurtherDown) return;
    const isNextPage = () => this.evaluate<boolean>('return !window.isPageBefore && document.readyState === "complete" && document.querySelector("h1") !== null');
    await this.until('a page after the press', isNextPage).catch(async () => {
      if (await this.evaluate('return Boolean(window.isPageBefore)')) await this.#driver.click(`[${PRESSED}]`);
      await this.until('a page after a second press', isNextPage);
    });
  }

  /** Waits until something holds. While one page goes and the next comes, an engine answers some questions with an error. */
  async until(what: string, holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + inTime(10_000);
    while (!(await holds().catch(() => false))) {
      if (Date.now() > end) throw new Error(`Waited too long for ${what}, on ${await this.path()}: ${await this.text('main')}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Marks the first that can be seen, or that stands there at all, for what is done next. @throws when there is none. */
  async #mark(css: string, isSeen = true): Promise<void> {
    const isFound = await this.evaluate<boolean>(`
      for (const old of document.querySelectorAll('[${PRESSED}]')) old.removeAttribute('${PRESSED}');
      const one = [...document.querySelectorAll(${JSON.stringify(css)})].find((any) => ${isSeen ? 'any.checkVisibility({ visibilityProperty: true })' : 'true'});
      one?.setAttribute('${PRESSED}', '');
      one?.scrollIntoView({ block: 'center' });
      return Boolean(one)`);
    if (!isFound) throw new Error(`Not on ${await this.path()}: ${css}\n${await this.text('main')}`);
  }
}
