import type { Pack } from './pack.ts';

// People pay for each byte of the phone's script, and the names of what a pack holds are a part of it that says nothing to a
// phone. The build writes these short in the script (server/phone-scripts.ts), and the server in the pack it gives.

/** What has a short name: names of a pack and of its pages alone, that nothing else in the script has. */
export const SHORT_NAMES: Readonly<Record<string, string>> = {
  frame: 'a', goBack: 'b', row: 'c', skipped: 'd', unasked: 'e', pages: 'f', waiting: 'g', whose: 'h', welcome: 'i', finished: 'j', away: 'k', paused: 'l',
  bare: 'm', told: 'n', mustSay: 'o', wrong: 'p', words: 'q', reads: 'r', other: 's', latest: 't', when: 'u', key: 'v', check: 'w',
};

const shortened = (from: object) => Object.fromEntries(Object.entries(from).map(([name, value]) => [SHORT_NAMES[name] ?? name, value as unknown]));

/** A pack as the phone's script reads it. */
export function shortPack(pack: Pack): object {
  return shortened({ ...pack, check: shortened(pack.check), bare: shortened(pack.bare), pages: pack.pages.map(shortened) });
}
