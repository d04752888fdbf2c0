import type { createPgliteConnection } from '@supabase/lite/pglite';
import path from 'node:path';
import { renameSync } from 'node:fs';
import { machineDisk, type Disk } from './disk.ts';

type PgliteOptions = NonNullable<NonNullable<Parameters<typeof createPgliteConnection>[0]>['pgliteOptions']>;
type Extension = Exclude<NonNullable<PgliteOptions['extensions']>[string], URL>;

/** What we use of the file system inside the database, which is Emscripten's over Node's. */
interface FileNode {
  name: string;
  parent: FileNode;
}
interface Stream {
  node: FileNode;
}
interface NodeFiles {
  realPath(node: FileNode): string;
  stream_ops: { write: (stream: Stream, ...rest: unknown[]) => number; fsync?: (stream: Stream) => number };
  node_ops: {
    setattr: (node: FileNode, attributes: { size?: number; mode?: number }) => void;
    mknod: (parent: FileNode, name: string, mode: number, ...rest: unknown[]) => FileNode;
    unlink: (parent: FileNode, name: string) => void;
    rmdir: (parent: FileNode, name: string) => void;
    rename: (node: FileNode, folder: FileNode, name: string) => void;
  };
}
interface Module {
  FS: { filesystems: { NODEFS: NodeFiles }; lookupNode(folder: FileNode, name: string): FileNode; destroyNode(node: FileNode): void };
}

/** A segment of the write-ahead log, by its name. */
const LOG_SEGMENT = /\/pg_wal\/[0-9A-F]{24}$/;
/** Leaves of a mode what kind of thing it is and what its owner may. */
const OWNER_ALONE = ~0o077;
const CONTROL_FILE = /\/global\/pg_control$/;

/**
 * Lets the embedded database reach the disk. PGlite starts PostgreSQL with fsync off, and its file system has no
 * fsync; with both put right PostgreSQL itself says what must be on the disk and when, as on a server.
 *
 * Only the log waits, and it alone: a commit asks for the log to be on the disk, which is noted here and done beside
 * the next statements, so that several share one fsync (settle). Nothing may overtake the log: before anything but the
 * log is written, cut, renamed or removed, what was noted is brought to the disk at once. So at any moment the disk
 * holds what PostgreSQL expects of it, and whoever waits for settle before answering has promised only what is there.
 */
export class DurableFiles {
  private readonly disk: Disk;
  /** Log files with something that is not on the disk yet, each with the mark it was noted at. */
  private readonly noted = new Map<string, number>();
  /** Folders whose list of files changed since they were last on the disk. */
  private readonly changedFolders = new Set<string>();
  private running: Promise<void> | null = null;
  private failure: Error | null = null;
  private settled = 0;
  /** Counts the commits that were noted. */
  mark = 0;

  constructor(disk: Disk = machineDisk) {
    this.disk = disk;
  }

  /** Waits until everything up to this mark is on the disk. @throws when the disk did not take it; then nothing more is promised. */
  async settle(mark = this.mark): Promise<void> {
    while (this.settled < mark) {
      if (this.failure) throw this.failure;
      await (this.running ??= this.bringNotedSoon().finally(() => (this.running = null)));
    }
  }

  private async bringNotedSoon(): Promise<void> {
    const upTo = this.mark;
    try {
      await Promise.all([...this.noted.keys()].map((file) => this.disk.soon(file)));
    } catch (fault) {
      throw this.fail(fault);
    }
    for (const [file, mark] of this.noted) if (mark <= upTo) this.noted.delete(file);
    this.settled = Math.max(this.settled, upTo);
  }

  private bringNotedNow(): void {
    if (this.noted.size === 0) return;
    for (const file of this.noted.keys()) this.toDisk(file);
    this.noted.clear();
    this.settled = this.mark;
  }

  private toDisk(file: string): void {
    if (this.failure) throw this.failure;
    try {
      this.disk.now(file);
    } catch (fault) {
      throw this.fail(fault);
    }
  }

  /** After an fsync that failed nobody knows what is on the disk; only starting again, from the log, tells. */
  private fail(fault: unknown): Error {
    this.failure ??= new Error(`The disk did not take what was written (${(fault as NodeJS.ErrnoException).code ?? 'unknown'}). Make room or mend it, and start again.`);
    const { failure } = this;
    setImmediate(() => {
      throw failure;
    });
    return failure;
  }

  private fsync(file: string, isFolder: boolean): void {
    if (LOG_SEGMENT.test(file)) {
      this.mark += 1;
      this.noted.set(file, this.mark);
      return;
    }
    this.bringNotedNow();
    this.toDisk(file);
    if (isFolder) this.changedFolders.delete(file);
    else this.folderToDisk(path.dirname(file));
  }

  private folderToDisk(folder: string): void {
    if (this.changedFolders.delete(folder)) this.toDisk(folder);
  }

  /** For the option `extensions` of PGlite: its one way to reach the file system before the database starts. */
  extension(): Extension {
    return {
      name: 'durable files',
      setup: (_database, options: { preRun?: unknown[] }) =>
        Promise.resolve({ emscriptenOpts: { ...options, preRun: [...(options.preRun ?? []), (module: Module) => this.attach(module)] } }),
    };
  }

  private attach({ FS }: Module): void {
    const files = FS.filesystems.NODEFS;
    const { stream_ops: streams, node_ops: nodes } = files;
    const { write } = streams;
    const { setattr, mknod, unlink, rmdir } = nodes;
    const inFolder = (parent: FileNode, name: string) => {
      const folder = files.realPath(parent);
      this.changedFolders.add(folder);
      return path.join(folder, name);
    };
    streams.write = (stream, ...rest) => {
      const file = files.realPath(stream.node);
      if (!LOG_SEGMENT.test(file)) this.bringNotedNow();
      // A checkpoint is recorded here: the names of what it counts on come first.
      if (CONTROL_FILE.test(file)) for (const folder of this.changedFolders) this.folderToDisk(folder);
      return write(stream, ...rest);
    };
    streams.fsync = (stream) => {
      const file = files.realPath(stream.node);
      this.fsync(file, !('nfd' in stream));
      return 0;
    };
    nodes.setattr = (node, attributes) => {
      if (attributes.size !== undefined) this.bringNotedNow();
      setattr(node, attributes.mode === undefined ? attributes : { ...attributes, mode: attributes.mode & OWNER_ALONE });
    };
    nodes.mknod = (parent, name, mode, ...rest) => {
      inFolder(parent, name);
      return mknod(parent, name, mode & OWNER_ALONE, ...rest);
    };
    nodes.unlink = (parent, name) => {
      this.bringNotedNow();
      inFolder(parent, name);
      unlink(parent, name);
    };
    nodes.rmdir = (parent, name) => {
      this.bringNotedNow();
      this.changedFolders.delete(inFolder(parent, name));
      rmdir(parent, name);
    };
    // The file system's own removes the old file first: a power cut between the two would leave neither.
    nodes.rename = (node, folder, name) => {
      this.bringNotedNow();
      const from = inFolder(node.parent, node.name);
      const to = inFolder(folder, name);
      try {
        FS.destroyNode(FS.lookupNode(folder, name));
      } catch {
        // Nothing stands there, as with most files that are renamed.
      }
      renameSync(from, to);
      node.name = name;
    };
  }
}
