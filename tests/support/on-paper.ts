import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { writtenReceiptCode } from '../../app/features/answering/draft/receipt-code.ts';
import { equalitySet } from '../../app/features/surveys/library/equality-questions.ts';
import { paperCodeOf, type PaperCode } from '../../app/features/answering/paper/paper-code.ts';

/** A fresh code as a sheet is printed with. */
export function printed(kind: PaperCode): string {
  return writtenReceiptCode(paperCodeOf(kind, randomBytes(8)));
}

/** What the form of a page would send now. */
export function formOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => Object.fromEntries([...new FormData(document.querySelector<HTMLFormElement>('form#form') ?? undefined)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))));
}

const options = [{ id: 'a', text: 'Food' }, { id: 'b', text: 'A bed' }, { id: 'c', text: 'Something else', role: 'other' }];
/** A survey with every kind of question, and every kind of sheet. */
export const ON_PAPER = {
  languages: ['ar'],
  equality: { version: '1', questions: equalitySet(['age', 'sex', 'ethnicity']) },
  questions: [
    { id: 'intro', kind: 'information', text: 'Read this first' },
    { id: 'safe', kind: 'statement', text: 'I feel safe at night', translations: { ar: { text: 'أشعر بالأمان في الليل' } } },
    { id: 'why', kind: 'open', text: 'Why not?', when: { match: 'all', tests: [{ question: 'safe', test: 'is', value: 'disagree' }] } },
    { id: 'had', kind: 'choices', text: 'What did you have?', options },
    { id: 'one', kind: 'choice', text: 'What helped most?', options },
    { id: 'order', kind: 'ranking', text: 'What comes first?', options: options.slice(0, 2) },
    { id: 'life', kind: 'scale', text: 'How is life?', low: 'Not good', high: 'Very good' },
    { id: 'nights', kind: 'number', text: 'How many nights?', unit: 'nights', max: 31 },
    { id: 'since', kind: 'date', text: 'Since when?' },
    { id: 'short', kind: 'short', text: 'In one word?' },
    { id: 'agree', kind: 'consent', text: 'May we keep a photo?' },
    { id: 'reach', kind: 'contact', text: 'May we write to you?' },
  ],
};
