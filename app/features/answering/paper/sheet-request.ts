import type { SurveyDefinition } from '../../surveys/survey.ts';
import { readReading } from '../../surveys/wordings/offered.ts';
import type { Reading } from '../../surveys/wording.ts';

/** As many sheets as one pile takes; more are printed in several goes. */
export const SHEETS_AT_ONCE = 50;

/** What an address asks to be printed: no number, or one that is none, gives the mistake to show. */
export function readSheetRequest(query: URLSearchParams, definition: Pick<SurveyDefinition, 'language' | 'languages' | 'easyRead'>): { reading: Reading; typed: string; sheets: number | null; isWrong: boolean } {
  const typed = query.get('sheets') ?? '';
  const sheets = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : 0;
  const isRight = sheets >= 1 && sheets <= SHEETS_AT_ONCE;
  return { reading: readReading(query, definition), typed, sheets: isRight ? sheets : null, isWrong: query.has('sheets') && !isRight };
}
