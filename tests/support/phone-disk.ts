/** What a phone keeps when everything that runs on it stops. As much of IndexedDB as the worker uses, with one database of one collection. */
export class PhoneDisk {
  #stored: Map<string, unknown> | null = null;
  #name = '';
  /** How many more writes reach the disk; the phone dies on the next. */
  #writesLeft = Infinity;
  #onDeath: () => void = () => undefined;

  /** Whether nothing is kept at all. */
  get isEmpty(): boolean {
    return this.#stored === null;
  }

  /** Everything on the disk, as whoever took it out would find it. Keys cannot be taken out. */
  get bytes(): string {
    return JSON.stringify([...(this.#stored?.values() ?? [])], (_, value: unknown) =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? Buffer.from(value instanceof ArrayBuffer ? value : value.buffer).toString('latin1') : value);
  }

  /** Dies at a later write: after `count` writes nothing reaches the disk, and `onDeath` is called once. */
  dieAfter(count: number, onDeath: () => void): void {
    this.#writesLeft = count;
    this.#onDeath = onDeath;
  }

  /** Back to a disk that lasts. */
  cut(): void {
    this.#writesLeft = Infinity;
  }

  /** The disk as one life of the worker sees it. */
  opened(isAlive: () => boolean): object {
    const answered = <T>(result: () => T) => {
      const request: { result?: T; onsuccess?: () => void } = {};
      queueMicrotask(() => {
        if (!isAlive()) return;
        request.result = result();
        request.onsuccess?.();
      });
      return request;
    };
    return {
      open: (name: string) => {
        const request: { result?: object; onsuccess?: () => void; onupgradeneeded?: (event: { oldVersion: number }) => void } = {};
        queueMicrotask(() => {
          if (!isAlive()) return;
          request.result = { createObjectStore: () => undefined, close: () => undefined, transaction: () => this.#transaction(isAlive) };
          if (this.#stored === null) request.onupgradeneeded?.({ oldVersion: 0 });
          this.#name = name;
          this.#stored ??= new Map();
          request.onsuccess?.();
        });
        return request;
      },
      databases: () => (isAlive() ? Promise.resolve(this.#stored ? [{ name: this.#name }] : []) : new Promise(() => undefined)),
      deleteDatabase: () => answered(() => void (this.#stored = null)),
    };
  }

  #transaction(isAlive: () => boolean) {
    const written = new Map<string, unknown>();
    const transaction: { oncomplete?: () => void; objectStore(): object } = {
      objectStore: () => ({
        get: (key: string) => ({ result: this.#stored?.get(key) }),
        put: (value: unknown, key: string) => {
          written.set(key, value);
          return {};
        },
      }),
    };
    // A transaction is on the disk whole or not at all.
    queueMicrotask(() => {
      if (!isAlive()) return;
      if (written.size > 0 && this.#writesLeft-- <= 0) return this.#onDeath();
      for (const [key, value] of written) this.#stored?.set(key, value);
      transaction.oncomplete?.();
    });
    return transaction;
  }
}
