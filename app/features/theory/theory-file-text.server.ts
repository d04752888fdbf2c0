// The text of a CSV from its bytes, whichever program wrote it.

/** Stands before a sign that was read from a byte of another encoding, so that its row can be named; no text holds it. */
export const ODD = '\uFDD0'

export type Decoded = { text: string; isMac: boolean }

const startsWith = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte)

/** A sign beyond ASCII as UTF-8 writes it, in bytes; else one byte that is none. */
const SIGNS = /([\xC2-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|[\xE1-\xEC\xEE\xEF][\x80-\xBF]{2}|\xED[\x80-\x9F][\x80-\xBF]|\xF0[\x90-\xBF][\x80-\xBF]{2}|[\xF1-\xF3][\x80-\xBF]{3}|\xF4[\x80-\x8F][\x80-\xBF]{2})|[\x80-\xFF]/g

/**
 * Takes the bytes of a CSV; gives its text. One byte that is no UTF-8 spoils one sign, marked with ODD, and not the file.
 * A file without any UTF-8 in it is of an older Windows or an older Mac: of whichever gives words that people write.
 */
export function decodeCsv(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0xff, 0xfe])) return plain(new TextDecoder('utf-16le').decode(bytes))
  if (startsWith(bytes, [0xfe, 0xff])) return plain(new TextDecoder('utf-16be').decode(bytes))
  try {
    return plain(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    const isMarked = startsWith(bytes, [0xef, 0xbb, 0xbf])
    const latin = Buffer.from(isMarked ? bytes.subarray(3) : bytes).toString('latin1')
    const [western, mac] = [new TextDecoder('windows-1252'), new TextDecoder('macintosh')]
    const isMixed = isMarked || [...latin.matchAll(SIGNS)].some(([, whole]) => whole !== undefined)
    if (isMixed) return plain(latin.replace(SIGNS, (sign, whole: string | undefined) => (whole === undefined ? ODD + western.decode(Buffer.from(sign, 'latin1')) : Buffer.from(whole, 'latin1').toString('utf8'))))
    const [fromWindows, fromMac] = [western.decode(bytes), mac.decode(bytes)]
    return likelihood(fromMac) > likelihood(fromWindows) ? { text: fromMac, isMac: true } : plain(fromWindows)
  }
}

const plain = (text: string): Decoded => ({ text, isMac: false })

/** How much a text looks like one that people write: signs that are usual, less those that stand where none does. */
function likelihood(text: string): number {
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0
  const usual = count(/[’‘“”–—•£€]|…(?=[\s"'”’)]|$)|[à-öø-ÿœšž]/g)
  const odd = 2 * count(/(?<=\p{Ll})[À-ÞŸŠŽŒ]|[ÕÐÒÓÔÑ](?=\p{Ll})(?<=\p{L}.)|[ÐÕÒÓÔŽ](?=\s|$)|…(?=\p{L})|(?<=\p{L})\u00a0(?=\p{L})|[¬¶§¤¦±¥ƒ∂∑∏π∫Ωµ†‡ˆ˜¯˘˙˚¸˝˛ˇ\u0080-\u009f](?=\p{L})/gu)
  return usual - odd
}
