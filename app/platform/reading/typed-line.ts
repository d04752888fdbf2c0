/** Marks that are not seen and are typed or pasted by accident: joiners, direction marks, soft hyphens, fillers. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Anything that is seen. As private.is_blank in the database. */
const SEEN = /[^\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether nothing can be seen of a text: it is empty, or made of spaces and of marks without a shape of their own. */
export function isBlank(text: string): boolean {
  return !SEEN.test(text);
}

/**
 * A line someone typed in a small box, as it was meant: Latin digits for those of any script, no invisible marks, one
 * space between words. What stands for more than a digit (², ½, ①) is left as it is, so that nobody reads a digit in it.
 */
export function asMeant(typed: string): string {
  const plain = typed.replace(/[^\p{No}\p{Nl}]+/gu, (part) => part.normalize('NFKC'));
  return plain.replace(INVISIBLE, '').replace(OTHER_DIGIT, latinDigit).replace(/\s+/g, ' ').trim();
}

/** A decimal digit of any script but Latin. */
const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;
/** Looked up once: there are some hundreds, and what is typed may be nothing else. */
const LATIN = new Map<string, string>();

/** The Latin digit for a decimal digit of any script: Unicode keeps each script's ten together and in order. */
function latinDigit(digit: string): string {
  const known = LATIN.get(digit);
  if (known !== undefined) return known;
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  LATIN.set(digit, String(value));
  return String(value);
}
