import fs from 'node:fs';
import { promisify } from 'node:util';

const fsyncSoon = promisify(fs.fsync);
/** Node cannot open a folder for writing, nor does a folder need it to be brought to the disk. */
const flagsOf = (file: string) => (fs.statSync(file).isDirectory() ? 'r' : 'r+');

/** How a file or folder is brought to the disk: by the time either is done, a power cut takes nothing of it away. */
export interface Disk {
  now(file: string): void;
  soon(file: string): Promise<void>;
}

/** The machine's own disk, by fsync. */
export const machineDisk: Disk = {
  now(file) {
    // What was removed meanwhile needs no place on the disk.
    if (!fs.existsSync(file)) return;
    const open = fs.openSync(file, flagsOf(file));
    try {
      fs.fsyncSync(open);
    } finally {
      fs.closeSync(open);
    }
  },
  async soon(file) {
    const open = fs.openSync(file, flagsOf(file));
    try {
      await fsyncSoon(open);
    } finally {
      fs.closeSync(open);
    }
  },
};

/** Brings a folder and everything in it to the disk, its own name too. */
export function bringAllToDisk(folder: string, disk: Disk, parent: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() || entry.isDirectory()) disk.now(`${entry.parentPath}/${entry.name}`);
  }
  disk.now(folder);
  disk.now(parent);
}
