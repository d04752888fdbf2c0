/** The most a picture or a recording may weigh, in bytes. */
export const FILE_BYTES_MAX = 2_000_000;
export const FILE_NAME_MAX = 120;

export type FileKind = 'picture' | 'recording';

export const ACCEPTED: Record<FileKind, string> = {
  picture: '.png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp',
  recording: '.mp3,.m4a,.ogg,.oga,.webm,.wav,audio/mpeg,audio/mp4,audio/ogg,audio/webm,audio/wav',
};

const TYPES: Record<FileKind, readonly string[]> = {
  picture: ['image/png', 'image/jpeg', 'image/webp'],
  recording: ['audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/webm', 'audio/wav'],
};

/** What a file is by its first bytes, whatever its name says; null for anything a survey does not take as this kind. */
export function typeOf(content: Uint8Array, kind: FileKind): string | null {
  const type = sniff(content);
  return type !== null && TYPES[kind].includes(type) ? type : null;
}

const says = (content: Uint8Array, at: number, text: string) => [...text].every((letter, n) => content[at + n] === letter.charCodeAt(0));
const begins = (content: Uint8Array, ...bytes: number[]) => bytes.every((byte, n) => content[n] === byte);

function sniff(content: Uint8Array): string | null {
  if (begins(content, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (begins(content, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (says(content, 0, 'RIFF') && says(content, 8, 'WEBP')) return 'image/webp';
  if (says(content, 0, 'RIFF') && says(content, 8, 'WAVE')) return 'audio/wav';
  if (says(content, 0, 'OggS')) return 'audio/ogg';
  if (says(content, 4, 'ftyp')) return 'audio/mp4';
  if (begins(content, 0x1a, 0x45, 0xdf, 0xa3) && new TextDecoder('latin1').decode(content.subarray(0, 64)).includes('webm')) return 'audio/webm';
  return says(content, 0, 'ID3') || isMpegFrame(content) ? 'audio/mpeg' : null;
}

/** A frame of MPEG audio begins with eleven set bits, then a version, a layer and a bit rate that exist. */
function isMpegFrame([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  const isSync = first === 0xff && (second & 0xe0) === 0xe0;
  return isSync && (second & 0x18) !== 0x08 && (second & 0x06) !== 0 && (third & 0xf0) !== 0xf0 && (third & 0x0c) !== 0x0c;
}
