import type { ComponentType } from 'react';
import type { FormState } from '../../../platform/form-state.ts';

/** What the fields of one kind are shown with in the editor. */
export interface EditingFieldsProps {
  form: FormState;
  /** Whether a wave has asked the question already: then what it asked stays. */
  isLocked: boolean;
}

/** How a kind of question is made in the editor. Staff's pages alone show it. */
export interface KindEditing {
  /** How many lines the box of its words begins with. */
  textRows: number;
  /** The fields that only it has; null where it has none. */
  Fields: ComponentType<EditingFieldsProps> | null;
  /** What is said above its options, and above what is folded away of each (keys of editing.json). */
  options: { lead: string; more: string };
}

/** Kinds that are made from words alone, or from words and a list. */
export const PLAIN: KindEditing = { textRows: 2, Fields: null, options: { lead: 'options.lead', more: 'options.more' } };
