import type { SubmissionResult } from '@conform-to/dom';
import type { TFunction } from 'i18next';

export type FormResult = SubmissionResult<string[]> | undefined;

/** What a form shows again after it was sent back: what was typed, and what is wrong where. */
export interface FormState {
  /** What was typed in a field, else what the record holds. Names reach into lists: "options[0].option". */
  value(name: string): string;
  /** Whether a choice was ticked. */
  isChosen(name: string, option: string): boolean;
  /** Everything ticked in a group of choices. */
  chosen(name: string): string[];
  /** How many rows a list has. */
  rows(name: string): number;
  /** The message beside a field, in words. */
  error(name: string): string | undefined;
  /** Every message, for the summary: href goes to the field's id, which is its name. */
  problems: { href: string; text: string }[];
}

/** Reads a form's result; `initial` fills the form before it was ever sent. */
export function formState(result: FormResult, t: TFunction, initial: Record<string, unknown> = {}): FormState {
  const values: unknown = result?.initialValue ?? initial;
  const errors = result?.error ?? {};
  const words = (key: string) => {
    const [code, detail] = key.split('|');
    const parts = detail?.split(',').map((part) => t(`errors:part.${part}`)).join(', ');
    // A refusal that tells who names them as its detail.
    return t(`errors:${code}`, { parts: parts ?? '', name: detail ?? t('errors:someone') });
  };
  const error = (name: string) => {
    const first = errors[name]?.[0];
    return first ? words(first) : undefined;
  };
  return {
    value(name) {
      const found = read(values, name);
      return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
    },
    isChosen(name, option) {
      const found = read(values, name);
      return Array.isArray(found) ? found.includes(option) : found === option;
    },
    chosen(name) {
      const found = read(values, name);
      return (Array.isArray(found) ? found : [found]).filter((one) => typeof one === 'string');
    },
    rows(name) {
      const found = read(values, name);
      return Array.isArray(found) ? found.length : 0;
    },
    error,
    problems: Object.keys(errors).flatMap((name) => {
      const text = error(name);
      return text ? [{ href: name === '' ? '#form' : `#${name}`, text }] : [];
    }),
  };
}

function read(values: unknown, name: string): unknown {
  let found: unknown = values;
  for (const step of name.split(/[.[\]]+/).filter(Boolean)) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<string, unknown>)[step];
  }
  return found;
}
