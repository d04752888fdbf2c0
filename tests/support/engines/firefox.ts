import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inTime } from '../pace.ts';
import { EnginePage, type OpenOptions } from './engine-page.ts';
import { firefoxPath } from './firefox.mjs';

// Firefox speaks WebDriver BiDi itself, over a socket such as Node has: five of its commands are all that is needed, so no
// driver and no library stands between.

/** A world of its own in each page: what a test leaves there is not seen by the page, and runs where its scripts may not. */
const SANDBOX = 'test';

/** Opens a new browser with nothing in it. @throws when no Firefox is on this machine. */
export async function openFirefox({ scripts }: OpenOptions): Promise<EnginePage> {
  const command = firefoxPath();
  if (!command) throw new Error('No Firefox is on this machine.');
  const profile = mkdtempSync(path.join(tmpdir(), 'throughline-firefox-'));
  writeFileSync(path.join(profile, 'user.js'), settings({ scripts }));
  const firefox = spawn(command, ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile, MOZ_HEADLESS_WIDTH: '400', MOZ_HEADLESS_HEIGHT: '900' },
  });
  // Whoever ran out of time closes nothing.
  const kill = () => void firefox.kill('SIGKILL');
  process.once('exit', kill);
  const { send, hangUp } = await connect(`${await addressOf(firefox)}/session`);
  await send('session.new', { capabilities: {} });
  const { contexts: [tab] } = (await send('browsingContext.getTree')) as { contexts: { context: string }[] };
  const context = tab?.context;
  const located = async (css: string) => {
    const { nodes: [node] } = (await send('browsingContext.locateNodes', { context, locator: { type: 'css', value: css } })) as { nodes: { sharedId: string }[] };
    return { type: 'element', element: { sharedId: node?.sharedId } };
  };
  const call = async (functionDeclaration: string) => {
    const answer = await send('script.callFunction', { functionDeclaration, awaitPromise: functionDeclaration.startsWith('async'), target: { context, sandbox: SANDBOX } });
    const { result, exceptionDetails } = answer as { result?: { value?: string }; exceptionDetails?: { text: string } };
    if (exceptionDetails) throw new Error(`${exceptionDetails.text}, in ${functionDeclaration}`);
    return result?.value ?? null;
  };
  const click = async (css: string) => {
    const actions = [{ type: 'pointerMove', x: 0, y: 0, origin: await located(css) }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
    await send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
  };
  return new EnginePage({
    click,
    goto: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    evaluate: (body) => call(`() => JSON.stringify((() => {${body}\n})())`),
    evaluateAsync: (body) => call(`async () => JSON.stringify(await (async () => {${body}\n})())`),
    async type(css, words) {
      await click(css);
      const actions = [...words].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value: value === '\n' ? '\uE007' : value })));
      await send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
    },
    async close() {
      await send('session.end').catch(() => undefined);
      hangUp();
      const gone = new Promise((resolve) => firefox.once('exit', resolve));
      firefox.kill();
      await gone;
      process.off('exit', kill);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  });
}

/** A browser that reaches nobody but the pages it is led to. */
function settings({ scripts }: OpenOptions): string {
  const set = {
    'javascript.enabled': scripts,
    'app.normandy.enabled': false,
    'app.update.enabled': false,
    // What it offers to fill in opens over the page, and the next press only closes it.
    'browser.formfill.enable': false,
    'browser.safebrowsing.downloads.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'extensions.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,',
    'signon.rememberSignons': false,
  };
  return Object.entries(set).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`).join('\n');
}

/** Where it listens: it says so once it does. */
function addressOf(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const late = setTimeout(() => reject(new Error(`Firefox did not start in time: ${printed}`)), inTime(30_000));
    firefox.stderr?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(printed) ?? [];
      if (!address) return;
      clearTimeout(late);
      resolve(address);
    });
    firefox.once('exit', () => reject(new Error(`Firefox stopped: ${printed}`)));
  });
}

interface Answer {
  id: number;
  result?: unknown;
  error?: string;
  message?: string;
}

/** Speaks WebDriver BiDi: each command is answered by its number. What happens meanwhile is not listened to. */
async function connect(address: string) {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`Nobody answers at ${address}.`));
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  };
  let sent = 0;
  return {
    async send(method: string, params: object = {}): Promise<unknown> {
      const id = ++sent;
      const answer = await new Promise<Answer>((resolve) => {
        waiting.set(id, resolve);
        socket.send(JSON.stringify({ id, method, params }));
      });
      if (answer.error) throw new Error(`${method}: ${answer.message ?? answer.error}`);
      return answer.result;
    },
    hangUp: () => socket.close(),
  };
}
