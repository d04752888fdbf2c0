const START = '/my';

/** A path inside this site, from something a link said; anything else becomes the start page. Never another site. */
export function pathWithin(asked: string | null): string {
  return asked !== null && /^\/(?![/\\])[^\s\\]*$/.test(asked) ? asked : START;
}
