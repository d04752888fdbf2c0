import { describe, expect, it } from 'vitest';
import { typeOf } from './survey-file.ts';

const bytes = (...parts: (string | number)[]) => Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part].map((letter) => letter.charCodeAt(0)))));

describe('what a file is', () => {
  it.each([
    ['image/png', 'picture', bytes(0x89, 'PNG\r\n', 0x1a, '\n')],
    ['image/jpeg', 'picture', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['image/webp', 'picture', bytes('RIFF', 1, 2, 3, 4, 'WEBPVP8 ')],
    ['audio/wav', 'recording', bytes('RIFF', 1, 2, 3, 4, 'WAVEfmt ')],
    ['audio/ogg', 'recording', bytes('OggS', 0)],
    ['audio/mp4', 'recording', bytes(0, 0, 0, 28, 'ftypM4A ')],
    ['audio/webm', 'recording', bytes(0x1a, 0x45, 0xdf, 0xa3, 0x9f, 'B', 0x82, 0x84, 'webm')],
    ['audio/mpeg', 'recording', bytes('ID3', 4)],
    ['audio/mpeg', 'recording', bytes(0xff, 0xfb, 0x90, 0x64)],
  ] as const)('%s is known by its content', (type, kind, content) => {
    expect(typeOf(content, kind)).toBe(type);
    expect(typeOf(content, kind === 'picture' ? 'recording' : 'picture')).toBeNull();
  });
  it.each([bytes(), bytes('<svg xmlns="x">'), bytes('<html>'), bytes('GIF89a'), bytes('%PDF-1.7'), bytes(0xff, 0xf1, 0x50, 0x80), bytes(0x1a, 0x45, 0xdf, 0xa3, 'matroska')])('anything else is refused', (content) => {
    expect(typeOf(content, 'picture') ?? typeOf(content, 'recording')).toBeNull();
  });
});
