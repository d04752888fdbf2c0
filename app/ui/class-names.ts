/** Joins class names, leaving out whatever is false or empty; gives undefined when none is left, so no empty attribute is sent. */
export function classNames(...names: Array<string | false | null | undefined>): string | undefined {
  const kept = names.filter(Boolean).join(' ');
  return kept === '' ? undefined : kept;
}
