import { createServer, type Server } from 'node:http';
import { createWebSite } from './web-site.ts';
import type { Backend } from '../app/platform/backend.ts';
import { mayBe } from '../app/platform/refusals.server.ts';
import { serviceClient } from '../app/platform/service.server.ts';
import { openBackend } from './backend/open.ts';
import { ConfigurationProblem, readConfiguration, readWarnings } from './configuration.ts';
import { openDataKey } from './data-key.ts';
import { isOfDemonstration } from './demonstration/people.ts';
import { openWithDemonstration, sayHowToLookAround } from './demonstration/start.ts';
import { faultReference, keepContentOutOfLogs } from './faults.ts';
import { openAsItIs } from './installation.ts';
import { startJobs } from './jobs/loop.ts';
import { smtpPostOffice } from './post-office.ts';
import { keyedHash } from '../app/platform/seal.server.ts';
import { Mailbox, type PostOffice } from '../app/platform/mail.ts';

/** Ctrl-C asks every process of a terminal to stop, and the one that started the server passes it on: within this time both are one. */
const ONE_STOP_MS = 1000;
/** How long a start waits for the server before it to let go of the port. */
const PORT_WAIT_MS = 5000;
/** How often an embedded database is tidied: it takes a tenth of a second. */
const TIDY_MS = 600_000;
/** How often it plans anew: what is planned for tables as they were so long ago still fits. */
const PLANS_MS = 10_000;

/** Starts Throughline and says when it is ready. A stop asked for again is a stop at once. */
async function main(): Promise<void> {
  const asked = readConfiguration();
  if (!asked.isDevelopment) keepContentOutOfLogs();
  // Where letters go is known once the database has said what it is; nothing sends one before.
  let sends: PostOffice | null = null;
  const post: PostOffice = { send: (letter) => sends?.send(letter) ?? Promise.reject(new Error('The server is starting.')) };
  const open = () => openBackend(asked, post);
  const opened = await openAsItIs(asked, open);
  const { configuration } = opened;
  const mailbox = configuration.isDemonstration ? new Mailbox(isOfDemonstration) : null;
  sends = mailbox ?? smtpPostOffice(configuration.mail ?? { smtpUrl: '', from: '' });
  const backend = mailbox ? await openWithDemonstration(configuration, mailbox, open, opened.backend) : opened.backend;

  const dataKey = await openDataKey(backend, configuration.secrets).catch(async (fault: unknown) => {
    await backend.close();
    throw fault;
  });
  const site = await createWebSite({ configuration, backend, post, mailbox, dataKey });
  const server = createServer(site.handle);
  await listen(server, configuration.port);
  console.log(`Throughline is ready at http://localhost:${configuration.port}`);
  for (const warning of readWarnings(configuration)) console.log(`  Note: ${warning}`);
  process.send?.('ready');
  if (mailbox) sayHowToLookAround(configuration.port);
  keepTidy(backend);
  const jobs = startJobs(backend, { post, publicUrl: configuration.publicUrl, hash: (purpose, value) => keyedHash(purpose, value, dataKey) });

  let askedAt: number | null = null;
  const stop = () => {
    if (askedAt !== null) {
      if (Date.now() - askedAt > ONE_STOP_MS) process.exit(1);
      return;
    }
    askedAt = Date.now();
    server.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 3000).unref();
    void Promise.all([new Promise((done) => server.once('close', done)), site.close()])
      .then(() => jobs.stop())
      .then(() => backend.close())
      .finally(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  // Whoever started the server is gone, and with them the only one who could stop it.
  process.on('disconnect', stop);
}

/** Now, when the demonstration has just come in or much was done before, and again while it runs. */
function keepTidy(backend: Backend): void {
  const forget = async () => void mayBe(await serviceClient(backend, 'forgetting what slowed floods: nobody is signed in').rpc('forget_attempts'));
  const tidy = () => void forget().then(() => backend.tidy?.()).catch((fault: unknown) => console.error('The database could not be tidied.', fault));
  tidy();
  setInterval(tidy, TIDY_MS).unref();
  const { planAnew } = backend;
  if (planAnew) setInterval(() => void planAnew().catch((fault: unknown) => console.error('Queries could not be planned anew.', fault)), PLANS_MS).unref();
}

async function listen(server: Server, port: number): Promise<void> {
  const until = Date.now() + PORT_WAIT_MS;
  for (;;) {
    try {
      return await listenOnce(server, port);
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw fault;
      if (Date.now() > until) throw new ConfigurationProblem([`Port ${port} is in use. Stop what uses it, or set PORT to another number.`]);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

function listenOnce(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (fault?: Error) => {
      server.off('error', settle).off('listening', settle);
      if (fault) reject(fault);
      else resolve();
    };
    server.once('error', settle).once('listening', settle).listen(port);
  });
}

/** A fault that nobody waited for leaves the process in no known state: it is told by reference, without content, and whoever started it starts it again. */
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (fault: unknown) => {
    console.error(faultReference(), 'The server stops: a fault was caught by nothing.', fault);
    process.exit(1);
  });
}

main().catch((fault: unknown) => {
  if (fault instanceof ConfigurationProblem) {
    console.log('Throughline cannot start yet:');
    for (const problem of fault.problems) console.log(`  - ${problem}`);
  } else {
    console.log(`Throughline cannot start: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
  process.exit(1);
});
