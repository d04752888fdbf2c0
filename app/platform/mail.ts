export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** Where the app's letters go: a mail server, or the demonstration's mailbox. */
export interface PostOffice {
  send(letter: Letter): Promise<void>;
}

export interface ReceivedLetter extends Letter {
  id: number;
  sentAt: Date;
}

const KEPT = 200;

/** The demonstration's mail: the newest letters, kept in memory and shown on a page that exists only there. */
export class Mailbox implements PostOffice {
  #letters: ReceivedLetter[] = [];
  #next = 1;

  send(letter: Letter): Promise<void> {
    this.#letters = [{ ...letter, id: this.#next++, sentAt: new Date() }, ...this.#letters].slice(0, KEPT);
    return Promise.resolve();
  }

  /** Throws every letter away. */
  empty(): void {
    this.#letters = [];
  }

  /** Newest first. */
  list(): readonly ReceivedLetter[] {
    return this.#letters;
  }

  /** The newest letter to an address, if one came. */
  newestTo(address: string): ReceivedLetter | null {
    return this.#letters.find((letter) => letter.to.toLowerCase() === address.toLowerCase()) ?? null;
  }
}
