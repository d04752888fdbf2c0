import path from 'node:path';
import type { PostOffice } from '../../app/platform/mail.ts';
import type { Configuration } from '../configuration.ts';
import { claimSocket, socketPath } from './admin-socket.ts';
import { holdDataFolder, keepDataFolder, keepToOwner } from './data-folder.ts';
import { openEmbeddedDatabase } from './embedded-database.ts';
import { dropUnfinished, folderStore } from './files/folder-store.ts';
import { startLiteApp, type LiteBackend } from './lite-app.ts';
import { oneAtATimeOnDisk } from './one-at-a-time.ts';

/** Where an embedded server keeps files, in its data folder. */
export function filesFolder(dataDirectory: string): string {
  return path.join(dataDirectory, 'files');
}

/**
 * The default: PostgreSQL inside this process, its files under the data folder. One process at a time may hold
 * them, so the process that does also answers its owner's commands on a private socket beside them.
 * @throws when another process already runs on the same data folder.
 */
export async function openEmbedded(configuration: Configuration, post: PostOffice): Promise<LiteBackend> {
  const { dataDirectory, secrets } = configuration;
  keepDataFolder(dataDirectory);
  const hold = await holdDataFolder(dataDirectory);
  const socket = await claimSocket(socketPath(dataDirectory));
  try {
    for (const folder of [path.join(dataDirectory, 'database'), filesFolder(dataDirectory)]) keepToOwner(folder);
    await dropUnfinished(filesFolder(dataDirectory));
    const { connection, files } = await openEmbeddedDatabase(dataDirectory);
    const backend = await startLiteApp('embedded', connection, secrets, post, oneAtATimeOnDisk(files));
    await files.settle();
    socket.answerWith(backend.fetch);
    return {
      ...backend,
      files: folderStore(filesFolder(dataDirectory)),
      async close() {
        await socket.close();
        await backend.close();
        hold.letGo();
      },
    };
  } catch (fault) {
    await socket.close();
    hold.letGo();
    throw fault;
  }
}
