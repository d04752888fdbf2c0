import { chmodSync, closeSync, existsSync, lstatSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How long a start waits for a server that is stopping to let go of the data folder. */
const HELD_WAIT_MS = 5000;
const AGAIN_MS = 250;
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** The sole right to a data folder. */
export interface Hold {
  letGo(): void;
}

/**
 * Takes the sole right to a data folder, by the operating system's own lock on a file in it: of any number that try at
 * once one gets it, and it goes with the process however that ends. SQLite, which Node brings, knows how to lock a file
 * on every system; nothing is ever written to it.
 * @throws when another process holds it.
 */
export async function holdDataFolder(dataDirectory: string, waitMs = HELD_WAIT_MS): Promise<Hold> {
  const until = Date.now() + waitMs;
  closeSync(openSync(path.join(dataDirectory, 'lock'), 'a', FILE_MODE));
  for (;;) {
    const lock = new DatabaseSync(path.join(dataDirectory, 'lock'), { timeout: 0 });
    try {
      lock.exec('begin exclusive');
      return { letGo: () => lock.close() };
    } catch {
      lock.close();
    }
    if (Date.now() >= until) throw new Error('Throughline is already running on this data folder. Stop it first, or set DATA_DIR to another folder.');
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

/** Makes the data folder, or makes one that is there its owner's alone: it holds what people said, and the secret. */
export function keepDataFolder(dataDirectory: string): void {
  mkdirSync(dataDirectory, { recursive: true, mode: FOLDER_MODE });
  chmodSync(dataDirectory, FOLDER_MODE);
}

/** Makes everything under a folder its owner's alone. */
export function keepToOwner(folder: string): void {
  if (!existsSync(folder)) return;
  chmodSync(folder, FOLDER_MODE);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const mode = entry.isDirectory() ? FOLDER_MODE : FILE_MODE;
    if ((entry.isDirectory() || entry.isFile()) && (lstatSync(file).mode & 0o777) !== mode) chmodSync(file, mode);
  }
}
