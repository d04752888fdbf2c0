import { createServer, type Server } from 'node:http';
import { createWebSite } from './web-site.ts';
import { openBackend } from './backend/open.ts';
import { ConfigurationProblem, readConfiguration } from './configuration.ts';
import { openWithDemonstration, sayHowToLookAround } from './demonstration/start.ts';
import { keepContentOutOfLogs } from './faults.ts';
import { smtpPostOffice } from './post-office.ts';
import { Mailbox } from '../app/platform/mail.ts';

/** Starts Throughline and says when it is ready. A stop asked for twice is a stop at once. */
async function main(): Promise<void> {
  const configuration = readConfiguration();
  if (!configuration.isDevelopment) keepContentOutOfLogs();
  const mailbox = configuration.isDemonstration ? new Mailbox() : null;
  const post = mailbox ?? smtpPostOffice(configuration.mail ?? { smtpUrl: '', from: '' });
  const open = () => openBackend(configuration, post);
  const backend = mailbox ? await openWithDemonstration(configuration, mailbox, open) : await open();

  const site = await createWebSite({ configuration, backend, post, mailbox });
  const server = createServer(site.handle);
  await listen(server, configuration.port);
  console.log(`Throughline is ready at http://localhost:${configuration.port}`);
  if (mailbox) sayHowToLookAround(configuration.port);

  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    server.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 3000).unref();
    void Promise.all([new Promise((done) => server.once('close', done)), site.close()])
      .then(() => backend.close())
      .finally(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(fault.code === 'EADDRINUSE' ? new ConfigurationProblem([`Port ${port} is in use. Stop what uses it, or set PORT to another number.`]) : fault),
    );
    server.listen(port, resolve);
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
