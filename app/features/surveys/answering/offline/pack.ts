import type { Condition } from '../../condition.ts';
import type { QuestionKind } from '../../question-kind.ts';

/** A page made beforehand: its title, and what stands inside <main>. Places marked {{name}} are filled on the phone. */
export interface MadePage {
  title: string;
  main: string;
}

/** One page of the survey, in the order of pages.ts. A notice or support names the questions it stands with in `of`. */
export type PackedPage = MadePage & { id: string } & ({ of: string[] } | PackedQuestion);

export interface PackedQuestion {
  of?: undefined;
  kind: QuestionKind;
  /** The option that stands for something else. */
  other?: string;
  when?: Condition;
  /** The question in words, as HTML; what is chosen in it, as HTML by value. */
  asked: string;
  words: Record<string, string>;
  /** Whether saying nothing is not enough to go on, and the page as it is given back then. */
  mustSay: boolean;
  wrong: MadePage;
}

/** Pairs of name and value, as a form sends them. */
export type Fields = [string, string][];

/** What stands behind a question on the phone. */
export interface KeptAnswer {
  /** What was said, as conditions look at it: see judge.ts. Empty when it was skipped. */
  said: string[];
  /** The form as it was filled in here: the server reads it as it reads any form. */
  fields?: Fields;
  /** What the server knew when it made the pack, for the server; and its words, as HTML. */
  value?: unknown;
  words?: string;
}

/** Pages around the questions. */
type Around = 'check' | 'refused' | 'waiting' | 'left' | 'clearing' | 'finished' | 'away' | 'help';

/** Everything a phone needs to go on without signal, in one reading of one survey. */
export type Pack = Record<Around, MadePage> & {
  /** What the server is told on arrival: the secret of the draft, the day the survey was open (pass.server.ts), the reading. */
  told: { secret: string; pass: string; language: string; variant: string };
  /** The language of the pages and the wording they offer instead, as the page itself tells the phone: another one needs another pack. */
  reading: string;
  /** The id of the response that follows from the secret, by which the phone knows our answer. */
  response: string;
  headers: Record<string, string>;
  /** A whole document: {{title}}, {{back}}, {{fields}} and {{main}} are filled in. */
  frame: string;
  back: string;
  /** One answer of the page to check. */
  row: string;
  skipped: string;
  unasked: string;
  pages: PackedPage[];
  answers: Record<string, KeptAnswer>;
};
