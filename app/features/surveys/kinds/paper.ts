import type { ComponentType, ReactNode } from 'react';
import type { Rating } from '../../voices/contribution.ts';
import type { AskedQuestion, FileAddress } from '../answering/question/asked-question.ts';
import type { SheetQuestion } from '../paper/entry.ts';

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
