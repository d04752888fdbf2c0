import type { Acknowledgement } from '../../../platform/offline/envelope.ts';
import type { PhoneReading } from '../../surveys/kinds/phone.ts';
import type { Condition } from '../../surveys/condition.ts';
import type { CHECK } from '../draft/draft.ts';

/** A page made beforehand: its title, and what stands inside <main>. Places marked {{name}} are filled on the phone. */
export interface MadePage {
  title: string;
  main: string;
}

/** One page of the survey, in the order of pages.ts. A notice or support names the questions it stands with in `of`. */
export type PackedPage = MadePage & { id: string } & ({ of: string[] } | PackedQuestion);

export interface PackedQuestion {
  of?: undefined;
  reads: PhoneReading;
  /** The option that stands for something else. */
  other?: string;
  /** What a number may be, if not any. */
  min?: number;
  max?: number;
  /** The last day a date may be. */
  latest?: string;
  when?: Condition;
  /** The question in words, as HTML; what is chosen in it, as HTML by "=" and its value: no value is the name of something every object has. */
  asked: string;
  words: Record<string, string>;
  /** Whether saying nothing is not enough to go on, and the page as it is given back then. */
  mustSay: boolean;
  wrong: MadePage;
}

/** The form of a question as it was filled in, written as browsers send it. Empty when the question was skipped. */
export type FilledIn = string;

/** Pages around the questions. */
type Around = 'refused' | 'waiting' | 'whose' | 'welcome' | 'finished' | 'away' | 'help' | 'paused';

/** What a phone is told when it hands over: by the id of the response, that it stands as the phone said, and whether for good; or why not. */
export type Told = Acknowledgement & { isSent?: boolean };

/** Everything a phone needs to go on without signal, in one reading of one survey. */
export type Pack = Record<Around, MadePage> & {
  /** What the server is told on arrival: the secret of the draft, the day the survey was open (pass.server.ts), the reading. */
  told: { link: string; secret: string; pass: string; language: string; variant: string };
  /** The reading by its name (packReading), as the page itself tells the phone. */
  reading: string;
  /** The id of the response that follows from the secret, by which the phone knows our answer. */
  response: string;
  link: string;
  /** Seals what is put aside on the phone; it follows from the code of the pause and the salt, on the server alone. */
  key: number[];
  salt: string;
  headers: Record<string, string>;
  /** A whole document: {{title}}, {{back}}, {{fields}} and {{main}} are filled in. */
  frame: string;
  /** The answers before they are sent, with the box for an earlier code where one may be given. Its form is kept as that of a page. */
  check: MadePage & { id: typeof CHECK; reads: 'words'; of?: undefined; mustSay?: undefined };
  /** The way back, as a button that takes along what is typed. */
  goBack: string;
  /** What stands when nothing else of someone does: nothing in it is theirs. */
  bare: Pack;
  /** One answer of the page to check. */
  row: string;
  skipped: string;
  unasked: string;
  pages: PackedPage[];
  /** What the server knew when it made the pack, by page. */
  answers: Record<string, FilledIn>;
};
