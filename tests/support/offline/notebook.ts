import { openOutbox } from '../../../app/platform/offline/outbox.ts';
import { forgetClient, helpWith, keepPages, type Shell } from '../../../app/platform/offline/shell.ts';
import { inCollection, type Database } from '../../../app/platform/offline/store.ts';
import { Registration } from './browser-storage.ts';

/**
 * A client as staff could have: notes with a photograph, made on a tablet that is away for days. It is written as a feature
 * would write one, over what is shared, and stands in tests alone: it shows that a second client disturbs nobody.
 */
export class Notebook {
  readonly registration = new Registration();
  readonly outbox: ReturnType<typeof openOutbox>;
  readonly #database: Database;
  readonly #pages: Shell;

  constructor(name = 'notebook', version = 'first') {
    this.#database = { name, collections: ['notes', 'outbox'] };
    this.#pages = { name, version, paths: [`/${name}`, `/${name}/new`] };
    this.outbox = openOutbox(this.#database, 'outbox');
  }

  /** What its worker does when it is installed, or the next version of it. */
  install = () => keepPages(this.#pages);

  /** What its worker does with a request; null when it leaves it alone. */
  answer = (request: Request) => helpWith(this.#pages, request);

  /** Keeps what is being written, as it is typed. */
  type = (words: string) => inCollection(this.#database.name, (notes) => notes.put(words, 'open'), 'notes', this.#database.collections);

  typed = () => inCollection(this.#database.name, (notes) => notes.get('open') as IDBRequest<string | undefined>, 'notes', this.#database.collections);

  /** Finishes a note: it is on its way, with what was photographed. */
  async finish(words: string, photograph?: Blob): Promise<void> {
    await this.outbox.put(`/${this.#database.name}/take`, words);
    if (photograph) await this.outbox.put(`/${this.#database.name}/files`, photograph);
  }

  clear = () => forgetClient(this.#database.name, this.registration);
}
