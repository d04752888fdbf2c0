/** What a form may say of one question, whatever its kind; everything as it was typed. */
export interface TypedFields {
  rating?: string;
  choice?: string;
  choices: string[];
  other?: string;
  order: string[];
  scale?: string;
  number?: string;
  day?: string;
  month?: string;
  year?: string;
  body?: string;
  agreed?: string;
  ways: string[];
  email?: string;
  text?: string;
  call?: string;
  post?: string;
  worker?: string;
  note?: string;
  name?: string;
}

/** A form in which nothing is typed or chosen. */
export const NOTHING: TypedFields = { choices: [], order: [], ways: [] };

/** What came of reading a form: an answer, nothing given, or something that cannot be taken, and why (a key of errors.json). */
export type Read<Answer> = { value: Answer } | { nothing: true; field: string } | { wrong: string; why: string };
