import { languageTag } from '../survey.schema.ts';
import { VARIANTS, type Variant } from '../wording.ts';

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
const FORM_CODE = /^([0-9A-F]{4})[-\s]?([0-9A-F]{4})[-\s]+([1-9][0-9]{0,3})[-\s]+([SE])[-\s]+([A-Z]{2,3}(?:-[A-Z0-9]{2,8})*)$/;

/** The code at the top of every sheet: "3F2A-91C0-2-S-CY", being wave, version, variant and language. It says nothing of who answers. */
export function formCodeOf({ wave, version, language, variant }: SheetForm): string {
  return `${formCodeStart(wave)}-${version}-${SIGNS[variant]}-${language.toUpperCase()}`;
}

/** How the small code begins on every page of a wave's sheets, those handed in apart as well: "3F2A-91C0". */
export function formCodeStart(waveId: string): string {
  const letters = waveId.replaceAll('-', '').slice(0, WAVE_LETTERS).toUpperCase();
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Reads a form code as people type it, in any case, with spaces or dashes. Null when it cannot be one. */
export function readFormCode(typed: string): SheetForm | null {
  const plain = typed.normalize('NFKC').trim().toUpperCase().replace(/[\u2010-\u2015\u2212]/g, '-').replace(/\s*-\s*/g, '-');
  const [, first, second, version, sign, tag] = FORM_CODE.exec(plain) ?? [];
  const variant = VARIANTS.find((one) => SIGNS[one] === sign);
  const [language] = tag ? Intl.getCanonicalLocales(tag.toLowerCase()) : [];
  if (!first || !second || !variant || !language || !languageTag.safeParse(language).success) return null;
  return { wave: `${first}${second}`.toLowerCase(), version: Number(version), language, variant };
}

/** Whether a sheet is one of this wave, by the wave's id. */
export function isSheetOf(form: Pick<SheetForm, 'wave'>, waveId: string): boolean {
  return waveId.replaceAll('-', '').toLowerCase().startsWith(form.wave);
}
