import { findLanguage } from './languages.ts';

export interface Letter {
  to: string;
  subject: string;
  /** Paragraphs, with an empty line between them. */
  text: string;
  /** The language it is written in; English when it is left out. */
  language?: string;
}

/** A letter as HTML, so that it says its language and runs the right way wherever it is opened. It fetches nothing. */
export function letterHtml({ text, language }: Pick<Letter, 'text' | 'language'>): string {
  const { code, direction } = findLanguage(language);
  const paragraphs = text.split('\n\n').map((paragraph) => `<p>${linked(paragraph)}</p>`);
  return `<!doctype html><html lang="${code}" dir="${direction}"><meta charset="utf-8"><body><div lang="${code}" dir="${direction}">${paragraphs.join('')}</div></body></html>`;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function linked(paragraph: string): string {
  const safe = paragraph.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '').replaceAll('\n', '<br>');
  return /^https?:\/\/\S+$/.test(paragraph) ? `<a href="${safe}" dir="ltr">${safe}</a>` : safe;
}

/** The mail server says for good that there is no such address: trying again would change nothing. Holds no word of the address. */
export class AddressRefused extends Error {
  override name = 'AddressRefused';
}

/** Where the app's letters go: a mail server, or the demonstration's mailbox. */
export interface PostOffice {
  /** @throws AddressRefused when the server refuses the address for good; another fault may pass. */
  send(letter: Letter): Promise<void>;
}

export interface ReceivedLetter extends Letter {
  id: number;
  sentAt: Date;
}

const KEPT = 200;

/**
 * The demonstration's mail: the newest letters, kept in memory and shown to everyone on a page that exists only there. A
 * letter to an address that may be somebody's own is not kept: `isOwn` says which are the demonstration's.
 */
export class Mailbox implements PostOffice {
  readonly #isOwn: (address: string) => boolean;
  #letters: ReceivedLetter[] = [];
  #next = 1;
  #notKept = 0;
  constructor(isOwn: (address: string) => boolean = () => true) {
    this.#isOwn = isOwn;
  }

  /** How many letters were to somebody else, and are gone. */
  get notKept(): number {
    return this.#notKept;
  }

  send(letter: Letter): Promise<void> {
    if (!this.#isOwn(letter.to)) {
      this.#notKept += 1;
      return Promise.resolve();
    }
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
