import type { ComponentType, ReactNode } from 'react';
import type { Rating } from '../../voices/contribution.ts';
import type { AskedQuestion, FileAddress } from '../asked/asked-question.ts';
import type { Said } from '../wording.ts';
import type { QuestionKind } from './names.ts';

/** A question as it stands on the sheet that is being typed in: its number, and its words as the person read them. */
export interface SheetQuestion {
  id: string;
  /** Its place among the questions that ask something, from 1. */
  number: number;
  kind: QuestionKind;
  text: Said;
  options: { id: string; text: Said; isOther: boolean }[];
  low: Said | null;
  high: Said | null;
  unit: Said | null;
  /** The title of its section, on the first question of it. */
  section: Said | null;
}

/** What the boxes are made from that a sheet is entered in. */
export interface EntryProps {
  question: SheetQuestion;
  /** The question as it is asked, with its number. */
  asked: ReactNode;
  /** Its options with the numbers that stand beside their boxes on paper. */
  options: (SheetQuestion['options'][number] & { number: number })[];
  /** The words of the points of a statement, where a sheet can have one. */
  ratings?: Record<Rating, string>;
  /** Everything a box of this name needs. */
  box: (name: string) => { name: string; defaultValue: string; error?: string; autoComplete: 'off'; focusOnOpen?: boolean };
  /** The box for words beside "something else", where an option stands for it. */
  other: ReactNode;
}

/** A kind of question on paper: the room to answer it, and the boxes its answers are typed in. Staff's pages alone show either. */
export interface KindPaper {
  Sheet: ComponentType<{ question: AskedQuestion; files: FileAddress }>;
  Entry: ComponentType<EntryProps>;
}
