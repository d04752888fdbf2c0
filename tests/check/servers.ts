import { spawnSync } from 'node:child_process';
import { freePort, startServer, type RunningServer } from '../support/e2e-server.ts';
import { inTime } from '../support/pace.ts';
import { Visitor } from '../support/visitor.ts';

const LEAD = 'nia.brook@example.org';
const PEOPLE = '/settings/nottingham/people';
/** How many invitations are kept before a server is killed, with one more under way. */
const BEFORE_THE_END = 6;

type Environment = Record<string, string>;
/** Tells the line's story at an address, to its end. */
type Story = (url: string) => Promise<void>;

async function signedIn(server: RunningServer): Promise<Visitor> {
  const lead = new Visitor(server.url);
  await lead.signIn(LEAD);
  return lead;
}

/** Invites people one after another until the server is gone; gives those it had said were kept. */
async function inviteUntilTheEnd(server: RunningServer, lead: Visitor, from: string): Promise<string[]> {
  const kept: string[] = [];
  let ending: Promise<unknown> | null = null;
  for (let n = 0; n < BEFORE_THE_END * 10; n += 1) {
    const email = `${from}.${n}@example.org`;
    const answer = lead.post(PEOPLE, { intent: 'invite', email, role: 'member' }).catch(() => null);
    if (kept.length === BEFORE_THE_END) ending = server.stop('SIGKILL');
    const status = (await answer)?.status;
    if (status === 303) kept.push(email);
    else if (ending) break;
    else throw new Error(`An invitation was answered with ${status ?? 'nothing'}.`);
  }
  await ending;
  return kept;
}

/** @throws when someone is missing of whom it was said that they are kept */
async function requireKept(server: RunningServer, emails: readonly string[]): Promise<void> {
  const page = await (await (await signedIn(server)).get(PEOPLE)).text();
  const lost = emails.filter((email) => !page.includes(email));
  if (lost.length > 0) throw new Error(`Said to be kept, and lost: ${lost.join(', ')}`);
  const health = await fetch(`${server.url}/healthz`);
  if (health.status !== 200) throw new Error(`The server says of itself: ${await health.text()}`);
}

/** Two servers on one database: while one tells the line's story, the other is killed as it writes, and started again. */
export async function sideBySide(env: Environment, story: Story): Promise<void> {
  const first = await startServer({ ...env, PORT: String(await freePort()) });
  const port = String(await freePort());
  const running = [first];
  try {
    const second = await startServer({ ...env, PORT: port });
    running.push(second);
    const told = story(first.url).then(() => null, (fault: unknown) => fault);
    const kept = await inviteUntilTheEnd(second, await signedIn(second), 'side.by.side');
    await requireKept(first, kept);
    const fault = await told;
    if (fault) throw fault instanceof Error ? fault : new Error('The story came to no end.');
    const again = await startServer({ ...env, PORT: port });
    running.push(again);
    await requireKept(again, kept);
  } finally {
    for (const server of running) await server.stop('SIGKILL');
  }
}

/** One server on data of its own: killed as it writes, after the line's story, it starts again with all it said was kept. */
export async function killedAndStartedAgain(env: Environment, story: Story): Promise<void> {
  const running = [await startServer(env)];
  try {
    const [server] = running;
    if (!server) return;
    await story(server.url);
    const kept = await inviteUntilTheEnd(server, await signedIn(server), 'started.again');
    running.push(await startServer(env));
    await requireKept(running[1] ?? server, kept);
  } finally {
    for (const server of running) await server.stop('SIGKILL');
  }
}

/** @throws when a second server on the same data folder is not refused in words, or the first does not go on */
export async function secondIsRefused(env: Environment): Promise<void> {
  const first = await startServer(env);
  try {
    const { stdout, stderr, status } = spawnSync('node_modules/.bin/node', ['server/main.ts'], {
      encoding: 'utf8', timeout: inTime(60_000), env: { ...process.env, LITE_TELEMETRY: '0', NODE_ENV: 'production', ...env, PORT: String(await freePort()) },
    });
    if (status !== 1 || !(stdout + stderr).includes('already running on this data folder')) throw new Error(`A second server was not refused: ${stdout}${stderr}`);
    if ((await fetch(`${first.url}/healthz`)).status !== 200) throw new Error('The first server did not go on.');
  } finally {
    await first.stop();
  }
}
