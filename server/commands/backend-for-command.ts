import type { Backend } from '../../app/platform/backend.ts';
import { Mailbox } from '../../app/platform/mail.ts';
import { fetchOver, isHeld, socketPath } from '../backend/admin-socket.ts';
import { filesFolder } from '../backend/embedded.ts';
import { folderStore } from '../backend/files/folder-store.ts';
import { openBackend } from '../backend/open.ts';
import { readConfiguration, type Configuration } from '../configuration.ts';
import { asItIs, findKind } from '../installation.ts';
import { CommandProblem } from './command-problem.ts';

const START_SECONDS = 60;

export interface BackendForCommand {
  backend: Backend;
  configuration: Configuration;
}

/**
 * The backend a command works on, the same one the server would: a running server that holds the data folder is asked
 * over its private socket, and otherwise the backend is opened here. Needs no mail server. The caller closes it.
 * @throws ConfigurationProblem, or CommandProblem when a server that is starting does not become ready.
 */
export async function openForCommand(env: NodeJS.ProcessEnv = process.env): Promise<BackendForCommand> {
  const configuration = readConfiguration(env, 'command');
  const socket = socketPath(configuration.dataDirectory);
  const isRunning = configuration.backend === 'embedded' && (await isHeld(socket));
  const backend = isRunning ? await throughServer(configuration, socket) : await openBackend(configuration, new Mailbox());
  try {
    return { configuration: asItIs(configuration, await findKind(backend), 'command'), backend };
  } catch (fault) {
    await backend.close();
    throw fault;
  }
}

async function throughServer({ secrets, dataDirectory }: Configuration, socket: string): Promise<Backend> {
  const fetch = fetchOver(socket);
  const url = 'http://embedded.invalid';
  for (let waited = 0; (await fetch(url)).status === 503; waited += 1) {
    if (waited >= START_SECONDS) throw new CommandProblem('Throughline is starting on this data folder and is not ready yet. Wait until it says it is ready, then try again.');
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  return {
    kind: 'embedded',
    url,
    publishableKey: secrets.publishableKey,
    secretKey: secrets.secretKey,
    codeType: 'magiclink',
    oneTimeCode: () => Promise.reject(new Error('A command signs nobody in.')),
    fetch,
    files: folderStore(filesFolder(dataDirectory)),
    health: async () => ((await isHeld(socket)) ? 'ok' : 'unreachable'),
    close: () => Promise.resolve(),
  };
}
