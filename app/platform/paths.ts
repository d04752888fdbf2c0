const START = '/my';
/** Longer than any address of ours with everything a filter holds. */
const PATH_LENGTH = 2000;

/**
 * A path inside this site, from something a link said; anything else becomes the start page. Never another site, and
 * never a character that an address is not written with: a browser is not led there, and no answer can say it.
 */
export function pathWithin(asked: string | null, start = START): string {
  return asked !== null && asked.length <= PATH_LENGTH && /^\/(?![/\\])[!-[\]-~]*$/.test(asked) ? asked : start;
}
