import { asMeant } from '../../../platform/reading/typed-line.ts';
import { languageTag } from '../../surveys/survey.schema.ts';
import { VARIANTS, type Variant } from '../../surveys/wording.ts';

/** What a printed sheet is a sheet of: the entry screen opens the same questions in the same words. */
export interface SheetForm {
  /** The first letters of the wave's id, which tell it from the other waves of a programme. */
  wave: string;
  /** The number of the survey's version that the wave asks. */
  version: number;
  language: string;
  variant: Variant;
}

/** Eight hexadecimal digits: the first group of a uuid. */
const WAVE_LETTERS = 8;
const SIGNS: Record<Variant, string> = { standard: 'S', easy_read: 'E' };
const FORM_CODE = /^([0-9A-Z]{4})-?([0-9A-Z]{4})-([0-9A-Z]{1,4})-([0-9A-Z])-([0-9A-Z]{2,3}(?:-[A-Z0-9]{2,8})*)$/;

/** What is written for a figure that looks like it, and for a letter. Nothing else can be meant: the code has no such letter there. */
const FIGURES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', S: '5' };
const LETTERS: Readonly<Record<string, string>> = { 0: 'O', 3: 'E', 5: 'S' };
const meantBy = (text: string, misread: Readonly<Record<string, string>>) => [...text].map((sign) => misread[sign] ?? sign).join('');

/** The code at the top of every sheet: "3F2A-91C0-2-S-CY", being wave, version, variant and language. It says nothing of who answers. */
export function formCodeOf({ wave, version, language, variant }: SheetForm): string {
  return `${formCodeStart(wave)}-${version}-${SIGNS[variant]}-${language.toUpperCase()}`;
}

/** How the small code begins on every page of a wave's sheets, those handed in apart as well: "3F2A-91C0". */
export function formCodeStart(waveId: string): string {
  const letters = waveId.replaceAll('-', '').slice(0, WAVE_LETTERS).toUpperCase();
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/**
 * Reads a form code as people type it: in any case, with whatever sign between its parts, O for 0, I or l for 1 and 5 for S.
 * Null when it cannot be one.
 */
export function readFormCode(typed: string): SheetForm | null {
  const parts = asMeant(typed).toUpperCase().replace(/[^A-Z0-9]+/g, '-').replace(/^-|-$/g, '');
  const [, one = '', other = '', figures = '', letter = '', letters = ''] = FORM_CODE.exec(parts) ?? [];
  const [first, second, version] = [one, other, figures].map((part) => meantBy(part, FIGURES));
  const [sign, tag] = [meantBy(letter, LETTERS), letters.replace(/^[^-]+/, (language) => meantBy(language, LETTERS))];
  if (!/^[0-9A-F]{8}$/.test(`${first}${second}`) || !/^[1-9]\d*$/.test(version ?? '') || !/^[A-Z]{2,3}(-|$)/.test(tag)) return null;
  const variant = VARIANTS.find((one) => SIGNS[one] === sign);
  const [language] = tag ? Intl.getCanonicalLocales(tag.toLowerCase()) : [];
  if (!first || !second || !variant || !language || !languageTag.safeParse(language).success) return null;
  return { wave: `${first}${second}`.toLowerCase(), version: Number(version), language, variant };
}

/** Whether a sheet is one of this wave, by the wave's id. */
export function isSheetOf(form: Pick<SheetForm, 'wave'>, waveId: string): boolean {
  return waveId.replaceAll('-', '').toLowerCase().startsWith(form.wave);
}
